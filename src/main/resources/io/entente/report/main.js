/* Which section is shown: the part of the address after #, so that a page can be linked to and the way back works. */

const VIEWS = {
  overview: showOverview,
  map: showMap,
  network: drawNetwork,
  dyad: showDyad,
  country: showCountry,
  table: showTable,
  method: (part) => { if (part) document.getElementById('method-' + part)?.scrollIntoView(); },
};

/** The address after #, as far as it can be read. */
function place() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch (e) {
    return '';
  }
}

function route(event) {
  const [name, ...rest] = place().split('/');
  const view = Object.hasOwn(VIEWS, name) ? name : 'overview';
  hideTip();
  if (view !== 'network') stopPlaying();
  document.querySelectorAll('section.view').forEach((s) => { s.hidden = s.id !== 'view-' + view; });
  document.querySelectorAll('header nav a').forEach((a) => {
    if (a.getAttribute('href') === '#' + view) a.setAttribute('aria-current', 'page');
    else a.removeAttribute('aria-current');
  });
  if (event) {
    window.scrollTo(0, 0);
    document.getElementById('main').focus({ preventScroll: true });
  }
  VIEWS[view](rest.join('/'));
}

setUpMap();
setUpNetwork();
setUpTable();
picker(document.getElementById('dyad-picker'), 'Find a pair', pairItems(), (t) => { location.hash = 'dyad/' + t.key; });
picker(document.getElementById('country-picker'), 'Find a country', countryItems(), (c) => { location.hash = 'country/' + c.iso; });
window.addEventListener('hashchange', route);

/* Charts are drawn for the width they have. */
let resizing = null;
let lastWidth = window.innerWidth;
window.addEventListener('resize', () => {
  if (window.innerWidth === lastWidth) return; // a phone's keyboard or address bar
  lastWidth = window.innerWidth;
  clearTimeout(resizing);
  resizing = setTimeout(() => route(null), 150);
});
route(null);
document.documentElement.dataset.ready = 'true';
