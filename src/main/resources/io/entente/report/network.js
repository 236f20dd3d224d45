/* The network of ties, step by step. Countries keep their places, so that what moves is the ties. */

const networkState = { step: -1, timer: null };

/** The edges to draw: of the whole archive (step -1) or of one step. */
function networkEdges(step) {
  const backbone = document.getElementById('network-backbone').checked;
  const most = Number(document.getElementById('network-most').value);
  const all = step < 0 ? d3.sort(ties, (a, b) => d3.descending(a.articles, b.articles)) : edges.get(step) || [];
  const kept = backbone ? all.filter((e) => e.backbone) : all;
  return kept.slice(0, most).map((e) => ({ ...e, width: step < 0 ? e.strength : e.articles, tie: tieOf.get(countries[e.a].iso + '-' + countries[e.b].iso) }));
}

function drawNetwork() {
  const step = networkState.step;
  const label = step < 0 ? 'the whole archive' : report.steps[step];
  document.getElementById('network-label').value = step < 0 ? 'all, ' + report.steps[0] + ' to ' + report.steps[report.steps.length - 1] : label;
  document.getElementById('network-step').setAttribute('aria-valuetext', label);
  const drawn = networkEdges(step).filter((e) => countries[e.a].x !== null && countries[e.b].x !== null);
  const showCommunities = document.getElementById('network-communities').checked;
  const weight = new Map();
  drawn.forEach((e) => [e.a, e.b].forEach((c) => weight.set(c, (weight.get(c) || 0) + e.articles)));
  const named = step < 0 ? null : new Map(countries.map((c) => [c.index, (countrySteps.get(c.index) || []).find((s) => s.step === step)?.articles || 0]));
  const size = (c) => (named ? named.get(c.index) : c.articles);
  const nodes = d3.sort(countries.filter((c) => weight.has(c.index)), (a, b) => d3.descending(size(a), size(b)));
  const backbone = document.getElementById('network-backbone').checked;
  const negative = drawn.filter((e) => e.affinity !== null && e.affinity < 0).length;
  const articlesNow = step < 0 ? d3.sum(report.stepArticles) : report.stepArticles[step];
  const camps = d3.rollups(nodes, (g) => g.length, (c) => c.community).sort((a, b) => a[0] - b[0]).slice(0, COMMUNITY.length);
  const { svg, width, height } = figure(document.getElementById('chart-network'), {
    title: 'Ties in ' + label + ': ' + count(drawn.length) + (backbone ? ' of the backbone' : '') + ', among ' + plural(nodes.length, 'country', 'countries') + ', from ' + plural(articlesNow, 'article'),
    height: (w) => Math.round(Math.max(420, Math.min(760, w * 0.68))),
    legend: legend([...SIGN_LEGEND, ...(showCommunities ? camps.map(([c]) => [swatch(communityColour(c)), campName(c)]) : [])]),
    words: drawn.length ? 'Graph. ' + negative + ' of the ties lean to conflict. The heaviest: ' + drawn.slice(0, 5).map((e) => pairName(e) + ' ' + count(e.articles)).join(', ') + '.' : 'No tie to draw.',
    note: 'Width: ' + (step < 0 ? 'strength' : 'articles that name both') + '. Size: articles that name the country. Colour of circles: community over the whole archive.'
      + (step >= 0 && articlesNow < 20 ? ' Few articles: read with care.' : ''),
    table: () => plainTable('Ties in ' + label, ['Pair', 'Articles', 'Affinity', 'Backbone'],
      drawn.map((e) => [e.tie ? dyadLink(e.tie) : pairName(e), count(e.articles), signed(e.affinity), e.backbone ? 'yes' : 'no']), [1, 2]),
  });
  if (!drawn.length) {
    svg.append('text').attr('class', 'label').attr('x', width / 2).attr('y', height / 2).attr('text-anchor', 'middle').text('No tie ' + (backbone ? 'of the backbone ' : '') + 'in ' + label);
    return;
  }
  const pad = 34;
  const places = spread(width, height, pad);
  const at = (c) => places.get(c);
  const thickness = (step < 0 ? d3.scaleLinear() : d3.scaleSqrt()).domain([step < 0 ? d3.min(drawn, (e) => e.width) : 0, d3.max(drawn, (e) => e.width) || 1]).range([0.8, 7]);
  const radius = d3.scaleSqrt([0, d3.max(nodes, size) || 1], [3, Math.min(20, width / 40)]);
  const lines = svg.append('g').selectAll('line').data(d3.sort(drawn, (e) => e.width)).join('line')
    .attr('x1', (e) => at(e.a)[0]).attr('y1', (e) => at(e.a)[1]).attr('x2', (e) => at(e.b)[0]).attr('y2', (e) => at(e.b)[1])
    .attr('stroke', (e) => signColour(e.affinity)).attr('stroke-dasharray', (e) => signDash(e.affinity))
    .attr('stroke-width', (e) => thickness(e.width)).attr('stroke-opacity', 0.62);
  withTip(lines, (e) => pairName(e) + ': ' + plural(e.articles, 'article') + ', affinity ' + signed(e.affinity))
    .filter((e) => e.tie).attr('class', 'land').on('click', (event, e) => { location.hash = 'dyad/' + e.tie.key; });
  const dots = svg.append('g').selectAll('circle').data(nodes).join('circle')
    .attr('cx', (c) => at(c.index)[0]).attr('cy', (c) => at(c.index)[1]).attr('r', (c) => radius(size(c)))
    .attr('fill', (c) => (showCommunities ? communityColour(c.community) : '#46566a')).attr('stroke', '#fff').attr('stroke-width', 1.2).attr('class', 'land');
  withTip(dots, (c) => c.name + ': ' + plural(size(c), 'article') + ', ' + campName(c.community))
    .on('pointerenter', (event, c) => lines.attr('stroke-opacity', (e) => (e.a === c.index || e.b === c.index ? 0.95 : 0.08)))
    .on('pointerleave', () => { hideTip(); lines.attr('stroke-opacity', 0.62); })
    .on('click', (event, c) => { location.hash = 'country/' + c.iso; });
  nodeLabels(svg, nodes.map((c) => ({ text: c.name, x: at(c.index)[0], y: at(c.index)[1], r: radius(size(c)) })), width, height);
}

