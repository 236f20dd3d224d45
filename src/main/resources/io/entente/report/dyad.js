/* One pair: how strong, how warm, how it went, and how we know. */

const COMPONENTS = [
  ['volume', 'Volume', 'articles that name both, above chance'],
  ['closeness', 'Closeness', 'share of those with both in one sentence'],
  ['constancy', 'Constancy', 'share of periods with such an article'],
  ['intensity', 'Intensity', 'how far tone and deeds are from neutral'],
  ['reciprocity', 'Reciprocity', 'how far deeds go both ways'],
];

function dyadLead(t) {
  const a = countries[t.a].name;
  const b = countries[t.b].name;
  const chance = t.lift === null ? '' : t.lift >= 1 ? ', ' + decimal(t.lift, 1) + ' times as many as chance would give' : ', fewer than chance would give (' + decimal(t.lift, 2) + ' times)';
  const sure = t.g2 > 0 && t.q !== null && t.q <= 0.05 ? '' : ' That may be chance (q ' + decimal(t.q, 2) + ').';
  return a + ' and ' + b + ' stand together in ' + plural(t.articles, 'article') + ' and ' + plural(t.sentences, 'sentence') + chance + '.' + sure
    + ' The tie has strength ' + decimal(t.strength) + interval(t.strengthLow, t.strengthHigh, (v) => decimal(v)) + ' and '
    + (t.affinity === null ? 'no known affinity' : 'affinity ' + signed(t.affinity) + interval(t.affinityLow, t.affinityHigh, (v) => signed(v))) + ': ' + lean(t) + '.';
}

function bar(value, from, colour) {
  const svg = d3.create('svg').attr('viewBox', '0 0 100 10').attr('preserveAspectRatio', 'none').attr('class', 'bar-line').attr('aria-hidden', 'true');
  svg.append('rect').attr('width', 100).attr('height', 10).attr('fill', '#e9ecef');
  if (value !== null) {
    const x = (v) => (from < 0 ? 50 + 50 * v : 100 * v);
    svg.append('rect').attr('x', Math.min(x(0), x(value))).attr('width', Math.abs(x(value) - x(0))).attr('height', 10).attr('fill', colour);
  }
  if (from < 0) svg.append('line').attr('x1', 50).attr('x2', 50).attr('y2', 10).attr('stroke', INK).attr('stroke-width', 0.6);
  return svg.node();
}

function strengthCard(t) {
  return el('div', { class: 'card' },
    el('h2', {}, 'Strength'),
    el('p', { class: 'number' }, decimal(t.strength), el('span', { class: 'small' }, t.strengthLow === null ? ' of 1; too few articles for an interval' : ' of 1, 95% ' + decimal(t.strengthLow) + ' to ' + decimal(t.strengthHigh))),
    el('table', { class: 'bars' }, el('caption', { class: 'sr' }, 'Components of strength'), el('tbody', {}, COMPONENTS.map(([key, name, what]) =>
      el('tr', {}, el('th', { scope: 'row' }, name, el('span', { class: 'small' }, what)), el('td', {}, bar(t[key], 0, '#3d5a73')), el('td', { class: 'n' }, decimal(t[key])))))));
}

function affinityCard(t) {
  const a = countries[t.a].name;
  const b = countries[t.b].name;
  const lines = [
    ['Tone of shared sentences', t.tone, 1, signed(t.tone)],
    ['Tone toward ' + a, t.targetToneA, 1, signed(t.targetToneA)],
    ['Tone toward ' + b, t.targetToneB, 1, signed(t.targetToneB)],
    ['Deeds of ' + a + ' to ' + b + ' (' + count(t.eventsAb) + ')', t.goldsteinAb, 10, signed(t.goldsteinAb, 1)],
    ['Deeds of ' + b + ' to ' + a + ' (' + count(t.eventsBa) + ')', t.goldsteinBa, 10, signed(t.goldsteinBa, 1)],
  ];
  return el('div', { class: 'card' },
    el('h2', {}, 'Affinity'),
    el('p', { class: 'number' }, signed(t.affinity), el('span', { class: 'small' }, t.affinityLow === null ? ' from −1 to +1; too few articles for an interval' : ' from −1 to +1, 95% ' + signed(t.affinityLow) + ' to ' + signed(t.affinityHigh))),
    el('table', { class: 'bars' }, el('caption', { class: 'sr' }, 'What affinity is made of'), el('tbody', {}, lines.map(([name, value, scale, text]) =>
      el('tr', {}, el('th', { scope: 'row' }, name), el('td', {}, bar(value === null ? null : value / scale, -1, value !== null && value < 0 ? CONFLICT : COOPERATION)), el('td', { class: 'n' }, text))))),
    el('p', { class: 'small' }, 'Tones from −1 to +1, deeds on Goldstein’s scale from −10 to +10.'));
}

