import type { Actor } from '#kernel';
import { LANGUAGES, dirOf, langName, words, type Lang } from '#i18n';
import type { Shell } from '#ui';
import { homeOf, navOf } from './nav.js';

/** What a visit and the installation say about the frame of its pages. */
export interface ShellFacts {
  readonly actor: Pick<Actor, 'name' | 'role'> | null;
  readonly lang: Lang;
  /** The path that was asked for, with its query. */
  readonly url: string;
  /** As this reply may carry it; null without a session. */
  readonly csrf: string | null;
  readonly ministry: string;
  readonly isDemo: boolean;
  readonly isLite: boolean;
  /** Whether the account has single-key shortcuts on. */
  readonly hasKeys: boolean;
}

/** The frame of a visit's pages. Links for the language and lite mode keep the query that is there. */
export function shellOf(facts: ShellFacts): Shell {
  const { actor, lang, url } = facts;
  const spoken = words(lang);
  const [path] = url.split('?') as [string];
  const role = actor?.role ?? 'visitor';
  return {
    ...{ lang, dir: dirOf(lang), ministry: facts.ministry, path: url, csrf: facts.csrf },
    ...{ demo: facts.isDemo, lite: facts.isLite, keys: facts.hasKeys },
    home: homeOf(role),
    nav: navOf(role, path, spoken),
    who: actor && {
      name: actor.name,
      initials: initialsOf(actor.name),
      role: spoken.t(`role.${actor.role}`),
    },
    liteHref: withQuery(url, 'lite', facts.isLite ? 'off' : 'on'),
    langs: LANGUAGES.map((each) => {
      return { lang: each, name: langName(each), href: withQuery(url, 'lang', each), current: each === lang };
    }),
  };
}

/** The first letters of the first and the last word of a name. */
export function initialsOf(name: string): string {
  const letters = name.split(/[\s,]+/).flatMap((word) => [...word].slice(0, 1));
  return (letters.length > 1 ? [letters[0], letters.at(-1)] : letters).join('').toLocaleUpperCase('en');
}

function withQuery(url: string, name: string, value: string): string {
  const at = url.indexOf('?');
  if (at < 0) return `${url}?${name}=${value}`;
  const params = new URLSearchParams(url.slice(at + 1));
  params.set(name, value);
  return `${url.slice(0, at)}?${params.toString()}`;
}
