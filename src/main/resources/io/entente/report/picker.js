/* A field that finds one of many things by any of its words; the keyboard does all: type, arrows, Enter, Escape. */

const MOST_HITS = 12;

/** Letters without their marks, so that "cote" finds "Côte". */
function folded(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * @param node    where it goes
 * @param label   what is asked for
 * @param items   [{text, search, hint, value}], the likeliest first
 * @param chosen  is told the value of the item that was taken
 */
function picker(node, label, items, chosen) {
  const id = 'p-' + (picker.last = (picker.last || 0) + 1);
  const haystack = items.map((item) => folded(item.search || item.text));
  let hits = [];
  let active = -1;
  const input = el('input', {
    id, type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', 'aria-expanded': 'false',
    'aria-autocomplete': 'list', 'aria-controls': id + '-list',
  });
  const list = el('ul', { id: id + '-list', role: 'listbox', 'aria-label': label, hidden: true });
  clear(node).append(el('label', { for: id }, label), el('div', { class: 'picker-box' }, input, list));

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function take(item) {
    input.value = '';
    close();
    chosen(item.value);
  }

  function mark(index) {
    active = index;
    [...list.children].forEach((li, i) => li.setAttribute('aria-selected', String(i === index)));
    if (index < 0) {
      input.removeAttribute('aria-activedescendant');
    } else {
      input.setAttribute('aria-activedescendant', list.children[index].id);
      list.children[index].scrollIntoView({ block: 'nearest' });
    }
  }

  function search() {
    const words = folded(input.value).split(/[\s,–-]+/).filter(Boolean);
    hits = [];
    for (let i = 0; i < items.length && hits.length < MOST_HITS; i++) {
      if (words.every((w) => haystack[i].includes(w))) hits.push(items[i]);
    }
    clear(list).append(...hits.map((item, i) => el('li', {
      id: id + '-' + i, role: 'option', 'aria-selected': 'false',
      onpointerdown: (event) => { event.preventDefault(); take(item); },
    }, item.text, el('span', { class: 'hint' }, item.hint || ''))));
    if (!hits.length) list.append(el('li', { class: 'none', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, 'Nothing found: try a name or a code such as FRA'));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    mark(hits.length && words.length ? 0 : -1);
  }

  input.addEventListener('input', search);
  input.addEventListener('focus', search);
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) search();
      if (hits.length) mark((active + (event.key === 'ArrowDown' ? 1 : hits.length + (active < 0 ? 0 : -1))) % hits.length);
    } else if (event.key === 'Enter' && active >= 0 && !list.hidden) {
      event.preventDefault();
      take(hits[active]);
    } else if (event.key === 'Escape') {
      close();
    }
  });
}

function countryItems() {
  return d3.sort(countries, (a, b) => d3.descending(a.articles, b.articles))
    .map((c) => ({ text: c.name, search: c.name + ' ' + c.iso, hint: c.iso + ' · ' + plural(c.articles, 'article'), value: c }));
}

function pairItems() {
  return ties.map((t) => ({
    text: pairName(t),
    search: pairName(t) + ' ' + t.key,
    hint: t.key + ' · ' + plural(t.articles, 'article'),
    value: t,
  }));
}
