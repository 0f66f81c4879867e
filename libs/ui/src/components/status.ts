import type { Words } from '#i18n';

/** The five kinds of status; each has a shape, a colour and a word, and the word is what counts. */
export type Kind = 'ok' | 'soon' | 'bad' | 'info' | 'none';

/** For the partial `status`. */
export interface Status {
  readonly kind: Kind;
  readonly icon: string;
  readonly word: string;
}

/** Everything that a badge can say; the words are in `status.<lang>.json`. */
export type StatusName =
  | 'valid'
  | 'renewal-open'
  | 'grace'
  | 'expired'
  | 'lapsed'
  | 'revoked'
  | 'suspended'
  | 'not-held'
  | 'waived'
  | 'in-training'
  | 'not-started'
  | 'being-marked'
  | 'passed'
  | 'not-passed';

export const STATUS_KINDS: Readonly<Record<StatusName, Kind>> = {
  valid: 'ok',
  'renewal-open': 'soon',
  grace: 'soon',
  expired: 'bad',
  lapsed: 'bad',
  revoked: 'bad',
  suspended: 'bad',
  'not-held': 'none',
  waived: 'info',
  'in-training': 'info',
  'not-started': 'none',
  'being-marked': 'info',
  passed: 'ok',
  'not-passed': 'bad',
};

/** The shape of each kind: tick in a disc, clock, octagon, half-filled ring, empty ring. */
export const KIND_ICONS: Readonly<Record<Kind, string>> = {
  ok: 'valid',
  soon: 'soon',
  bad: 'bad',
  info: 'half',
  none: 'empty',
};

/** The badge of a standing or of another state, in the language of the words. */
export function statusOf(name: StatusName, words: Words): Status {
  return statusAs(STATUS_KINDS[name], words.t(`status.${name}`));
}

/** A badge with a word of the page's own. */
export function statusAs(kind: Kind, word: string): Status {
  return { kind, icon: KIND_ICONS[kind], word };
}
