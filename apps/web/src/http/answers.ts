import type { Readable } from 'node:stream';
import type { Lang } from '#i18n';
import type { Page } from '#ui';

/** What a handler returns; the adapter writes it. Headers are lower case. */
export type Answer = PageAnswer | Redirect | JsonAnswer | BytesAnswer | StreamAnswer;

interface Extras {
  /** `Set-Cookie` values. */
  readonly cookies?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A long part of a page that was compressed beforehand: `gzip` makes one gzip member of it and what stands around. */
export interface Segment {
  readonly html: string;
  readonly gzip: (head: string, tail: string) => Buffer;
}

interface PageExtras extends Extras {
  /** A name of everything the page is made from: the strong tag is made of it, and the page is private. */
  readonly version?: string;
  readonly segment?: Segment;
  /** The language of a page that has no visit. */
  readonly lang?: Lang;
}

/** A rendered page. With `version` and the page given as a function, a 304 costs neither a view nor a rendering. */
export class PageAnswer {
  private made: Page | null = null;

  constructor(
    private readonly given: Page | (() => Page),
    readonly extras: PageExtras = {},
  ) {}

  get page(): Page {
    return (this.made ??= typeof this.given === 'function' ? this.given() : this.given);
  }
}

/** 303 to an address of this site. */
export class Redirect {
  constructor(
    readonly to: string,
    readonly extras: Extras = {},
  ) {}
}

export class JsonAnswer {
  constructor(
    readonly body: unknown,
    readonly status = 200,
    readonly extras: Extras & { readonly type?: string } = {},
  ) {}
}

/** Bytes as they are, cacheable for ever when the address holds their hash. */
export class BytesAnswer {
  constructor(
    readonly bytes: Buffer,
    readonly type: string,
    readonly extras: Extras & { readonly isImmutable?: boolean } = {},
  ) {}
}

/** A download that is made while it is sent. */
export class StreamAnswer {
  constructor(
    readonly stream: Readable,
    readonly type: string,
    readonly extras: Extras & { readonly fileName: string },
  ) {}
}

export const page = (value: Page | (() => Page), extras?: PageAnswer['extras']): PageAnswer =>
  new PageAnswer(value, extras);
export const seeOther = (to: string, extras?: Extras): Redirect => new Redirect(to, extras);
export const json = (body: unknown, status?: number, extras?: JsonAnswer['extras']): JsonAnswer =>
  new JsonAnswer(body, status, extras);
