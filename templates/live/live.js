/** The page that frames both apps: keeps them in step and shows what each did for the last page. */

const $ = (name) => document.getElementById(name);
const key = document.body.dataset.key;

/** Both halves, with what is known of each. */
const halves = [...document.querySelectorAll('.half')].map((element) => ({
  element,
  name: element.dataset.half,
  origin: element.dataset.origin,
  frame: element.querySelector('iframe'),
  path: '/',
  /** Where this page has sent it, until it arrives somewhere. */
  awaited: null,
  /** An answer that led on to another. */
  before: null,
  last: 0,
}));
const other = (half) => halves.find((one) => one !== half);
const byOrigin = (origin) => halves.find((one) => one.origin === origin);
const byName = (name) => halves.find((one) => one.name === name);

const element = (tag, text = '', kind = '') => {
  const made = document.createElement(tag);
  made.textContent = text;
  if (kind) made.className = kind;
  return made;
};

const TITLES = ['URL', 'View', 'Shared by such views', 'Form', 'Model', 'Template'];
/** Above the code stand the name, the request and the app. */
const FIRST_ROW = 4;

/* In step */

/** Sends a half somewhere; in its history that replaces where it was, so that one step back takes both back. */
function go(half, path) {
  half.awaited = path;
  half.frame.contentWindow.location.replace(half.origin + path);
}

const tell = (half, message) => half.frame.contentWindow.postMessage(message, half.origin);

/** When somebody last moved, in either half. */
let moved = 0;

function shown(half, { path, sent, own, since }) {
  half.path = path;
  $('path').value = path;
  if ($('theme').value) tell(half, { kind: 'theme', theme: $('theme').value });
  // Where this page has sent it is no news for the other, and what a form led to may have another number there.
  if (own && !sent && $('step').checked) lead(half, path, since);
  else half.awaited = null;
}

/** Takes both to where somebody went in one of them, unless the other has gone elsewhere since and this one follows. */
function lead(half, path, since) {
  if (since < moved) return;
  moved = since;
  for (const one of halves) if ((one.awaited ?? one.path) !== path) go(one, path);
  if (half.awaited === path) half.awaited = null;
}

function sent(half, { address, values }) {
  if ($('forms').checked) tell(other(half), { kind: 'send', address, values });
}

function unsent(half, { address }) {
  note(half, `There is no form for ${address} on this page, so nothing was sent here.`);
}

addEventListener('message', ({ origin, data }) => {
  const half = byOrigin(origin);
  if (half === undefined) return;
  if (data.kind === 'shown') shown(half, data);
  if (data.kind === 'sent') sent(half, data);
  if (data.kind === 'unsent') unsent(half, data);
  if (data.kind === 'scrolled' && $('step').checked) tell(other(half), { kind: 'scroll', share: data.share });
});

/* Switches */

$('address').addEventListener('submit', (event) => {
  event.preventDefault();
  const path = $('path').value.trim();
  for (const half of halves) go(half, path.startsWith('/') ? path : `/${path}`);
});
$('theme').addEventListener('change', () => {
  const theme = $('theme').value;
  document.documentElement.style.colorScheme = theme;
  for (const half of halves) tell(half, { kind: 'theme', theme });
});
$('width').addEventListener('change', () => {
  for (const { frame } of halves) frame.style.width = $('width').value ? `${$('width').value}px` : '';
});
$('code').addEventListener('change', () => document.body.classList.toggle('without-code', !$('code').checked));
$('role').addEventListener('change', () => {
  const user = $('role').value;
  for (const half of halves) {
    const where = user ? `sign-in/${encodeURIComponent(user)}` : 'sign-out';
    go(half, `/__probe__/${key}/${where}/?next=${encodeURIComponent(half.path)}`);
  }
});

async function roles() {
  if (!key) return;
  const answer = await fetch('/roles');
  if (!answer.ok) return;
  const users = await answer.json();
  $('role').append(new Option('nobody', ''), ...users.map(({ name, staff }) => new Option(staff ? `${name} (staff)` : name, name)));
  $('role-label').hidden = false;
}

/* What each did */

const milliseconds = (value) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;

function parts({ database, template, rest }) {
  const bar = element('div', '', 'parts');
  for (const [name, value] of Object.entries({ queries: database, template, rest })) {
    const part = element('span', `${name} ${milliseconds(value)}`, name);
    part.style.flexGrow = Math.max(value, 0.01);
    bar.append(part);
  }
  return bar;
}

function statements({ statements: all }) {
  const list = element('details', '', 'sql');
  list.append(element('summary', all.length === 1 ? '1 statement' : `${all.length} statements`));
  const items = element('ol');
  for (const { sql, ms } of all) {
    const item = element('li');
    item.append(element('code', sql), element('span', milliseconds(ms), 'quiet'));
    items.append(item);
  }
  list.append(items);
  return list;
}

const asked = ({ method, path, status }) => `${method} ${path} → ${status}`;

function note(half, text) {
  half.element.querySelector('.request').append(element('p', text, 'note'));
}

function answered({ half: name, number, record, panes }) {
  const half = byName(name);
  // Answers are told when their record was read: a later one may have come first.
  if (number < half.last) return;
  half.last = number;
  if (record.status >= 300 && record.status < 400) {
    half.before = record;
    return;
  }
  const request = half.element.querySelector('.request');
  const line = element('p', '', 'line');
  if (half.before) line.append(element('span', `${asked(half.before)}, then `, 'quiet'));
  line.append(element('strong', asked(record)), ` in ${milliseconds(record.total)}`);
  half.before = null;
  request.replaceChildren(line, parts(record), statements(record));
  const groups = new Map();
  for (const pane of panes) {
    const figure = element('figure');
    const caption = element('figcaption');
    caption.append(element('strong', pane.title), ` ${pane.place}`);
    const text = element('pre');
    text.tabIndex = 0;
    const inner = element('code');
    // Made by this page's own server, which escapes what it shows.
    inner.innerHTML = pane.html;
    text.append(inner);
    figure.append(caption, text);
    groups.set(pane.title, [...(groups.get(pane.title) ?? []), figure]);
  }
  const rows = [...groups].map(([title, figures]) => {
    const row = element('div', '', 'row');
    // What has the same title stands at the same height in both halves.
    row.style.gridRow = String(FIRST_ROW + TITLES.indexOf(title));
    row.append(...figures);
    return row;
  });
  half.element.querySelector('.code').replaceChildren(...rows);
}

function stateOf({ half: name, up }) {
  const { element: place } = byName(name);
  place.classList.toggle('down', !up);
  place.querySelector('.state').textContent = up ? '' : 'does not answer: it is starting again';
}

const events = new EventSource('/events');
events.addEventListener('answer', ({ data }) => answered(JSON.parse(data)));
events.addEventListener('state', ({ data }) => stateOf(JSON.parse(data)));
events.addEventListener('error', () => document.body.classList.add('over'));
events.addEventListener('open', () => document.body.classList.remove('over'));
await roles();
