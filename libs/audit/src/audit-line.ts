import type { AccountId, Instant } from '#kernel';

/** A value that JSON can carry. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What is written of an act. `detail` holds before and after values, never passwords, answers or tokens. */
export interface NewAuditLine {
  /** Null for a visitor, a job or a command of the machine's operator. */
  readonly actor: AccountId | null;
  readonly at: Instant;
  /** A stable name in kebab case: `role-granted`, `account-disabled`. */
  readonly action: string;
  readonly subjectKind?: string | null;
  readonly subjectId?: string | null;
  readonly rule?: string | null;
  readonly reason?: string | null;
  readonly detail?: Json;
}

/** A line as it is read back, every field present. */
export interface AuditLine {
  readonly id: string;
  readonly at: Instant;
  readonly actor: AccountId | null;
  readonly action: string;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly rule: string | null;
  readonly reason: string | null;
  readonly detail: Json;
}

/** A request that a rule refused: who asked, for what kind of thing, and which rule said no. No personal content. */
export interface Denial {
  readonly actor: AccountId | null;
  readonly at: Instant;
  readonly kind: string;
  readonly rule: string;
}

/** Cuts what is too long for its column, so that a hostile value can't stop the line from being written. */
export function fitted(line: NewAuditLine): Required<NewAuditLine> {
  const cut = (text: string | null | undefined, length: number) =>
    text?.replaceAll('\0', '').slice(0, length) ?? null;
  return {
    actor: line.actor,
    at: line.at,
    action: line.action.slice(0, 60),
    subjectKind: cut(line.subjectKind, 60),
    subjectId: cut(line.subjectId, 120),
    rule: cut(line.rule, 120),
    reason: cut(line.reason, 2000),
    detail: line.detail ?? null,
  };
}
