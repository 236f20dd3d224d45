// What a reader does with a report, in a headless Chromium: node report.mjs CHROMIUM REPORT.html [FOLDER for screenshots]
// The report is of the sample archive with the articles of ReportIT beside it, which try to break out of their strings.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [executablePath, report, shots] = process.argv.slice(2);
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const address = pathToFileURL(report).href;
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run'],
});
const complaints = [];
let failures = 0;

async function open(width, height) {
  const context = await browser.newContext({ viewport: { width, height }, acceptDownloads: true });
  const page = await context.newPage();
  page.on('console', (m) => complaints.push('console: ' + m.text()));
  page.on('pageerror', (e) => complaints.push('error: ' + e.stack));
  page.on('dialog', (d) => { complaints.push('dialog: ' + d.message()); d.dismiss(); });
  page.on('request', (r) => {
    if (r.url().split('#')[0] !== address && !r.url().startsWith('blob:')) complaints.push('request: ' + r.url());
  });
  // The browser tells of a new address after the click or key that made it: what is shown is noted when the page is told.
  await page.addInitScript(() => addEventListener('hashchange', () => { document.documentElement.dataset.shown = location.hash; }));
  await page.goto(address);
  await page.waitForSelector('html[data-ready]');
  return page;
}

async function check(name, test) {
  complaints.length = 0;
  try {
    await test();
    assert.deepEqual(complaints, []);
    console.log('ok      ' + name);
  } catch (e) {
    failures++;
    console.log('FAILED  ' + name + '\n' + e.stack);
  }
}

const heading = (page) => page.locator('section.view:not([hidden]) h1').innerText();
const shown = (page, hash) => page.waitForFunction((h) => document.documentElement.dataset.shown === h, hash);
const go = async (page, hash) => {
  await shown(page, await page.evaluate((h) => { location.hash = h; return location.hash; }, hash));
};

const page = await open(1280, 900);

await check('opens in under three seconds', async () => {
  const timing = await page.evaluate(() => performance.getEntriesByType('navigation')[0].loadEventEnd);
  assert.ok(timing > 0 && timing < 3000, timing + ' ms');
});

await check('every section has charts that are told in words', async () => {
  for (const [hash, title] of [['overview', /How close/], ['map', /Map/], ['network', /Network/], ['dyad', /–/], ['country', /\w/], ['table', /All ties/], ['method', /Method/]]) {
    await page.locator('header nav a[href="#' + hash + '"]').click();
    await shown(page, '#' + hash);
    assert.match(await heading(page), title);
    assert.equal(await page.locator('h1:visible').count(), 1);
    for (const svg of await page.locator('figure:visible > svg').all()) {
      assert.ok((await svg.getAttribute('aria-label')).length > 40, 'words of ' + hash);
    }
    for (const numbers of await page.locator('figure:visible details.numbers').all()) {
      await numbers.locator('summary').click();
      await numbers.locator('tbody tr').first().waitFor({ timeout: 2000 });
    }
  }
});

