/* The archive in one glance. */

function tile(number, text, note) {
  return el('div', { class: 'tile' }, el('p', { class: 'number' }, number), el('p', {}, text), note ? el('p', { class: 'small' }, note) : null);
}

function drawTiles() {
  const c = report.counts;
  const reasons = Object.entries(report.rejects).map(([reason, n]) => reason + ' ' + count(n)).join(', ');
  const languages = report.languages.filter((l) => l !== '' && l !== '…').length;
  clear(document.getElementById('tiles')).append(
    tile(count(c.articles), 'articles', dayText(report.first) + ' to ' + dayText(report.last)),
    tile(count(countries.length), 'countries', 'named at least once'),
    tile(count(report.allTies), 'pairs', 'in at least one article together'),
    tile(count(languages), languages === 1 ? 'language' : 'languages', languages === 1 ? report.languages[0] : 'of ' + count(c.articles) + ' articles'),
    tile(count(c.duplicates + c.near_duplicates), 'copies', count(c.duplicates) + ' identical, ' + count(c.near_duplicates) + ' near-duplicates'),
    tile(count(c.rejects), 'rejected', c.rejects ? reasons : 'every record could be used'));
}

/** Articles of each step as columns, stacked by group. */
function drawStack(node, title, names, table) {
  const counts = rows(table);
  const totals = d3.rollup(counts, (g) => d3.sum(g, (c) => c.articles), (c) => c.group);
  const order = d3.sort([...totals.keys()], (g) => (names[g] === '…' ? 1 : 0), (g) => -totals.get(g)).slice(0, 12);
  const shown = order.slice(0, COMMUNITY.length);
  const rest = order.length > shown.length;
  const name = (g) => (g === 'rest' || names[g] === '…' ? 'others' : names[g] === '' ? 'not known' : names[g]);
  const colour = (g) => (g === 'rest' || names[g] === '…' ? '#9aa1a9' : COMMUNITY[shown.indexOf(g)]);
  const steps = report.columns.map((label, i) => ({ label, i, articles: 0 }));
  counts.forEach((c) => { steps[c.step].articles += c.articles; });
  const byStep = d3.rollup(counts, (g) => d3.sum(g, (c) => c.articles), (c) => c.step, (c) => (shown.includes(c.group) ? c.group : 'rest'));
  const groups = rest || totals.size > shown.length ? [...shown, 'rest'] : shown;
  const series = d3.stack().keys(groups).value((s, g) => byStep.get(s.i)?.get(g) || 0)(steps);
  const peak = d3.greatest(steps, (s) => s.articles);
  const { svg, width, height } = figure(node, {
    title,
    height: 240,
    words: 'Columns of articles a ' + report.column + ', most in ' + peak.label + ' with ' + count(peak.articles) + '. '
      + groups.slice(0, 3).map((g) => name(g) + ' has ' + count(g === 'rest' ? 0 : totals.get(g))).join(', ') + '.',
    legend: legend(groups.map((g) => [swatch(colour(g)), foreign(name(g))])),
    table: () => plainTable(title + ' and ' + report.column, [report.column, ...groups.map(name)],
      steps.map((s) => [s.label, ...groups.map((g) => count(byStep.get(s.i)?.get(g) || 0))]), d3.range(1, groups.length + 1)),
  });
  const left = 44;
  const x = d3.scaleBand(d3.range(steps.length), [left, width - 4]).padding(steps.length > 40 ? 0.1 : 0.2);
  const y = d3.scaleLinear([0, peak.articles || 1], [height - 24, 8]).nice(4);
  rules(svg, y, left, width - 4, y.ticks(4).filter(Number.isInteger), count);
  for (const layer of series) {
    withTip(svg.append('g').attr('fill', colour(layer.key)).selectAll('rect').data(layer).join('rect')
      .attr('x', (d) => x(d.data.i)).attr('width', Math.max(1, x.bandwidth()))
      .attr('y', (d) => y(d[1])).attr('height', (d) => y(d[0]) - y(d[1])),
    (d) => d.data.label + ', ' + name(layer.key) + ': ' + plural(d[1] - d[0], 'article'));
  }
  stepAxis(svg, x, height - 24, width - left, report.columns);
}