/** Places in a frame of all countries that any step draws: those of the report, pushed apart until circles do not hide each other. */
function spread(width, height, pad) {
  const key = [width, height, document.getElementById('network-backbone').checked, document.getElementById('network-most').value].join(' ');
  if (spread.key === key) return spread.places;
  const ever = new Set(d3.range(-1, report.steps.length).flatMap((step) => networkEdges(step).flatMap((e) => [e.a, e.b])));
  const points = countries.filter((c) => c.x !== null && ever.has(c.index));
  const x = d3.scaleLinear(d3.extent(points, (c) => c.x), [pad, width - pad]);
  const y = d3.scaleLinear(d3.extent(points, (c) => c.y), [pad, height - pad]);
  const radius = d3.scaleSqrt([0, d3.max(points, (c) => c.articles) || 1], [5, Math.min(24, width / 34)]);
  const nodes = points.map((c) => ({ index: c.index, code: c.index, x: x(c.x), y: y(c.y), r: radius(c.articles) }));
  const simulation = d3.forceSimulation(nodes).stop()
    .force('x', d3.forceX((n) => x(countries[n.code].x)).strength(0.25))
    .force('y', d3.forceY((n) => y(countries[n.code].y)).strength(0.25))
    .force('apart', d3.forceCollide((n) => n.r).iterations(2));
  for (let i = 0; i < 80; i++) simulation.tick();
  spread.key = key;
  spread.places = new Map(nodes.map((n) => [n.code, [Math.max(pad / 2, Math.min(width - pad / 2, n.x)), Math.max(pad / 2, Math.min(height - pad / 2, n.y))]]));
  return spread.places;
}

/** Names beside circles, the largest first, where they touch neither a name nor another circle. */
function nodeLabels(svg, labels, width, height) {
  const g = svg.append('g').attr('class', 'labels');
  const boxes = labels.map((l) => ({ x0: l.x - l.r, x1: l.x + l.r, y0: l.y - l.r, y1: l.y + l.r, owner: l }));
  for (const label of labels) {
    const text = g.append('text').text(label.text);
    const box = text.node().getBBox();
    const w = box.width;
    const h = box.height;
    const places = [[label.x + label.r + 3, label.y + h / 3], [label.x - label.r - 3 - w, label.y + h / 3], [label.x - w / 2, label.y - label.r - 4], [label.x - w / 2, label.y + label.r + h - 2]];
    const free = places.find(([x, y]) => x > 2 && x + w < width - 2 && y - h > 0 && y < height
      && boxes.every((b) => b.owner === label || x > b.x1 || x + w < b.x0 || y - h * 0.8 > b.y1 || y < b.y0));
    if (!free) {
      text.remove();
      continue;
    }
    text.attr('x', free[0]).attr('y', free[1]);
    boxes.push({ x0: free[0] - 2, x1: free[0] + w + 2, y0: free[1] - h * 0.8, y1: free[1] + 2, owner: null });
  }
}

function campName(community) {
  if (!community) return 'no community';
  const members = d3.sort(countries.filter((c) => c.community === community), (a, b) => d3.descending(a.articles, b.articles));
  return 'community of ' + members.slice(0, 2).map((c) => c.name).join(', ') + (members.length > 2 ? ' …' : '');
}

function stopPlaying() {
  if (networkState.timer) clearInterval(networkState.timer);
  networkState.timer = null;
  const button = document.getElementById('network-play');
  button.textContent = 'Play';
  button.setAttribute('aria-pressed', 'false');
}

function setStep(step) {
  networkState.step = step;
  document.getElementById('network-step').value = step + 1;
  drawNetwork();
}

function play() {
  if (networkState.timer) {
    stopPlaying();
    return;
  }
  const button = document.getElementById('network-play');
  button.textContent = 'Pause';
  button.setAttribute('aria-pressed', 'true');
  setStep(networkState.step + 1 >= report.steps.length ? 0 : networkState.step + 1);
  networkState.timer = setInterval(() => {
    if (networkState.step + 1 >= report.steps.length) stopPlaying();
    else setStep(networkState.step + 1);
  }, 1100);
}

function setUpNetwork() {
  const slider = document.getElementById('network-step');
  slider.max = report.steps.length;
  slider.addEventListener('input', () => { stopPlaying(); setStep(Number(slider.value) - 1); });
  document.getElementById('network-play').addEventListener('click', play);
  ['network-backbone', 'network-communities', 'network-most'].forEach((id) => document.getElementById(id).addEventListener('change', drawNetwork));
}
