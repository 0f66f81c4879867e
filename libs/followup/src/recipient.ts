import type { AccountId, PersonId } from '#kernel';

/** The holder of a certificate as letters and enrolments need them on a day. */
export interface Recipient {
  readonly person: PersonId;
  readonly name: string;
  readonly isEmployed: boolean;
  /** Of the account, or else of the register; null: neither has one. */
  readonly address: string | null;
  readonly lang: string;
  readonly account: AccountId | null;
  readonly isAccountClosed: boolean;
  /** Whether early reminders are wanted. */
  readonly reminders: boolean;
  /** The post of the day's primary posting, and its threat class from 1 to 4. */
  readonly post: string | null;
  readonly threat: number | null;
}
