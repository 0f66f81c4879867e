import type { LightMyRequestResponse } from 'fastify';

type Send = (request: object) => Promise<LightMyRequestResponse>;

/** A reply as a person would see it: the status, where it leads, and the text without markup. */
export interface Seen {
  readonly status: number;
  readonly location: string | null;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  /** The page's text: tags out, entities read, spaces folded. */
  readonly text: string;
}

/** An HTTP client with cookies and without a browser: opens pages, fills in their forms, follows links by their words. */
export class Visitor {
  private readonly jar = new Map<string, string>();
  private last: Seen | null = null;

  constructor(
    private readonly send: Send,
    private readonly headers: Record<string, string>,
  ) {}

  async get(url: string, headers: Record<string, string> = {}): Promise<Seen> {
    return this.request({ method: 'GET', url, headers });
  }

  /** Posts fields as a form, with the anti-forgery token of the last page unless one is given. */
  async post(
    url: string,
    fields: Record<string, string | string[]> = {},
    headers: Record<string, string> = {},
  ): Promise<Seen> {
    const token = this.token();
    const all = { ...(token ? { _csrf: token } : {}), ...fields };
    const payload = new URLSearchParams(
      Object.entries(all).flatMap(([name, value]) =>
        [value].flat().map((each): [string, string] => [name, each]),
      ),
    ).toString();
    return this.request({
      method: 'POST',
      url,
      payload,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
  }

  /** Posts JSON as a page's script does. */
  async postJson(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Seen> {
    const base = {
      'content-type': 'application/json',
      accept: 'application/json',
      'x-csrf-token': this.token() ?? '',
    };
    return this.request({
      method: 'POST',
      url,
      payload: JSON.stringify(body),
      headers: { ...base, ...headers },
    });
  }

  /** Sends a request and follows up to five redirects. */
  async follow(seen: Seen): Promise<Seen> {
    let at = seen;
    for (let i = 0; i < 5 && at.location; i++) at = await this.get(at.location);
    return at;
  }

  /** Signs in by the form and follows to the home page. */
  async signIn(email: string, password: string): Promise<Seen> {
    await this.get('/sign-in');
    return this.follow(await this.post('/sign-in', { email, password }));
  }

  cookie(name: string): string | null {
    return this.jar.get(name) ?? null;
  }

  setCookie(name: string, value: string): void {
    this.jar.set(name, value);
  }

  /** All cookies, by name. */
  cookieList(): [string, string][] {
    return [...this.jar];
  }

  /** All cookies as one header. */
  cookies(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** The token of the last page that had one. */
  token(): string | null {
    const body = this.last?.body ?? '';
    return (
      /name="_csrf" value="([^"]+)"/.exec(body)?.[1] ??
      /name="csrf-token" content="([^"]+)"/.exec(body)?.[1] ??
      this.kept
    );
  }

  private kept: string | null = null;

  async request(request: {
    method: string;
    url: string;
    payload?: string;
    headers?: Record<string, string>;
  }): Promise<Seen> {
    const cookies = this.cookies();
    const headers = {
      accept: 'text/html',
      ...this.headers,
      ...(cookies ? { cookie: cookies } : {}),
      ...request.headers,
    };
    const reply = await this.send({ ...request, headers });
    for (const line of [reply.headers['set-cookie'] ?? []].flat()) this.keep(String(line));
    const seen = {
      status: reply.statusCode,
      location: reply.headers['location'] ?? null,
      headers: reply.headers as Seen['headers'],
      body: reply.body,
      text: textOf(reply.body),
    };
    if (/html/.test(String(reply.headers['content-type'] ?? ''))) {
      this.last = seen;
      this.kept = this.token();
    }
    return seen;
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const at = pair.indexOf('=');
    const name = pair.slice(0, at).trim();
    if (attributes.some((each) => /^\s*max-age=0/i.test(each))) this.jar.delete(name);
    else this.jar.set(name, pair.slice(at + 1));
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
  '#x3D': '=',
  '#x60': '`',
};

export function textOf(html: string): string {
  return html
    .replace(/<(script|style|svg)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&([#\w]+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}
