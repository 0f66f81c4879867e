import { KIND_ICONS, type Kind } from './status.js';

export interface Link {
  readonly label: string;
  readonly href: string;
}

/** For the partial `notice`: one thing to know or to do; also what a page says after a redirect. */
export interface Notice {
  readonly kind: Kind;
  readonly icon: string;
  readonly text: string;
  readonly detail: string | null;
  readonly action: Link | null;
}

/** A notice with the shape of its kind; `info` shows the letter i, not the half-filled ring. */
export function notice(
  kind: Kind,
  text: string,
  detail: string | null = null,
  action: Link | null = null,
): Notice {
  return { kind, icon: kind === 'info' ? 'info' : KIND_ICONS[kind], text, detail, action };
}

/** For the partial `error-summary`; `field` is the id of the control that is wrong. */
export interface ErrorSummary {
  readonly problems: readonly { readonly field: string; readonly text: string }[];
}
