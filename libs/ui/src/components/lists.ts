import type { Link } from './notice.js';
import type { Status } from './status.js';

/** For the partial `description-list`. */
export interface DescriptionList {
  readonly items: readonly Description[];
}

export interface Description {
  readonly term: string;
  readonly text: string;
  readonly href: string | null;
  /** For serial numbers: upright digits, left to right. */
  readonly mono: boolean;
  readonly status: Status | null;
  /** What stood there before a change, or null. */
  readonly was: string | null;
}

export function description(term: string, text: string, given: Partial<Description> = {}): Description {
  return { term, text, href: null, mono: false, status: null, was: null, ...given };
}

/** For the partial `stepper`: every step has its own address; later ones have none yet. */
export interface Stepper {
  readonly label: string;
  readonly steps: readonly {
    readonly title: string;
    readonly href: string | null;
    readonly done: boolean;
    readonly current: boolean;
  }[];
}

/**
 * For the partial `reorder-list`, inside a POST form whose own button comes first: without the script *Move up* sends
 * `move=up:<id>`, and the positions go as `position-<id>`.
 */
export interface ReorderList {
  readonly count: number;
  readonly items: readonly {
    readonly id: string;
    readonly text: string;
    readonly position: number;
    readonly first: boolean;
    readonly last: boolean;
  }[];
}

export function reorderList(items: readonly { readonly id: string; readonly text: string }[]): ReorderList {
  const count = items.length;
  return {
    count,
    items: items.map((item, i) => ({ ...item, position: i + 1, first: i === 0, last: i === count - 1 })),
  };
}

/** For the partial `breadcrumbs`, from the third level on. */
export interface Breadcrumbs {
  readonly items: readonly Link[];
  readonly here: string;
}

/** For the partial `shortcuts`. */
export interface Shortcuts {
  readonly keys: readonly { readonly key: string; readonly does: string }[];
}

/** For the partial `rich-text`: the only place that does not escape. `html` is sanitised lesson text, nothing else. */
export interface RichText {
  readonly html: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}
