/* The data of the page. Columns of whole numbers become rows with real ones. */

function embedded(id) {
  return JSON.parse(document.getElementById(id).textContent);
}

/** Rows of a table that ReportJson wrote: {decimals, columns} to [{column: number or null}]. */
function rows(table) {
  const names = Object.keys(table.columns);
  const length = names.length ? table.columns[names[0]].length : 0;
  const scales = names.map((name) => 10 ** table.decimals[name]);
  const all = new Array(length);
  for (let i = 0; i < length; i++) {
    const row = { index: i };
    for (let k = 0; k < names.length; k++) {
      const value = table.columns[names[k]][i];
      row[names[k]] = value === null ? null : value / scales[k];
    }
    all[i] = row;
  }
  return all;
}

const report = embedded('report-data');

const countries = rows(report.countries);
countries.forEach((c) => {
  c.iso = report.iso[c.index];
  c.name = report.names[c.index];
});
const countryOf = new Map(countries.map((c) => [c.iso, c]));
const countrySteps = d3.group(rows(report.countrySteps), (s) => s.country);

const ties = rows(report.ties);
const tieOf = new Map();
const tiesOf = countries.map(() => []);
ties.forEach((t) => {
  t.key = countries[t.a].iso + '-' + countries[t.b].iso;
  tieOf.set(t.key, t);
  tiesOf[t.a].push(t);
  tiesOf[t.b].push(t);
});
/* Strong and surely so comes first: the lower end of strength's interval, which few articles do not have. */
const haveIntervals = ties.some((t) => t.strengthLow !== null);
const byStrength = (a, b) => d3.descending(haveIntervals ? a.strengthLow ?? -1 : a.strength, haveIntervals ? b.strengthLow ?? -1 : b.strength)
  || d3.descending(a.articles, b.articles) || d3.descending(a.g2, b.g2);

const tieSteps = d3.group(rows(report.tieSteps), (s) => s.tie);
const edges = d3.group(rows(report.edges), (e) => e.step);
const changesOf = d3.group(report.changes, (c) => c.tie);
const events = rows(report.events);

const articles = report.articles.map(([id, date, source, title, url]) => ({ id, date, source, title, url }));
const sentences = rows(report.sentences);
sentences.forEach((s) => {
  const [text, ...marks] = report.texts[s.index];
  s.text = text;
  s.marks = d3.range(0, marks.length, 3).map((i) => ({ start: marks[i], end: marks[i + 1], country: marks[i + 2] }));
  s.direction = report.directions[s.direction];
  s.article = articles[s.article];
});
const sentencesOf = d3.group(sentences, (s) => s.tie);

const starts = report.starts.map((d) => new Date(d + 'T00:00:00Z'));

/** The step of a day, as YYYY-MM-DD. */
function stepOf(day) {
  return Math.max(0, d3.bisectRight(report.starts, day) - 1);
}

/** As ReportTie.lean: 1 cooperation, -1 conflict, 0 neither for sure. */
const LEAST_SENTENCES = 3;
const LEAST_WIDTH = 0.02;

function sureSign(tie) {
  if (tie.sentences < LEAST_SENTENCES || tie.affinityLow === null || tie.affinityHigh - tie.affinityLow < LEAST_WIDTH) return 0;
  if (tie.affinityLow !== null && tie.affinityLow > 0) return 1;
  return tie.affinityHigh !== null && tie.affinityHigh < 0 ? -1 : 0;
}