/** Three charts above one another that share their time: articles, affinity, deeds each way. */
function drawTimeline(node, t, steps, chooseStep) {
  const changes = shownChanges(t);
  const at = new Map(steps.map((s) => [s.step, s]));
  const known = steps.filter((s) => s.affinity !== null);
  const a = countries[t.a].name;
  const b = countries[t.b].name;
  const first = known[0];
  const last = known[known.length - 1];
  const { svg, width, height } = figure(node, {
    title: 'By ' + report.step,
    height: 420,
    legend: legend([
      [swatch('#8796a5'), 'articles'],
      [stroke(INK, null), 'affinity' + (report.step === report.tables ? ' with its 95% interval' : '')],
      [glyph(d3.symbolTriangle, '#6b4fa0'), a + ' to ' + b], [glyph(d3.symbolSquare, '#00785a'), b + ' to ' + a],
      ...(changes.length ? [[stroke('#8a1538', null), 'change'], [stroke('#8a1538', '2 3'), 'change that may be chance']] : []),
    ]),
    words: 'Articles that name both, affinity and mean score of deeds each way. '
      + (first ? 'Affinity ' + signed(first.affinity) + ' in ' + report.steps[first.step] + ', ' + signed(last.affinity) + ' in ' + report.steps[last.step] + '. ' : '')
      + plural(changes.filter((c) => c.q <= 0.05).length, 'change') + ' told from chance.',
    note: (steps[0].step > 1 ? 'First together in ' + report.steps[steps[0].step] + '. ' : '') + 'Choose a column to read the sentences of that ' + report.step + ' below.',
    table: () => plainTable(pairName(t) + ' by ' + report.step,
      [report.step, 'Articles', 'Sentences', 'Affinity', 'Deeds ' + a + ' to ' + b, 'Goldstein', 'Deeds ' + b + ' to ' + a, 'Goldstein'],
      steps.map((s) => [report.steps[s.step], count(s.articles), count(s.sentences), signed(s.affinity), count(s.eventsAb), signed(s.goldsteinAb, 1), count(s.eventsBa), signed(s.goldsteinBa, 1)]), [1, 2, 3, 4, 5, 6, 7]),
  });
  const left = 48;
  const right = width - 10;
  const from = Math.max(0, d3.min(steps, (s) => s.step) - 1);
  const x = d3.scaleBand(d3.range(from, report.steps.length), [left, right]).padding(0.15);
  const middle = (i) => x(i) + x.bandwidth() / 2;
  const top = [16, 122, 268];
  const bottom = [96, 244, 388];
  const yN = d3.scaleLinear([0, d3.max(steps, (s) => s.articles) || 1], [bottom[0], top[0]]).nice(3);
  const reach = Math.min(1, Math.max(0.3, d3.max(known, (s) => Math.max(Math.abs(s.affinity), Math.abs(s.affinityLow ?? 0), Math.abs(s.affinityHigh ?? 0))) || 0.3));
  const yA = d3.scaleLinear([-reach, reach], [bottom[1], top[1]]);
  const yG = d3.scaleLinear([-10, 10], [bottom[2], top[2]]);
  const heading = (text, y) => svg.append('text').attr('class', 'label strong').attr('x', left).attr('y', y).text(text);
  rules(svg, yN, left, right, yN.ticks(3).filter(Number.isInteger), count);
  rules(svg, yA, left, right, [-reach, 0, reach], (v) => signed(v, 1));
  rules(svg, yG, left, right, [-10, 0, 10], (v) => signed(v, 0));
  heading('Articles that name both', top[0] - 4);
  heading('Affinity: + cooperation, − conflict', top[1] - 6);
  heading('Deeds each way: mean score', top[2] - 6);
  drawChangeLines(svg, changes, top[0], bottom[2], x, middle);
  svg.append('g').selectAll('rect').data(steps).join('rect').attr('x', (s) => x(s.step)).attr('width', x.bandwidth())
    .attr('y', (s) => yN(s.articles)).attr('height', (s) => yN(0) - yN(s.articles)).attr('fill', '#8796a5');
  if (report.step === report.tables) {
    svg.append('g').selectAll('line').data(known.filter((s) => s.affinityLow !== null)).join('line')
      .attr('x1', (s) => middle(s.step)).attr('x2', (s) => middle(s.step)).attr('y1', (s) => yA(Math.max(-reach, s.affinityLow))).attr('y2', (s) => yA(Math.min(reach, s.affinityHigh)))
      .attr('stroke', '#9aa1a9').attr('stroke-width', 2);
  }
  svg.append('path').attr('fill', 'none').attr('stroke', INK).attr('stroke-width', 1.6)
    .attr('d', d3.line().defined((s) => s && s.affinity !== null).x((s) => middle(s.step)).y((s) => yA(s.affinity))(x.domain().map((i) => at.get(i))));
  svg.append('g').selectAll('circle').data(known).join('circle').attr('cx', (s) => middle(s.step)).attr('cy', (s) => yA(s.affinity))
    .attr('r', 3.6).attr('fill', (s) => signColour(s.affinity)).attr('stroke', '#fff');
  const area = d3.scaleSqrt([1, Math.max(2, d3.max(steps, (s) => Math.max(s.eventsAb, s.eventsBa)) || 1)], [40, 170]);
  for (const [number, score, symbol, colour, shift] of [['eventsAb', 'goldsteinAb', d3.symbolTriangle, '#6b4fa0', -1], ['eventsBa', 'goldsteinBa', d3.symbolSquare, '#00785a', 1]]) {
    svg.append('g').selectAll('path').data(steps.filter((s) => s[number] > 0)).join('path')
      .attr('transform', (s) => 'translate(' + (middle(s.step) + shift * Math.min(5, x.bandwidth() / 4)) + ',' + yG(s[score]) + ')')
      .attr('d', (s) => d3.symbol(symbol, area(s[number]))()).attr('fill', colour).attr('fill-opacity', 0.85);
  }
  stepAxis(svg, x, bottom[2] + 4, right - left);
  withTip(svg.append('g').selectAll('rect').data(steps).join('rect').attr('x', (s) => x(s.step) - 1).attr('width', x.bandwidth() + 2)
    .attr('y', top[0] - 10).attr('height', height - top[0] - 14).attr('fill', 'transparent').attr('class', 'land'),
  (s) => report.steps[s.step] + ': ' + plural(s.articles, 'article') + ', affinity ' + signed(s.affinity)
    + (s.eventsAb ? '; ' + a + ' to ' + b + ': ' + plural(s.eventsAb, 'deed') + ', ' + signed(s.goldsteinAb, 1) : '')
    + (s.eventsBa ? '; ' + b + ' to ' + a + ': ' + plural(s.eventsBa, 'deed') + ', ' + signed(s.goldsteinBa, 1) : ''))
    .on('click', (event, s) => chooseStep(s.step));
}

