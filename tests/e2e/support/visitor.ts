import type { Served } from './served.ts';

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly location: string;
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** Hidden inputs of the first form inside `main`: the token, and the version of the row. */
export function hidden(page: string): Record<string, string> {
  const main = page.slice(page.indexOf('<main'));
  const form = main.slice(main.indexOf('<form'), main.indexOf('</form>'));
  const tags = [...form.matchAll(/<input\b[^>]*\btype="hidden"[^>]*>/g)].map(([tag]) => tag);
  return Object.fromEntries(tags.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')]));
}

/** Somebody with cookies; never follows a redirect and never tries again. */
export class Visitor {
  readonly #url: string;
  readonly cookies = new Map<string, string>();

  constructor(url: string) {
    this.#url = url;
  }

  async ask(path: string, fields?: Readonly<Record<string, string>>): Promise<Answer> {
    const cookies = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = {
      ...(cookies && { Cookie: cookies }),
      Referer: `${this.#url}${path}`,
      Origin: this.#url,
    };
    const response = await fetch(`${this.#url}${path}`, {
      redirect: 'manual',
      headers,
      ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.cookies.set(name, value);
    }
    return {
      status: response.status,
      text: await response.text(),
      location: response.headers.get('location') ?? '',
    };
  }

  /** Opens a page and sends its form with these values. */
  async send(path: string, fields: Readonly<Record<string, string>>): Promise<Answer> {
    const page = await this.ask(path);
    return this.ask(path, { ...hidden(page.text), ...fields });
  }
}

/** A sample user, signed in; where there are no accounts, one visitor is as good as another. */
export async function signedIn({ url, users }: Served, name: string): Promise<Visitor> {
  const visitor = new Visitor(url);
  if (Object.keys(users).length === 0) return visitor;
  const answer = await visitor.send('/accounts/login/', { username: name, password: users[name] ?? '' });
  if (answer.status !== 302) throw new Error(`${name} could not sign in: ${answer.status}`);
  return visitor;
}
