/* All ties, to sort, filter and take along. */

const TABLE_COLUMNS = [
  { key: 'pair', head: 'Pair', value: (t) => t.key, text: null },
  { key: 'articles', head: 'Articles', value: (t) => t.articles, text: count },
  { key: 'sentences', head: 'Sentences', value: (t) => t.sentences, text: count },
  { key: 'lift', head: 'Times chance', value: (t) => t.lift, text: (v) => decimal(v, 1) },
  { key: 'npmi', head: 'NPMI', value: (t) => t.npmi, text: (v) => signed(v) },
  { key: 'g2', head: 'g²', value: (t) => t.g2, text: (v) => decimal(v, 1) },
  { key: 'strength', head: 'Strength', value: (t) => t.strength, text: (v) => decimal(v) },
  { key: 'affinity', head: 'Affinity', value: (t) => t.affinity, text: (v) => signed(v) },
  { key: 'affinityLow', head: 'low', value: (t) => t.affinityLow, text: (v) => signed(v) },
  { key: 'affinityHigh', head: 'high', value: (t) => t.affinityHigh, text: (v) => signed(v) },
  { key: 'events', head: 'Deeds', value: (t) => t.eventsAb + t.eventsBa, text: count },
];
const CSV_COLUMNS = ['articles', 'sentences', 'lift', 'npmi', 'g2', 'q', 'strength', 'strengthLow', 'strengthHigh', 'volume', 'closeness', 'constancy', 'intensity', 'reciprocity',
  'affinity', 'affinityLow', 'affinityHigh', 'tone', 'targetToneA', 'targetToneB', 'eventsAb', 'eventsBa', 'goldsteinAb', 'goldsteinBa', 'backbone'];
const PAGE = 100;
const tableState = { sort: 'g2', down: true, page: 0, rows: [] };

function filteredTies() {
  const words = folded(document.getElementById('table-text').value).split(/[\s,–-]+/).filter(Boolean);
  const least = Number(document.getElementById('table-least').value) || 1;
  const sign = Number(document.getElementById('table-sign').value);
  const backbone = document.getElementById('table-backbone').checked;
  const column = TABLE_COLUMNS.find((c) => c.key === tableState.sort);
  const order = tableState.down ? d3.descending : d3.ascending;
  return ties.filter((t) => t.articles >= least && (!sign || sureSign(t) === sign) && (!backbone || t.backbone)
      && words.every((w) => (t.found ||= folded(pairName(t) + ' ' + t.key)).includes(w)))
    .sort((a, b) => {
      const x = column.value(a);
      const y = column.value(b);
      return (x === null) - (y === null) || order(x, y) || d3.ascending(a.key, b.key);
    });
}

function sortBy(key) {
  tableState.down = tableState.sort === key ? !tableState.down : key !== 'pair';
  tableState.sort = key;
  tableState.page = 0;
  drawTable();
  document.querySelector('#ties button[data-key=' + key + ']').focus();
}

function drawTable() {
  const table = document.getElementById('ties');
  tableState.rows = filteredTies();
  const pages = Math.max(1, Math.ceil(tableState.rows.length / PAGE));
  tableState.page = Math.min(tableState.page, pages - 1);
  clear(table.tHead).append(el('tr', {}, TABLE_COLUMNS.map((c, i) => {
    const sorted = tableState.sort === c.key;
    return el('th', { scope: 'col', class: i ? 'n' : null, 'aria-sort': sorted ? (tableState.down ? 'descending' : 'ascending') : 'none' },
      el('button', { type: 'button', 'data-key': c.key, onclick: () => sortBy(c.key) }, c.head, el('span', { 'aria-hidden': 'true' }, sorted ? (tableState.down ? ' ▼' : ' ▲') : '')));
  })));
  const shown = tableState.rows.slice(tableState.page * PAGE, (tableState.page + 1) * PAGE);
  clear(table.tBodies[0]).append(...shown.map((t) => el('tr', {}, TABLE_COLUMNS.map((c, i) => (i === 0
    ? el('th', { scope: 'row' }, dyadLink(t), el('span', { class: 'small' }, ' ' + t.key))
    : el('td', { class: 'n' + (c.key === 'affinity' ? (sureSign(t) > 0 ? ' warm' : sureSign(t) < 0 ? ' cold' : '') : '') }, c.text(c.value(t))))))));
  document.getElementById('table-count').textContent = plural(tableState.rows.length, 'tie') + ' of ' + count(ties.length)
    + (report.allTies > ties.length ? ' (' + count(report.allTies) + ' in the tables)' : '')
    + (pages > 1 ? '; ' + count(tableState.page * PAGE + 1) + ' to ' + count(tableState.page * PAGE + shown.length) + ' are shown' : '');
  const turn = (by) => () => { tableState.page += by; drawTable(); };
  clear(document.getElementById('table-pager')).append(...(pages > 1 ? [
    el('button', { type: 'button', onclick: turn(-1), disabled: tableState.page === 0 }, 'Previous'),
    ' page ' + (tableState.page + 1) + ' of ' + count(pages) + ' ',
    el('button', { type: 'button', onclick: turn(1), disabled: tableState.page === pages - 1 }, 'Next')] : []));
}

/** The table as it is filtered and sorted, all its pages and all figures, as CSV. Names are quoted; an empty cell is missing. */
function tableCsv() {
  const names = (key) => key.replace(/[A-Z]/g, (c) => '_' + c.toLowerCase());
  const quoted = (text) => '"' + text.replace(/"/g, '""') + '"';
  const lines = [['country_a', 'country_b', 'name_a', 'name_b', ...CSV_COLUMNS.map(names)].join(',')];
  for (const t of tableState.rows) {
    const [a, b] = [countries[t.a], countries[t.b]];
    lines.push([a.iso, b.iso, quoted(a.name), quoted(b.name), ...CSV_COLUMNS.map((c) => (t[c] === null ? '' : String(t[c])))].join(','));
  }
  return lines.join('\r\n') + '\r\n';
}

function saveCsv() {
  const url = URL.createObjectURL(new Blob([tableCsv()], { type: 'text/csv;charset=utf-8' }));
  const link = el('a', { href: url, download: 'ties.csv' });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}

function setUpTable() {
  const again = () => { tableState.page = 0; drawTable(); };
  ['table-text', 'table-least'].forEach((id) => document.getElementById(id).addEventListener('input', again));
  ['table-sign', 'table-backbone'].forEach((id) => document.getElementById(id).addEventListener('change', again));
  document.getElementById('table-csv').addEventListener('click', saveCsv);
}

function showTable(text) {
  if (text) document.getElementById('table-text').value = text;
  drawTable();
}