/** Changes worth a line: steps, the surest first; at most nine. */
function shownChanges(t) {
  const steps = (changesOf.get(t.index) || []).filter((c) => c.kind === 'step');
  return d3.sort(d3.sort(steps, (c) => c.q).slice(0, 9), (c) => c.start);
}

function drawChangeLines(svg, changes, top, bottom, x, middle) {
  const place = (c) => {
    const i = stepOf(c.start);
    const from = starts[i];
    const to = i + 1 < starts.length ? starts[i + 1] : d3.utcDay.offset(new Date(report.last + 'T00:00:00Z'), 1);
    const share = Math.max(0, Math.min(1, (new Date(c.start + 'T00:00:00Z') - from) / (to - from || 1)));
    return x(i) - x.step() * x.padding() / 2 + share * x.step();
  };
  const g = svg.append('g').selectAll('g').data(changes).join('g');
  g.append('line').attr('x1', place).attr('x2', place).attr('y1', top - 4).attr('y2', bottom)
    .attr('stroke', '#8a1538').attr('stroke-width', 1.4).attr('stroke-dasharray', (c) => (c.q <= 0.05 ? null : '2 3'));
  g.append('text').attr('class', 'mark').attr('x', (c) => place(c) + 3).attr('y', (c, i) => top + 8 + (i % 3) * 12).text((c, i) => i + 1);
}

