import type { Dir, Lang } from '#i18n';

/** How a reply may be kept: signed-in pages are private; running attempts, staff lists and verdicts are not kept. */
export type Cache = 'private' | 'no-store' | 'public';

/**
 * The frame around a page: `page` with masthead and footer, `quiz` with neither (the page draws its own quiz bar and
 * its own `<main>`), `sheet` for the certificate, `bare` for errors.
 */
export type LayoutName = 'page' | 'quiz' | 'sheet' | 'bare';

/** What a controller answers and the HTTP adapter renders. */
export interface Page<V extends object = object> {
  /** The template's file name without `.hbs`. */
  readonly template: string;
  /** For `<title>`, without the ministry's name; starts with “Error: ” where a form has problems. */
  readonly title: string;
  readonly view: V;
  /** The HTTP status; 200 unless told. */
  readonly status?: number;
  /** `private` unless told. */
  readonly cache?: Cache;
  /** `page` unless told. */
  readonly layout?: LayoutName;
  /** The language of the page's content where it is not the shell's: set on `<main>`. */
  readonly lang?: string;
}

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
  /** The key after `g` that goes there, or null. */
  readonly go: string | null;
}

export interface LangLink {
  readonly lang: Lang;
  readonly name: string;
  readonly href: string;
  readonly current: boolean;
}

/** Everything around a page: who looks, in which language, from where. The same for each page of one request. */
export interface Shell {
  readonly lang: Lang;
  readonly dir: Dir;
  readonly ministry: string;
  /** Where the emblem leads. */
  readonly home: string;
  readonly nav: readonly NavItem[];
  readonly who: { readonly name: string; readonly initials: string; readonly role: string } | null;
  /** The anti-forgery token as this reply may carry it (masked where the reply is not kept), or null. */
  readonly csrf: string | null;
  readonly demo: boolean;
  readonly lite: boolean;
  /** The address that turns lite mode on or off and comes back here. */
  readonly liteHref: string;
  /** Whether single-key shortcuts are on for this account. */
  readonly keys: boolean;
  readonly langs: readonly LangLink[];
  /** The path of the request with its query: printed on paper. */
  readonly path: string;
}
