/** An expected outcome: a value, or the reasons why there is none. Only the unexpected throws. */
export type Result<T, P> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: P[] };

/** What is wrong with one field of a form: the field's name, and the key of the words that say so. */
export interface FieldProblem {
  readonly field: string;
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A read form: its value, or its problems with the values as they were typed, to be shown again. */
export type Submission<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly problems: FieldProblem[];
      readonly values: Readonly<Record<string, string>>;
    };

export function success<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function failure<P>(problems: P[]): { readonly ok: false; readonly problems: P[] } {
  return { ok: false, problems };
}
