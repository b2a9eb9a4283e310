/** Runs in each page of either app while it is framed: tells where it is, and does what the other does. */
(() => {
  if (window.parent === window) return;
  const PAGE = location.origin.replace(/\/\/\w+\./, '//compare.');
  const SENT = 'fvd-sent';
  /** While another's scrolling is followed, one's own is not told. */
  let following = 0;
  let filling = false;

  const tell = (message) => window.parent.postMessage(message, PAGE);

  function shown({ persisted }) {
    const sent = sessionStorage.getItem(SENT) === 'yes';
    sessionStorage.removeItem(SENT);
    // A link of one's own tells a referrer, the page that frames this one tells none when it sends it somewhere.
    // What history or a reload shows again moves nobody: history restores both.
    const type = performance.getEntriesByType('navigation')[0]?.type ?? 'navigate';
    const own = type === 'navigate' && !persisted && document.referrer.startsWith(`${location.origin}/`);
    tell({ kind: 'shown', path: location.pathname + location.search, sent, own, since: performance.timeOrigin });
  }

  /** How far down, from 0 to 1. */
  function depth() {
    const room = document.documentElement.scrollHeight - window.innerHeight;
    return room > 0 ? window.scrollY / room : 0;
  }

  function scrollTo(share) {
    following = performance.now() + 200;
    window.scrollTo({ top: share * (document.documentElement.scrollHeight - window.innerHeight) });
  }

  const isPost = (form) => form.method.toLowerCase() === 'post';
  const addressOf = (form) => new URL(form.action, location.href).pathname;
  const isTyped = (control) => control.name && !['hidden', 'file', 'submit', 'button'].includes(control.type);

  /** What somebody has typed or chosen, by name; names of tokens and versions are each app's own. */
  function valuesOf(form) {
    const values = {};
    for (const control of form.elements) if (isTyped(control)) values[control.name] ??= [];
    for (const [name, value] of new FormData(form)) if (name in values && typeof value === 'string') values[name].push(value);
    return values;
  }

  function fill(form, values) {
    for (const control of form.elements) {
      if (!isTyped(control) || !(control.name in values)) continue;
      const given = values[control.name];
      if (control.type === 'checkbox' || control.type === 'radio') control.checked = given.includes(control.value);
      else if (control instanceof HTMLSelectElement) for (const option of control.options) option.selected = given.includes(option.value);
      else control.value = given[0] ?? '';
    }
  }

  function send({ address, values }) {
    const form = [...document.forms].find((one) => isPost(one) && addressOf(one) === address);
    if (form === undefined) return tell({ kind: 'unsent', address });
    fill(form, values);
    filling = true;
    form.requestSubmit();
    filling = false;
  }

  /** Media of style sheets as they were, and as a theme needs them: a frame has no other say in what it prefers. */
  const media = new Map();

  function theme(wanted) {
    document.documentElement.style.colorScheme = wanted;
    for (const { media: list } of [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])) {
      if (!list) continue;
      if (!media.has(list)) media.set(list, list.mediaText);
      list.mediaText = media.get(list).replaceAll(/\(prefers-color-scheme: ?(dark|light)\)/g, (own, name) => {
        if (!wanted) return own;
        return name === wanted ? '(min-width: 0)' : '(max-width: 0)';
      });
    }
  }

  document.addEventListener('submit', ({ target }) => {
    if (!isPost(target)) return;
    sessionStorage.setItem(SENT, 'yes');
    if (!filling) tell({ kind: 'sent', address: addressOf(target), values: valuesOf(target) });
  });
  window.addEventListener('scroll', () => performance.now() > following && tell({ kind: 'scrolled', share: depth() }), { passive: true });
  window.addEventListener('message', ({ origin, data }) => {
    if (origin !== PAGE) return;
    if (data.kind === 'scroll') scrollTo(data.share);
    if (data.kind === 'send') send(data);
    if (data.kind === 'theme') theme(data.theme);
  });
  window.addEventListener('pageshow', shown);
})();
