import type { Standing } from '#certification/rules';
import type { CivilDate, PersonId, ProgrammeCode } from '#kernel';

/** A person's standing in one programme, as a list shows it. */
export interface ShownStanding {
  readonly code: ProgrammeCode;
  readonly standing: Standing;
  /** The last day of cover; null: never ends, or none was ever held. */
  readonly validThrough: CivilDate | null;
  /** The first day on which a renewal counts. */
  readonly opens: CivilDate | null;
  readonly isMet: boolean;
  readonly waived: boolean;
}

/** A person as the register knows them on the day of the list. */
export interface PersonFacts {
  readonly personId: PersonId;
  readonly staffNumber: string;
  readonly displayName: string;
  readonly nativeName: string | null;
  readonly isEmployed: boolean;
  readonly cadre: string | null;
  readonly grade: string | null;
  readonly function: string | null;
  readonly position: string | null;
  readonly unit: string | null;
  /** Null: at headquarters. */
  readonly post: string | null;
  readonly city: string | null;
  readonly region: string | null;
  readonly threat: number | null;
  readonly bandwidth: string | null;
  readonly postingFrom: CivilDate | null;
  readonly postingThrough: CivilDate | null;
}

/** A row of a list: the person, and a standing for every programme in the programmes' order. */
export interface PeopleRow extends PersonFacts {
  readonly standings: readonly ShownStanding[];
}
