/* One country: its partners, its tone over time, what it does and what is done to it. */

const PARTNERS = 15;

function drawPartners(node, country, own) {
  const first = d3.sort(own, byStrength).slice(0, PARTNERS);
  const { svg, width } = figure(node, {
    title: 'Strongest ties, by the lower end of the interval',
    height: first.length * 24 + 26,
    legend: legend([[swatch(COOPERATION), 'cooperation'], [hatchBar(CONFLICT), 'conflict (hatched)'], [swatch(NEUTRAL), 'nothing known']]),
    words: first.slice(0, 5).map((t) => other(t, country).name + ' ' + decimal(t.strength)).join(', ') + '.',
    table: () => plainTable('Partners of ' + country.name, ['Partner', 'Articles', 'Sentences', 'Times chance', 'Strength', '95% interval', 'Affinity', '95% interval'],
      d3.sort(own, byStrength).slice(0, 100).map((t) => [dyadLink(t, other(t, country).name), count(t.articles), count(t.sentences), decimal(t.lift, 1), decimal(t.strength),
        t.strengthLow === null ? '–' : decimal(t.strengthLow) + ' to ' + decimal(t.strengthHigh), signed(t.affinity), t.affinityLow === null ? '–' : signed(t.affinityLow) + ' to ' + signed(t.affinityHigh)]), [1, 2, 3, 4, 5, 6, 7]),
  });
  const left = Math.min(150, width * 0.36);
  const x = d3.scaleLinear([0, Math.max(0.1, d3.max(first, (t) => t.strengthHigh ?? t.strength) || 1)], [left, width - 64]);
  conflictHatch(svg);
  const row = svg.append('g').selectAll('g').data(first).join('g').attr('class', 'land').on('click', (event, t) => { location.hash = 'dyad/' + t.key; });
  row.append('text').attr('class', 'label').attr('x', left - 8).attr('y', (t, i) => i * 24 + 16).attr('text-anchor', 'end').text((t) => shortened(other(t, country).name, left / 7.2));
  row.append('rect').attr('x', left).attr('y', (t, i) => i * 24 + 4).attr('height', 16).attr('width', (t) => x(t.strength) - left)
    .attr('fill', (t) => (t.affinity !== null && t.affinity < 0 ? 'url(#conflict)' : signColour(t.affinity)));
  row.filter((t) => t.strengthLow !== null).append('line').attr('x1', (t) => x(t.strengthLow)).attr('x2', (t) => x(t.strengthHigh))
    .attr('y1', (t) => first.indexOf(t) * 24 + 12).attr('y2', (t) => first.indexOf(t) * 24 + 12).attr('stroke', INK).attr('stroke-width', 1.4);
  row.append('text').attr('class', 'value').attr('x', (t) => x(Math.max(t.strength, t.strengthHigh ?? 0)) + 6).attr('y', (t, i) => i * 24 + 16).text((t) => signed(t.affinity));
  svg.append('text').attr('class', 'value').attr('x', left).attr('y', first.length * 24 + 18).text('bar: strength with 95% interval; number: affinity');
  withTip(row, tieWords);
}

function conflictHatch(svg) {
  const pattern = svg.append('defs').append('pattern').attr('id', 'conflict').attr('width', 6).attr('height', 6).attr('patternUnits', 'userSpaceOnUse').attr('patternTransform', 'rotate(45)');
  pattern.append('rect').attr('width', 6).attr('height', 6).attr('fill', CONFLICT);
  pattern.append('line').attr('y2', 6).attr('stroke', '#f3d9c6').attr('stroke-width', 2);
}

const hatchBar = (colour) => (svg) => {
  svg.append('rect').attr('x', 6).attr('y', 1).attr('width', 16).attr('height', 12).attr('rx', 2).attr('fill', colour);
  d3.range(8, 22, 5).forEach((x) => svg.append('line').attr('x1', x).attr('x2', x + 3).attr('y1', 13).attr('y2', 1).attr('stroke', '#f3d9c6').attr('stroke-width', 1.5));
};

