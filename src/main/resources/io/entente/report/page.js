/* How elements, figures and tables are made. Text always enters as text: nothing here reads markup. */

/** An element with attributes, properties (on…: listeners) and children (strings become text). */
function el(name, attributes, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else if (key === 'class') node.className = value;
    else node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.flat().filter((c) => c !== null && c !== undefined));
  return node;
}

/** Text of the archive: kept to itself in which way it runs. */
function foreign(text) {
  return el('bdi', {}, text);
}

function clear(node) {
  node.replaceChildren();
  return node;
}

function dyadLink(tie, text) {
  return el('a', { href: '#dyad/' + tie.key }, text || pairName(tie));
}

function countryLink(country, text) {
  return el('a', { href: '#country/' + country.iso }, text || country.name);
}

function pairName(tie) {
  return countries[tie.a].name + ' – ' + countries[tie.b].name;
}

/** A plain table. Cells are strings or nodes; numeric columns are set to the right. */
function plainTable(caption, heads, body, numeric) {
  const right = new Set(numeric || []);
  return el('table', { class: 'plain' },
    el('caption', {}, caption),
    el('thead', {}, el('tr', {}, heads.map((h, i) => el('th', { scope: 'col', class: right.has(i) ? 'n' : null }, h)))),
    el('tbody', {}, body.map((cells) => el('tr', {}, cells.map((cell, i) =>
      i === 0 ? el('th', { scope: 'row' }, cell) : el('td', { class: right.has(i) ? 'n' : null }, cell))))));
}

/**
 * A figure: its title, an svg that is described in words, a legend, and its numbers as a table for those who cannot or
 * would not see. Returns the svg as a D3 selection, with its inner width.
 */
function figure(node, options) {
  clear(node);
  const id = 'f-' + (figure.last = (figure.last || 0) + 1);
  if (options.title) node.append(el('figcaption', { id: id + '-t' }, options.title));
  if (options.legend) node.append(options.legend);
  const width = Math.max(280, Math.floor(node.clientWidth || 800));
  const height = typeof options.height === 'function' ? options.height(width) : options.height;
  const svg = d3.select(node).append('svg')
    .attr('viewBox', '0 0 ' + width + ' ' + height)
    .attr('width', width)
    .attr('height', height)
    .attr('role', 'img')
    .attr('aria-label', (options.title ? options.title + '. ' : '') + options.words);
  if (options.note) node.append(el('p', { class: 'small' }, options.note));
  if (options.table) {
    const details = el('details', { class: 'numbers' }, el('summary', {}, 'Numbers of this chart'));
    details.addEventListener('toggle', () => {
      if (details.open && details.childNodes.length === 1) {
        details.append(el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Numbers of this chart' }, options.table()));
      }
    });
    node.append(details);
  }
  return { svg, width, height };
}

function legend(items) {
  return el('ul', { class: 'legend' }, items.map(([draw, text]) => {
    const svg = d3.create('svg').attr('width', 28).attr('height', 14).attr('aria-hidden', 'true');
    draw(svg);
    return el('li', {}, svg.node(), text);
  }));
}

const swatch = (colour) => (svg) => svg.append('rect').attr('x', 6).attr('y', 1).attr('width', 16).attr('height', 12).attr('rx', 2).attr('fill', colour);
const stroke = (colour, dash) => (svg) => svg.append('line').attr('x1', 1).attr('x2', 27).attr('y1', 7).attr('y2', 7)
  .attr('stroke', colour).attr('stroke-width', 3).attr('stroke-dasharray', dash);
const glyph = (type, colour) => (svg) => svg.append('path').attr('transform', 'translate(14,7)')
  .attr('d', d3.symbol(type, 70)()).attr('fill', colour);

const SIGN_LEGEND = [
  [stroke(COOPERATION, null), 'cooperation (affinity 0 or more)'],
  [stroke(CONFLICT, '5 3'), 'conflict (below 0, broken line)'],
  [stroke(NEUTRAL, null), 'nothing known'],
];

/* One tip for all charts. It repeats what the table of numbers holds, so it is kept from screen readers. */
const tip = document.getElementById('tip');
tip.setAttribute('aria-hidden', 'true');

function withTip(selection, words) {
  return selection
    .on('pointermove.tip', (event, d) => {
      tip.textContent = words(d);
      tip.hidden = false;
      const box = tip.getBoundingClientRect();
      tip.style.left = Math.max(4, Math.min(window.innerWidth - box.width - 8, event.clientX + 14)) + 'px';
      tip.style.top = Math.max(4, event.clientY + 18 + box.height > window.innerHeight ? event.clientY - box.height - 12 : event.clientY + 18) + 'px';
    })
    .on('pointerleave.tip', hideTip);
}

function hideTip() {
  tip.hidden = true;
}

/** Horizontal rules across a chart with their values at the left. */
function rules(svg, y, left, right, ticks, write) {
  const g = svg.append('g').attr('class', 'axis');
  for (const value of ticks) {
    g.append('line').attr('x1', left).attr('x2', right).attr('y1', y(value)).attr('y2', y(value)).attr('stroke', FRAME);
    g.append('text').attr('x', left - 6).attr('y', y(value)).attr('dy', '0.32em').attr('text-anchor', 'end').text(write(value));
  }
  return g;
}
