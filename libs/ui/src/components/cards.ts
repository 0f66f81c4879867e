import type { Link } from './notice.js';
import type { Status } from './status.js';

/** For the partial `certificate-card`, inside `<ul class="cards">`. */
export interface CertificateCard {
  readonly status: Status;
  /** The second badge, beside the standing. */
  readonly waived: Status | null;
  readonly title: string;
  readonly href: string | null;
  /** *Valid through 14 March 2028* */
  readonly dates: string;
  /** *15 months left* */
  readonly left: string | null;
  /** How much of the validity is used, from 0 to 100; null where it never ends or never began. */
  readonly meter: string | null;
  readonly action: Link | null;
}

/** For the partial `progress`: part done; `known` is false while nobody can tell. */
export interface Progress {
  readonly known: boolean;
  readonly value: number;
  readonly max: number;
  /** *3 of 8 modules done* */
  readonly label: string;
}

/** For the partial `due-list`. */
export interface DueList {
  readonly items: readonly DueItem[];
}

export interface DueItem {
  /** Day of the month, short month and *Due 2 December 2026*; null where nothing is due. */
  readonly day: string | null;
  readonly month: string | null;
  readonly dueText: string | null;
  readonly title: string;
  readonly href: string;
  readonly facts: readonly string[];
  readonly progress: Progress | null;
  /** One primary action in a view. */
  readonly action: Link & { readonly primary: boolean };
}