/** Labels of the steps below a chart. */
function stepAxis(svg, x, top, width, labels = report.steps) {
  const every = Math.max(1, Math.ceil(x.domain().length / Math.max(1, Math.floor(width / (labels[0].length > 4 ? 72 : 52)))));
  const ticks = x.domain().filter((d, i) => i % every === 0);
  const middle = (i) => (x.bandwidth ? x(i) + x.bandwidth() / 2 : x(i));
  svg.append('g').attr('class', 'axis').selectAll('text').data(ticks).join('text')
    .attr('x', middle).attr('y', top + 16).attr('text-anchor', 'middle').text((i) => labels[i]);
}

function drawAttention(node) {
  const most = d3.sort(countries, (a, b) => d3.descending(a.articles, b.articles)).slice(0, 20);
  const { svg, width } = figure(node, {
    title: 'Articles that name each country, the first ' + most.length,
    height: most.length * 22 + 8,
    words: most.slice(0, 5).map((c) => c.name + ' ' + count(c.articles)).join(', ') + '.',
    note: 'Colour is the mean tone of those articles, from orange (negative) over grey to blue (positive); hatched where none has a tone.',
    table: () => plainTable('Articles by country', ['Country', 'Articles', 'Share', 'Mean tone', 'Partners'],
      most.map((c) => [countryLink(c), count(c.articles), percent(c.share), signed(c.tone), count(c.partners)]), [1, 2, 3, 4]),
  });
  const left = Math.min(170, width * 0.36);
  const x = d3.scaleLinear([0, most.length ? most[0].articles : 1], [left, width - 110]);
  hatch(svg);
  const row = svg.append('g').selectAll('g').data(most).join('g').attr('class', 'land').on('click', (event, c) => { location.hash = 'country/' + c.iso; });
  row.append('text').attr('class', 'label').attr('x', left - 8).attr('y', (c, i) => i * 22 + 15).attr('text-anchor', 'end').text((c) => shortened(c.name, left / 7.2));
  row.append('rect').attr('x', left).attr('y', (c, i) => i * 22 + 4).attr('height', 15).attr('width', (c) => x(c.articles) - left)
    .attr('fill', (c) => (c.tone === null ? 'url(#hatch)' : toneScale(c.tone))).attr('stroke', '#5d6875').attr('stroke-width', 0.6);
  row.append('text').attr('class', 'value').attr('x', (c) => x(c.articles) + 6).attr('y', (c, i) => i * 22 + 15)
    .text((c) => count(c.articles) + (c.tone === null ? '' : '  tone ' + signed(c.tone)));
}

function hatch(svg) {
  const pattern = svg.append('defs').append('pattern').attr('id', 'hatch').attr('width', 6).attr('height', 6)
    .attr('patternUnits', 'userSpaceOnUse').attr('patternTransform', 'rotate(45)');
  pattern.append('rect').attr('width', 6).attr('height', 6).attr('fill', '#f4f5f7');
  pattern.append('line').attr('y2', 6).attr('stroke', '#9aa1a9').attr('stroke-width', 2);
}

function shortened(text, most) {
  return text.length <= most ? text : text.slice(0, Math.max(3, Math.floor(most) - 1)) + '…';
}

/** Names are found in many languages, tone and events only where there is a lexicon and there are patterns. */
function drawCoverage() {
  const all = rows(report.coverage);
  const languages = all.map((l, i) => [report.coverageLanguages[i] || 'not known', l]);
  clear(document.getElementById('coverage')).append(plainTable('Articles, countries, tone and events by language',
    ['Language', 'Articles', 'Naming a country', 'Mentions an article', 'With a tone', 'Words in the lexicon', 'Events'],
    languages.map(([name, l]) => [foreign(name), count(l.articles), percent(l.naming / l.articles), decimal(l.mentions / l.articles, 1),
      percent(l.toned / l.articles), l.known === null ? '–' : percent(l.known), l.toned ? count(l.events) : '–']), d3.range(1, 7)));
}

function showOverview() {
  drawTiles();
  drawCoverage();
  drawStack(document.getElementById('chart-languages'), 'By language', report.languages, report.languagesSteps);
  drawStack(document.getElementById('chart-sources'), 'By source', report.sources, report.sourcesSteps);
  drawAttention(document.getElementById('chart-countries'));
}