await check('a dyad is found by the keyboard and shows how we know', async () => {
  await go(page, 'dyad');
  await page.getByRole('combobox', { name: 'Find a pair' }).focus();
  await page.keyboard.type('north south korea');
  await page.keyboard.press('Enter');
  await shown(page, '#dyad/KOR-PRK');
  assert.equal(await heading(page), 'South Korea – North Korea');
  assert.ok(await page.locator('.evidence li').count() >= 4);
  assert.ok(await page.locator('.evidence mark.a').count() >= 4);
  assert.match(await page.locator('#dyad-page .lead').innerText(), /strength 0\.\d\d \(95%/);
  await page.selectOption('#dyad-step', { label: await page.locator('#dyad-step option', { hasText: '2018' }).innerText() });
  const dates = await page.locator('.evidence time').evaluateAll((all) => all.map((t) => t.dateTime.slice(0, 4)));
  assert.ok(dates.length > 0 && dates.every((d) => d === '2018'), String(dates));
  await page.selectOption('#dyad-sign', '-1');
  assert.equal(await page.locator('.evidence li.warm').count(), 0);
});

await check('a column of the timeline leads to its sentences', async () => {
  await go(page, 'dyad/KOR-PRK/');
  await go(page, 'dyad/KOR-PRK');
  const columns = page.locator('#chart-dyad rect.land');
  await columns.nth(await columns.count() - 1).click();
  const chosen = await page.locator('#dyad-step option:checked').innerText();
  assert.match(chosen, /^20\d\d/);
});

await check('the slider moves through the periods and plays', async () => {
  await go(page, 'network');
  const caption = () => page.locator('#chart-network figcaption').innerText();
  assert.match(await caption(), /whole archive/);
  await page.locator('#network-step').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  assert.match(await caption(), /Ties in 20\d\d/);
  const all = async () => Number((await caption()).match(/: (\d+)/)[1]);
  const backbone = await all();
  await page.locator('#network-backbone').uncheck();
  assert.ok(await all() >= backbone && await all() > 0);
  const before = await page.locator('#network-label').innerText();
  await page.locator('#network-play').click();
  await page.waitForFunction((b) => document.getElementById('network-label').textContent !== b, before);
  await page.locator('#network-play').click();
  assert.equal(await page.locator('#network-play').getAttribute('aria-pressed'), 'false');
  await page.locator('#network-backbone').check();
});

await check('the table is filtered, sorted and saved', async () => {
  await go(page, 'table');
  const rows = () => page.locator('#ties tbody tr').evaluateAll((all) => all.map((r) => [...r.cells].map((c) => c.textContent)));
  const total = (await rows()).length;
  await page.locator('#table-text').fill('north korea');
  const filtered = await rows();
  assert.ok(filtered.length > 3 && filtered.length < total);
  assert.ok(filtered.every((r) => /North Korea/.test(r[0])));
  await page.getByRole('button', { name: 'Articles' }).click();
  const numbers = (await rows()).map((r) => Number(r[1].replace(/,/g, '')));
  assert.deepEqual(numbers, [...numbers].sort((a, b) => b - a));
  await page.getByRole('button', { name: 'Articles' }).click();
  assert.equal(await page.locator('#ties th[aria-sort=ascending]').innerText(), 'Articles ▲');
  await page.locator('#table-least').fill('5');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#table-csv').click()]);
  const csv = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
  assert.match(csv[0], /^country_a,country_b,name_a,name_b,articles,/);
  assert.equal(csv.length - 1, (await rows()).length);
  assert.ok(csv.slice(1).every((line) => line.includes('PRK') && Number(line.split(',')[4]) >= 5));
});

await check('the map shows ties of a country, and no line crosses it at the antimeridian', async () => {
  await go(page, 'map');
  const jumps = () => page.evaluate(() => {
    const width = Number(document.querySelector('#chart-map > svg').getAttribute('width'));
    let far = 0;
    document.querySelectorAll('#chart-map > svg path').forEach((path) => (path.getAttribute('d') || '').split('M').forEach((part) => {
      const points = part.split(/[LZ]/).filter((p) => p.includes(',')).map((p) => Number(p.split(',')[0]));
      points.forEach((x, i) => { if (i && Math.abs(x - points[i - 1]) > width / 3) far++; });
    }));
    return far;
  });
  assert.equal(await jumps(), 0);
  await page.locator('#chart-map path.land').first().hover({ force: true });
  await page.getByRole('combobox', { name: 'Ties of country' }).fill('USA');
  await page.keyboard.press('Enter');
  await shown(page, '#map/USA');
  assert.match(await page.locator('#chart-map figcaption').innerText(), /Ties of United States/);
  assert.ok(await page.locator('#chart-map path[stroke-dasharray]').count() > 0);
  assert.equal(await jumps(), 0);
  await go(page, 'map/FJI');
  assert.equal(await jumps(), 0);
});

await check('strings of the archive stay strings', async () => {
  await go(page, 'dyad/BRA-PRY');
  let text = '';
  for (const step of await page.locator('#dyad-step option').evaluateAll((all) => all.map((o) => o.value))) {
    await page.selectOption('#dyad-step', step);
    text += await page.locator('#dyad-page').innerText();
    assert.equal(await page.locator('main img, main iframe, main script, main object, main [onerror], main [onload], main b').count(), 0);
  }
  for (const part of ['<script>window.pwned = 1</script>', '</script><script>', ']]>', '<!--', '<img src=x onerror=', '{{ 7 * 7 }}', 'first line second line', 'drawkcab']) {
    assert.ok(text.includes(part), part);
  }
  const links = await page.locator('main a').evaluateAll((all) => all.map((a) => a.href));
  assert.ok(links.every((l) => /^(file|https?):/.test(l)), String(links.filter((l) => !/^(file|https?):/.test(l))));
  assert.ok(links.some((l) => l.startsWith('https://example.org/')));
  assert.ok(!/[\u202A-\u202E\u2066-\u2069]/.test(await page.content()));
  await go(page, 'method/run');
  assert.ok((await page.locator('#view-method').innerText()).includes('<b>&\'.jsonl'));
  for (const hash of ['dyad/<img src=x onerror=window.pwned=1>', 'country/%3Cscript%3Ewindow.pwned=1%3C/script%3E', 'table/"><b>x', '%', 'constructor', 'map/__proto__']) {
    await go(page, hash);
  }
  assert.equal(await page.evaluate(() => window.pwned), undefined);
  await go(page, 'overview');
});

await check('a browser lets the page neither fetch nor run anything else', async () => {
  const run = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.pwned = 2';
    document.body.append(script);
    return window.pwned;
  });
  assert.equal(run, undefined);
  assert.equal(await page.evaluate(() => fetch('https://example.org/').then(() => 'fetched', () => 'refused')), 'refused');
  // what the browser says about the two is meant
  assert.ok(complaints.length > 0 && complaints.every((c) => /Content Security Policy|example\.org/.test(c)), String(complaints));
  complaints.length = 0;
});

const views = ['overview', 'map', 'map/USA', 'network', 'dyad/KOR-PRK', 'dyad/BRA-PRY', 'country/KOR', 'table', 'method'];
const phone = await open(390, 844);
for (const [name, at] of [['desktop', page], ['phone', phone]]) {
  await check('no serious barrier, nothing wider than the screen: ' + name, async () => {
    await at.evaluate(axe);
    await at.locator('#table-text').evaluate((input) => { input.value = ''; });
    for (const hash of views) {
      await go(at, hash);
      const { violations } = await at.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
      const serious = violations.filter((v) => ['serious', 'critical'].includes(v.impact));
      assert.deepEqual(serious.map((v) => v.id + ': ' + v.nodes.slice(0, 3).map((n) => n.html + ' ' + n.failureSummary).join(' | ')), [], hash);
      assert.ok(await at.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), hash + ' is too wide');
      if (shots) await at.screenshot({ path: shots + '/' + name + '-' + hash.replace('/', '-') + '.png', fullPage: hash !== 'method' && hash !== 'table' });
    }
  });
}

await browser.close();
process.exit(failures ? 1 : 0);
