/* The world: attention and tone by country, ties of one country as arcs. */

const world = embedded('report-world');
const mapState = { measure: 'share', chosen: null };

/** A country's middle on the map: its outline's, or its capital. */
const centres = new Map();

function centreOf(country) {
  if (!centres.size) {
    for (const f of world.features) {
      if (f.id) centres.set(f.id, f);
    }
  }
  if (country.lat !== null) return [country.lon, country.lat];
  const outline = centres.get(country.iso);
  return outline ? d3.geoCentroid(outline) : null;
}

const MOST_ARCS = 25;

function drawMap() {
  const byTone = mapState.measure === 'tone';
  const chosen = mapState.chosen;
  const most = d3.max(countries, (c) => c.share) || 1;
  const attention = d3.scaleSequentialPow([0, most], d3.interpolate('#eef3f0', '#0b4f4a')).exponent(0.4);
  const colour = (c) => (!c ? '#fbfbfa' : byTone ? (c.tone === null ? 'url(#hatch)' : toneScale(c.tone)) : attention(c.share));
  const partners = chosen ? d3.sort(tiesOf[chosen.index], byStrength).slice(0, MOST_ARCS) : [];
  const first = d3.sort(countries.filter((c) => !byTone || c.tone !== null),
    (a, b) => (byTone ? d3.descending(a.articles, b.articles) : d3.descending(a.share, b.share))).slice(0, 30);
  const say = (c) => c.name + ': ' + plural(c.articles, 'article') + ' (' + percent(c.share) + '), tone ' + signed(c.tone);
  const { svg, width, height } = figure(document.getElementById('chart-map'), {
    title: chosen ? 'Ties of ' + chosen.name : byTone ? 'Mean tone of the articles that name a country' : 'Share of articles that name a country',
    height: (w) => Math.round(w * 0.5),
    legend: mapLegend(byTone, attention, most, chosen),
    words: chosen
      ? 'The ' + count(partners.length) + ' strongest ties of ' + chosen.name + ' as arcs: ' + partners.slice(0, 5).map((t) => other(t, chosen).name).join(', ') + '.'
      : 'World map. ' + first.slice(0, 5).map(say).join('; ') + '.',
    note: 'Small states are circles at their capital. Vanished states are left out of the map, not of the tables. Outlines are de facto and endorse no claim.',
    table: () => (chosen ? partnerTable(chosen, partners)
      : plainTable('The first 30 countries', ['Country', 'Articles', 'Share', 'Mean tone', '95% interval'],
        first.map((c) => [countryLink(c), count(c.articles), percent(c.share), signed(c.tone), c.toneLow === null ? '–' : signed(c.toneLow) + ' to ' + signed(c.toneHigh)]), [1, 2, 3, 4])),
  });
  hatch(svg);
  const middle = chosen && centreOf(chosen);
  const projection = d3.geoNaturalEarth1().rotate([middle ? -middle[0] : -11, 0]).fitExtent([[2, 2], [width - 2, height - 2]], { type: 'Sphere' });
  const path = d3.geoPath(projection);
  svg.append('path').datum({ type: 'Sphere' }).attr('d', path).attr('fill', '#f3f7fa').attr('stroke', FRAME);
  const outlines = svg.append('g').selectAll('path').data(world.features).join('path')
    .attr('d', path)
    .attr('fill', (f) => colour(countryOf.get(f.id)))
    .attr('stroke', '#8d98a5').attr('stroke-width', 0.4)
    .attr('class', (f) => (countryOf.has(f.id) ? 'land' : null));
  withTip(outlines.filter((f) => countryOf.has(f.id)), (f) => say(countryOf.get(f.id)))
    .on('click', (event, f) => choose(countryOf.get(f.id)));
  const drawn = new Set(world.features.map((f) => f.id));
  const small = countries.filter((c) => !drawn.has(c.iso) && c.lat !== null && !isVanished(c));
  withTip(svg.append('g').selectAll('circle').data(small).join('circle')
    .attr('transform', (c) => 'translate(' + projection([c.lon, c.lat]) + ')')
    .attr('r', 3).attr('fill', colour).attr('stroke', '#5d6875').attr('stroke-width', 0.8).attr('class', 'land'), say)
    .on('click', (event, c) => choose(c));
  if (chosen) drawArcs(svg, path, projection, chosen, partners);
}

function isVanished(country) {
  return report.vanished.includes(country.iso);
}

function other(tie, country) {
  return countries[tie.a === country.index ? tie.b : tie.a];
}