function drawCountryTimeline(node, country) {
  const steps = countrySteps.get(country.index) || [];
  const at = new Map(steps.map((s) => [s.step, s]));
  const known = steps.filter((s) => s.tone !== null);
  const { svg, width } = figure(node, {
    title: 'Attention and tone by ' + report.step,
    height: 270,
    legend: legend([[swatch('#8796a5'), 'share of articles'], [stroke(INK, null), 'mean tone of its articles']]),
    words: known.length ? 'Tone ' + signed(known[0].tone) + ' in ' + report.steps[known[0].step] + ', ' + signed(known[known.length - 1].tone) + ' in ' + report.steps[known[known.length - 1].step] + '.' : 'No tone is known.',
    table: () => plainTable(country.name + ' by ' + report.step, [report.step, 'Articles', 'Share', 'Mean tone'],
      steps.map((s) => [report.steps[s.step], count(s.articles), percent(s.articles / (report.stepArticles[s.step] || s.articles)), signed(s.tone)]), [1, 2, 3]),
  });
  const left = 48;
  const right = width - 8;
  const share = (s) => Math.min(1, s.articles / (report.stepArticles[s.step] || s.articles));
  const x = d3.scaleBand(d3.range(report.steps.length), [left, right]).padding(0.15);
  const yS = d3.scaleLinear([0, d3.max(steps, share) || 1], [104, 18]).nice(3);
  const reach = Math.max(0.3, d3.max(known, (s) => Math.abs(s.tone)) || 0);
  const yT = d3.scaleLinear([-reach, reach], [240, 136]);
  rules(svg, yS, left, right, yS.ticks(3), percent);
  rules(svg, yT, left, right, [-reach, 0, reach], (v) => signed(v, 1));
  svg.append('text').attr('class', 'label strong').attr('x', left).attr('y', 12).text('Share of articles');
  svg.append('text').attr('class', 'label strong').attr('x', left).attr('y', 130).text('Mean tone');
  withTip(svg.append('g').selectAll('rect').data(steps).join('rect').attr('x', (s) => x(s.step)).attr('width', x.bandwidth())
    .attr('y', (s) => yS(share(s))).attr('height', (s) => yS(0) - yS(share(s))).attr('fill', '#8796a5'),
  (s) => report.steps[s.step] + ': ' + plural(s.articles, 'article') + ', tone ' + signed(s.tone));
  svg.append('path').attr('fill', 'none').attr('stroke', INK).attr('stroke-width', 1.5)
    .attr('d', d3.line().defined((s) => s && s.tone !== null).x((s) => x(s.step) + x.bandwidth() / 2).y((s) => yT(s.tone))(report.steps.map((l, i) => at.get(i))));
  svg.append('g').selectAll('circle').data(known).join('circle').attr('cx', (s) => x(s.step) + x.bandwidth() / 2).attr('cy', (s) => yT(s.tone)).attr('r', 3)
    .attr('fill', (s) => signColour(s.tone)).attr('stroke', '#fff');
  stepAxis(svg, x, 246, right - left);
}

function deedsByType(country) {
  const done = new Map(events.filter((e) => e.source === country.index && e.target === -1).map((e) => [e.type, e]));
  const suffered = new Map(events.filter((e) => e.target === country.index && e.source === -1).map((e) => [e.type, e]));
  const types = d3.sort(new Set([...done.keys(), ...suffered.keys()]), (type) => -((done.get(type)?.count || 0) + (suffered.get(type)?.count || 0)));
  if (!types.length) return el('p', {}, 'No deed of or to ' + country.name + ' was found.');
  return el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Deeds by type' },
    plainTable('Deeds by type (PLOVER)', ['What', country.name + ' to others', 'score', 'others to ' + country.name, 'score'],
      types.map((type) => [typeWord(report.types[type]), ...[done, suffered].flatMap((m) => (m.has(type) ? [count(m.get(type).count), signed(m.get(type).goldstein, 1)] : ['', '']))]), [1, 2, 3, 4]));
}

function deedsByPartner(country, own) {
  const sides = own.filter((t) => t.eventsAb + t.eventsBa > 0).map((t) => {
    const first = t.a === country.index;
    return { t, out: first ? t.eventsAb : t.eventsBa, outScore: first ? t.goldsteinAb : t.goldsteinBa, into: first ? t.eventsBa : t.eventsAb, intoScore: first ? t.goldsteinBa : t.goldsteinAb };
  });
  if (!sides.length) return null;
  return el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Deeds by partner' },
    plainTable('Deeds by partner: how many, mean Goldstein score', ['Partner', country.name + ' to it', 'score', 'it to ' + country.name, 'score'],
      d3.sort(sides, (s) => -(s.out + s.into)).slice(0, PARTNERS).map((s) => [dyadLink(s.t, other(s.t, country).name), count(s.out), signed(s.outScore, 1), count(s.into), signed(s.intoScore, 1)]), [1, 2, 3, 4]));
}

function showCountry(iso) {
  const page = clear(document.getElementById('country-page'));
  const title = document.getElementById('h-country');
  const country = countryOf.get((iso || '').toUpperCase()) || (iso ? null : d3.greatest(countries, (c) => c.articles));
  if (!country) {
    title.textContent = 'Countries';
    page.append(el('p', { class: 'note' }, 'The archive does not name ', foreign(iso || ''), '. Choose a country above.'));
    return;
  }
  title.textContent = country.name;
  const own = tiesOf[country.index];
  const rank = d3.rank(countries, (c) => -c.articles)[country.index] + 1;
  const camp = country.community ? d3.sort(countries.filter((c) => c.community === country.community && c !== country), (c) => -c.articles) : [];
  page.append(el('p', { class: 'lead' }, country.name + ' is named in ' + plural(country.articles, 'article') + ' (' + percent(country.share) + '), rank ' + count(rank) + ' of ' + count(countries.length)
    + '; their mean tone is ' + signed(country.tone) + interval(country.toneLow, country.toneHigh, (v) => signed(v)) + '. It shares articles with ' + plural(country.partners, 'country', 'countries') + '.'),
  camp.length ? el('p', {}, 'Its community: ', camp.slice(0, 12).flatMap((c, i) => [i ? ', ' : '', countryLink(c)]), camp.length > 12 ? ' and ' + count(camp.length - 12) + ' more.' : '.') : null,
  el('p', { class: 'links' }, el('a', { href: '#map/' + country.iso }, 'On the map'), el('a', { href: '#table/' + country.iso }, 'All its ties')));
  const partners = el('figure', { id: 'chart-partners' });
  const timeline = el('figure', { id: 'chart-country' });
  page.append(el('div', { class: 'two' }, partners, timeline));
  if (own.length) drawPartners(partners, country, own); else partners.append(el('p', {}, 'It shares no article with another country.'));
  drawCountryTimeline(timeline, country);
  page.append(el('h2', {}, 'What it does to others, and others to it'), el('div', { class: 'two' }, deedsByType(country), deedsByPartner(country, own)));
}
