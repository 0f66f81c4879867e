import type { AccountId, Instant, PersonId } from '#kernel';

/** Who may sign in. The password's hash is never part of it. */
export interface Account {
  readonly id: AccountId;
  readonly person: PersonId | null;
  readonly email: string;
  readonly name: string;
  readonly lang: string;
  readonly demonstration: boolean;
  readonly createdAt: Instant;
  readonly disabledAt: Instant | null;
  /** False while an invitation was not accepted. */
  readonly hasPassword: boolean;
}

/** What people decide about their own pages and letters; nothing else of an account is theirs to change (AUTHZ-05). */
export interface Preferences {
  readonly lang: string;
  /** Single-key shortcuts. */
  readonly shortcuts: boolean;
  /** Pages without fonts and images, until asked for. */
  readonly lite: boolean;
  /** Letters about what is due; those about rights and security always come. */
  readonly reminders: boolean;
}

/** Why an account can't be opened or closed; each is a sentence of the page's words. */
export type AccountProblem =
  'no-such-account' | 'last-admin' | 'yourself' | 'reason-needed' | 'is-so-already';
