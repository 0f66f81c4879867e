import type { Sql } from '#database';
import type { Visitor } from '../support/visitor.js';

/** Who opens a page: nobody that is known, or the demonstration's account of a role. */
export type Who =
  | 'visitor'
  | 'diplomat'
  | 'trainer'
  | 'reviewer'
  | 'programme-owner'
  | 'hr'
  | 'focal-point'
  | 'auditor'
  | 'admin';

/** What a visit may ask of the tour: clients that are signed in, the owner's connection, and things made once. */
export interface Guide {
  readonly sql: Sql;
  readonly made: Map<string, Promise<string>>;
  as(who: Who): Promise<Visitor>;
}
