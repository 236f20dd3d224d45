/* Numbers, dates and signs as the page writes and colours them. */

const whole = new Intl.NumberFormat('en');
const MINUS = '−';

function count(n) {
  return whole.format(n);
}

function plural(n, one, many) {
  return count(n) + ' ' + (n === 1 ? one : many || one + 's');
}

function decimal(value, digits) {
  return value === null || value === undefined ? '–' : value.toFixed(digits === undefined ? 2 : digits).replace('-', MINUS);
}

/** With its sign, as affinity and scores are written. */
function signed(value, digits) {
  if (value === null || value === undefined) return '–';
  const text = Math.abs(value).toFixed(digits === undefined ? 2 : digits);
  return (Number(text) === 0 ? '±' : value < 0 ? MINUS : '+') + text;
}

function percent(share) {
  const value = 100 * share;
  return (value >= 10 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toPrecision(1)) + '%';
}

function interval(low, high, write) {
  return low === null || high === null ? '' : ' (95% ' + write(low) + ' to ' + write(high) + ')';
}

function dayText(day) {
  return new Date(day + 'T00:00:00Z').toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
}

/* Blue for cooperation and orange for conflict are told apart by people with any kind of colour vision, and in grey by
   their dash: conflict is always broken or a triangle. */
const COOPERATION = '#1f6fb2';
const CONFLICT = '#c2570c';
const NEUTRAL = '#767676';
const FRAME = '#d5d9de';
const INK = '#1b2430';

function signColour(affinity) {
  if (affinity === null) return NEUTRAL;
  return affinity < 0 ? CONFLICT : COOPERATION;
}

function signDash(affinity) {
  return affinity !== null && affinity < 0 ? '5 3' : null;
}

const toneScale = d3.scaleLinear()
  .domain([-0.6, -0.2, 0, 0.2, 0.6])
  .range(['#a3460a', '#efb07d', '#f2f0ec', '#93bfe0', '#17588f'])
  .interpolate(d3.interpolateRgb)
  .clamp(true);

/* Eight that differ in light and hue (after Okabe & Ito 2008); communities beyond are grey and told by their number. */
const COMMUNITY = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#8c7a00', '#6b4fa0'];

function communityColour(community) {
  return community > 0 && community <= COMMUNITY.length ? COMMUNITY[community - 1] : '#9aa1a9';
}

/** A false discovery rate. */
function rate(q) {
  return q < 0.001 ? 'q < 0.001' : 'q ' + q.toFixed(q < 0.1 ? 3 : 2);
}

/** What an affinity says, in words. */
function lean(tie) {
  if (tie.affinity === null) return 'nothing here tells friend from foe';
  const sure = sureSign(tie);
  if (sure > 0) return 'more cooperation than conflict';
  if (sure < 0) return 'more conflict than cooperation';
  return tie.sentences < LEAST_SENTENCES ? 'too few sentences to say which way' : 'neither cooperation nor conflict prevails for sure';
}

const TYPE_WORDS = {
  AGREE: 'agree', CONSULT: 'consult', SUPPORT: 'support', COOPERATE: 'cooperate', AID: 'aid', CONCEDE: 'yield', RETREAT: 'retreat',
  DEMAND: 'demand', DISAPPROVE: 'accuse', REJECT: 'reject', THREATEN: 'threaten', PROTEST: 'protest', MOBILIZE: 'mobilize',
  SANCTION: 'sanction', COERCE: 'coerce', ASSAULT: 'assault', FIGHT: 'fight',
};

function typeWord(type) {
  return TYPE_WORDS[type] || type.toLowerCase();
}
