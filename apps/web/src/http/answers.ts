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

/**
 * A rendered page. With `version`, a strong tag made from the inputs' versions, a 304 costs no rendering; `lang` is the
 * language of a page that has no visit.
 */
export class PageAnswer {
  constructor(
    readonly page: Page,
    readonly extras: Extras & { readonly version?: string; readonly lang?: Lang } = {},
  ) {}
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

export const page = (value: Page, extras?: PageAnswer['extras']): PageAnswer => new PageAnswer(value, extras);
export const seeOther = (to: string, extras?: Extras): Redirect => new Redirect(to, extras);
export const json = (body: unknown, status?: number, extras?: JsonAnswer['extras']): JsonAnswer =>
  new JsonAnswer(body, status, extras);