function changeText(c) {
  const counts = c.measure === 'counts';
  const write = counts ? (v) => percent(v) + ' of articles' : (v) => signed(v);
  const what = counts ? 'attention ' : 'affinity ';
  const how = c.after > c.before ? 'rises' : 'falls';
  const from = ' from ' + write(c.before) + ' to ' + write(c.after);
  const sure = c.q <= 0.05 ? ', ' + rate(c.q) : ': may be chance, ' + rate(c.q);
  return c.kind === 'step' ? c.period + ': ' + what + how + from + sure : 'Over all periods ' + what + how + from + sure;
}

function changeList(t) {
  const steps = shownChanges(t);
  const trends = (changesOf.get(t.index) || []).filter((c) => c.kind === 'trend');
  if (!steps.length && !trends.length) {
    return el('p', {}, t.index < report.pairs ? 'No step and no trend stands out from chance (p ≤ 0.1), or fewer than 20 articles name both.' : 'Changes of this pair are in the tables only.');
  }
  const item = (c) => el('li', {}, el('p', {}, changeText(c)),
    c.kind === 'step' && c.articles.length ? el('ul', { class: 'headlines-around' }, c.articles.map((i) => aroundChange(t, articles[i]))) : null);
  return el('div', {}, steps.length ? el('ol', { class: 'changes' }, steps.map(item)) : null, trends.length ? el('ul', { class: 'changes' }, trends.map(item)) : null);
}

/** An article of a change's date, with what it says of the pair where the page has it. */
function aroundChange(t, article) {
  const said = (sentencesOf.get(t.index) || []).find((s) => s.article === article);
  return el('li', {}, articleLine(article), said ? el('blockquote', {}, markedSentence(said, t)) : null);
}

/** Date, source and title of an article, with a link when it has an address of the web. */
function articleLine(article) {
  const title = article.title || 'Article ' + article.id;
  const web = /^https?:\/\//i.test(article.url);
  return el('span', { class: 'article' },
    el('time', { datetime: article.date }, dayText(article.date)), ' · ',
    article.source ? [el('bdi', { class: 'source' }, article.source), ' · '] : null,
    web ? el('a', { href: article.url, rel: 'noopener noreferrer', target: '_blank' }, foreign(title), el('span', { class: 'sr' }, ' (opens the web)')) : foreign(title));
}

/** A sentence with its two countries marked. */
function markedSentence(s, t) {
  const parts = [];
  let done = 0;
  for (const m of s.marks) {
    parts.push(s.text.slice(done, m.start));
    parts.push(el('mark', { class: m.country ? 'b' : 'a', title: countries[m.country ? t.b : t.a].name }, s.text.slice(m.start, m.end)));
    done = m.end;
  }
  parts.push(s.text.slice(done));
  return el('bdi', { class: 'sentence' }, ...parts);
}

function directionText(s, t) {
  const a = countries[t.a].name;
  const b = countries[t.b].name;
  return { ab: a + ' to ' + b, ba: b + ' to ' + a, both: 'each to the other', none: '' }[s.direction];
}

function evidenceList(t, step, sign) {
  let all = sentencesOf.get(t.index) || [];
  all = step < 0 ? all.filter((s) => s.whole) : all.filter((s) => s.step === step);
  if (sign) all = all.filter((s) => s.sign === sign);
  if (!all.length) return el('p', {}, 'No sentence of that choice is in this page; the tables dyads and evidence hold all.');
  return el('ul', { class: 'evidence' }, d3.sort(all, (x, y) => d3.ascending(x.article.date, y.article.date)).map((s) => el('li', { class: s.sign > 0 ? 'warm' : 'cold' },
    el('p', {}, el('span', { class: 'sign' }, s.sign > 0 ? '+ cooperation' : '− conflict'), directionText(s, t) ? el('span', { class: 'small' }, ' ' + directionText(s, t)) : null),
    el('blockquote', {}, markedSentence(s, t)),
    el('p', { class: 'small' }, articleLine(s.article)))));
}