function drawArcs(svg, path, projection, chosen, partners) {
  const from = centreOf(chosen);
  if (!from) return;
  const thickness = d3.scaleLinear([0, d3.max(partners, (t) => t.strength) || 1], [0.6, 5]);
  const reachable = partners.filter((t) => centreOf(other(t, chosen)));
  withTip(svg.append('g').attr('fill', 'none').selectAll('path').data(reachable).join('path')
    .attr('d', (t) => path({ type: 'LineString', coordinates: [from, centreOf(other(t, chosen))] }))
    .attr('stroke', (t) => signColour(t.affinity)).attr('stroke-width', (t) => thickness(t.strength))
    .attr('stroke-dasharray', (t) => signDash(t.affinity)).attr('stroke-opacity', 0.85).attr('stroke-linecap', 'butt').attr('class', 'land'), tieWords)
    .on('click', (event, t) => { location.hash = 'dyad/' + t.key; });
  const dots = [{ c: chosen, r: 5 }, ...reachable.slice(0, 12).map((t) => ({ c: other(t, chosen), r: 2.5 }))];
  svg.append('g').selectAll('circle').data(dots).join('circle')
    .attr('transform', (d) => 'translate(' + projection(centreOf(d.c)) + ')').attr('r', (d) => d.r).attr('fill', INK);
  placeLabels(svg, dots.map((d) => ({ text: d.c.name, at: projection(centreOf(d.c)), strong: d.c === chosen })));
}

/** Labels beside points, first come first served: what would touch an earlier one is left out. */
function placeLabels(svg, labels) {
  const g = svg.append('g').attr('class', 'labels');
  const taken = [];
  for (const label of labels) {
    const text = g.append('text').attr('class', label.strong ? 'strong' : null).text(label.text);
    const size = text.node().getBBox();
    const places = [[7, 4], [-7 - size.width, 4], [-size.width / 2, -8], [-size.width / 2, 16]].map(([dx, dy]) => [label.at[0] + dx, label.at[1] + dy]);
    const limit = svg.attr('width');
    const free = places.find(([x, y]) => x > 2 && x + size.width < limit - 2
      && taken.every((t) => x > t.x + t.w || x + size.width < t.x || y - size.height > t.y || y < t.y - t.h));
    if (!free) {
      text.remove();
      continue;
    }
    text.attr('x', free[0]).attr('y', free[1]);
    taken.push({ x: free[0], y: free[1], w: size.width + 3, h: size.height });
  }
}

function mapLegend(byTone, attention, most, chosen) {
  if (chosen) return legend([...SIGN_LEGEND, [stroke(INK, null), 'thicker: stronger tie']]);
  if (byTone) return legend([[swatch(toneScale(-0.6)), '−0.6 and below'], [swatch(toneScale(0)), '0'], [swatch(toneScale(0.6)), '+0.6 and above'], [hatchSwatch, 'no tone'], [swatch('#fbfbfa'), 'not named']]);
  return legend([[swatch(attention(0)), 'least'], ...[0.05, 0.3, 1].map((f) => [swatch(attention(f * most)), percent(f * most)]), [swatch('#fbfbfa'), 'not named']]);
}

function hatchSwatch(svg) {
  svg.append('rect').attr('x', 6).attr('y', 1).attr('width', 16).attr('height', 12).attr('fill', 'url(#hatch)').attr('stroke', '#9aa1a9');
}

function tieWords(t) {
  return pairName(t) + ': ' + plural(t.articles, 'article') + ', strength ' + decimal(t.strength) + ', affinity ' + signed(t.affinity);
}

function partnerTable(country, partners) {
  return plainTable('Ties of ' + country.name, ['Partner', 'Articles', 'Strength', 'Affinity'],
    partners.map((t) => [dyadLink(t, other(t, country).name), count(t.articles), decimal(t.strength), signed(t.affinity)]), [1, 2, 3]);
}

function choose(country) {
  location.hash = country ? 'map/' + country.iso : 'map';
}

function setUpMap() {
  document.querySelectorAll('input[name=map-measure]').forEach((input) => input.addEventListener('change', () => {
    mapState.measure = input.value;
    if (mapState.chosen) choose(null); else drawMap();
  }));
  picker(document.getElementById('map-picker'), 'Ties of country', countryItems(), choose);
}

function showMap(iso) {
  mapState.chosen = countryOf.get(iso) || null;
  drawMap();
  if (mapState.chosen) {
    document.getElementById('chart-map').querySelector('figcaption')
      .append(' ', countryLink(mapState.chosen, 'Country page'), ' ', el('a', { href: '#map' }, 'Back to the world'));
  }
}
