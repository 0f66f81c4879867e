import type { CivilDate } from '#kernel';
import type { MinistryName } from './names.js';

export type Basis = 'home-based' | 'local' | 'external';

/** Service at a post; `learned` is the day on which the register was told. */
export interface Stint {
  readonly post: string;
  readonly kind: 'primary' | 'additional' | 'short-term';
  readonly position: string | null;
  readonly function: string | null;
  from: CivilDate;
  through: CivilDate | null;
  readonly learned: CivilDate;
}

/** What somebody is, and where they sit or serve today. */
export interface Seat {
  readonly basis: Basis;
  readonly cadre: string;
  readonly grade: string | null;
  function: string;
  readonly position: string | null;
  /** The unit at headquarters; null for those who serve at a post. */
  readonly unit: string | null;
  /** The post; null at headquarters. */
  readonly post: string | null;
  readonly hasAccount: boolean;
}

/** Somebody of the invented ministry. */
export interface Member extends Seat {
  staffNumber: string;
  name: MinistryName;
  language: string;
  readonly hired: CivilDate;
  /** By first day; the primary ones never overlap. */
  readonly stints: Stint[];
}

/** Whoever is on the ministry's own strength; attachés of other ministries are counted apart. */
export function isStaff({ basis }: Seat): boolean {
  return basis !== 'external';
}