function eventTable(t) {
  const a = countries[t.a].name;
  const b = countries[t.b].name;
  const between = events.filter((e) => (e.source === t.a && e.target === t.b) || (e.source === t.b && e.target === t.a));
  if (!between.length) return el('p', {}, t.index < report.pairs ? 'No deed between the two was found.' : 'Deeds of this pair by type are in the tables only.');
  const byType = d3.sort(d3.rollups(between, (g) => g, (e) => e.type), (g) => -d3.sum(g[1], (e) => e.count));
  const cell = (group, source) => {
    const found = group.find((e) => e.source === source);
    return found ? [count(found.count), signed(found.goldstein, 1)] : ['', ''];
  };
  return el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Deeds by type' },
    plainTable('Deeds by type (PLOVER): how many, mean Goldstein score', ['What', a + ' to ' + b, 'score', b + ' to ' + a, 'score'],
      byType.map(([type, group]) => [typeWord(report.types[type]), ...cell(group, t.a), ...cell(group, t.b)]), [1, 2, 3, 4]));
}

function showDyad(key) {
  const page = clear(document.getElementById('dyad-page'));
  const title = document.getElementById('h-dyad');
  const pair = (key || '').toUpperCase();
  const t = tieOf.get(pair) || tieOf.get(pair.split('-').reverse().join('-')) || (key ? null : ties[0]);
  if (!t) {
    title.textContent = 'Dyads';
    page.append(el('p', { class: 'note' }, ties.length ? 'This page has no tie ' : 'The archive has no tie ', foreign(key || ''), '. Choose a pair above.'));
    return;
  }
  title.textContent = pairName(t);
  const steps = tieSteps.get(t.index) || [];
  page.append(el('p', { class: 'lead' }, dyadLead(t)),
    el('p', { class: 'links' }, countryLink(countries[t.a]), countryLink(countries[t.b]), t.backbone ? el('span', { class: 'badge' }, 'in the backbone') : null),
    el('div', { class: 'two' }, strengthCard(t), affinityCard(t)));
  let step = -1;
  let sign = 0;
  const list = el('div', { 'aria-live': 'polite' });
  const choice = el('select', { id: 'dyad-step', onchange: (event) => { step = Number(event.target.value); draw(); } },
    el('option', { value: -1 }, 'whole archive'), steps.map((s) => el('option', { value: s.step }, report.steps[s.step] + ' (' + count(s.articles) + ')')));
  const signs = el('select', { id: 'dyad-sign', onchange: (event) => { sign = Number(event.target.value); draw(); } },
    el('option', { value: 0 }, 'any'), el('option', { value: 1 }, 'cooperation'), el('option', { value: -1 }, 'conflict'));
  const draw = () => clear(list).append(evidenceList(t, step, sign));
  const chooseStep = (chosen) => {
    step = chosen;
    choice.value = String(chosen);
    draw();
    document.getElementById('h-evidence').scrollIntoView({ block: 'start' });
  };
  page.append(el('h2', {}, 'Closer or further apart?'));
  if (steps.length) {
    const node = el('figure', { id: 'chart-dyad' });
    page.append(node);
    drawTimeline(node, t, steps, chooseStep);
  } else {
    page.append(el('p', {}, 'The course of this pair over time is in the tables only: it is not among the first ' + count(report.pairs) + ' pairs.'));
  }
  page.append(el('h3', {}, 'Changes'), changeList(t),
    el('h2', { id: 'h-evidence' }, 'How do we know?'),
    el('div', { class: 'controls' }, el('label', {}, 'Period ', choice), el('label', {}, 'Sentences of ', signs)), list,
    el('h3', {}, 'Who does what to whom'), eventTable(t));
  draw();
}
