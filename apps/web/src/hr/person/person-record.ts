import type { PersonStanding } from '#certification';
import type { AsOf, PersonRecord as PersonOnDay } from '#compliance';
import type { AccountId, CertificateNumber, Moment } from '#kernel';
import type { PersonRecord as Registered } from '#register';

/** All that a person's page tells, gathered before anything is shown. */
export interface PersonRecord {
  /** The person on the day, with the postings that count. */
  readonly person: PersonOnDay;
  /** What the register knew, and when it learned it. */
  readonly registered: Registered;
  readonly standings: readonly PersonStanding[];
  /** Numbers of certificates by the award they attest. */
  readonly numbers: ReadonlyMap<string, CertificateNumber>;
  /** Names of accounts that recorded something. */
  readonly names: ReadonlyMap<AccountId, string>;
  /** Cities of posts by code, as far as the reader may know them. */
  readonly cities: ReadonlyMap<string, string>;
  readonly asOf: AsOf;
  readonly moment: Moment;
  readonly zone: string;
}
