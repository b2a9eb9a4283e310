/** Reads a form out of a page and fills it as a browser would send it back. */

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  '#34': '"',
};

const decoded = (text: string): string =>
  text.replaceAll(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** Value of an attribute of a tag; null without it. */
function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}(?:=(?:"([^"]*)"|'([^']*)'|([^\\s>]*)))?(?=[\\s>/])`, 'i').exec(tag);
  return found === null ? null : decoded(found[1] ?? found[2] ?? found[3] ?? '');
}

function inputValue(tag: string): readonly [string, string] | null {
  const [name, type] = [attribute(tag, 'name'), attribute(tag, 'type')?.toLowerCase() ?? 'text'];
  if (name === null || ['submit', 'button', 'file', 'image', 'reset'].includes(type)) return null;
  if ((type === 'checkbox' || type === 'radio') && attribute(tag, 'checked') === null) return null;
  return [name, attribute(tag, 'value') ?? (type === 'checkbox' ? 'on' : '')];
}

function selectValues(tag: string, inner: string): readonly (readonly [string, string])[] {
  const name = attribute(tag, 'name');
  if (name === null) return [];
  const options = [...inner.matchAll(/<option\b[^>]*>/gi)].map(([option]) => option);
  const chosen = options.filter((option) => attribute(option, 'selected') !== null);
  const sent = chosen.length === 0 && attribute(tag, 'multiple') === null ? options.slice(0, 1) : chosen;
  return sent.map((option) => [name, attribute(option, 'value') ?? '']);
}

/** Inputs, and what has an inner text. */
const CONTROLS = /<input\b[^>]*>|(<(textarea|select)\b[^>]*>)([\s\S]*?)<\/\2>/gi;

/**
 * The values of the form of a page that is posted to an address, encoded for sending.
 * @param address - path of the form's action, or of the page itself.
 * @throws Error when the page has no such form.
 */
export function formBody(html: string, address: string): string {
  const forms = [...html.matchAll(/(<form\b[^>]*>)([\s\S]*?)<\/form>/gi)];
  const form = forms.find(([, tag = '']) => {
    const action = attribute(tag, 'action') ?? '';
    return (
      attribute(tag, 'method')?.toLowerCase() === 'post' &&
      (action === '' || action.split('?')[0] === address)
    );
  });
  if (form === undefined) throw new Error(`${address} has no form to send.`);
  const inner = form[2] ?? '';
  const values = new URLSearchParams();
  for (const [whole, tag, , text = ''] of inner.matchAll(CONTROLS)) {
    if (tag === undefined) {
      const value = inputValue(whole);
      if (value !== null) values.append(value[0], value[1]);
    } else if (/^<select/i.test(tag)) {
      for (const [name, value] of selectValues(tag, text)) values.append(name, value);
    } else {
      const name = attribute(tag, 'name');
      // The first line end of a text area is none of its text.
      if (name !== null)
        values.append(
          name,
          decoded(text)
            .replace(/^\r?\n/, '')
            .replaceAll(/\r?\n/g, '\r\n'),
        );
    }
  }
  return values.toString();
}
