import type { Place } from '#kernel';

/** A value of a source file together with where it stands; records are maps, so that no key is special. */
export type Value =
  | { readonly kind: 'text'; readonly text: string; readonly place: Place }
  | { readonly kind: 'number'; readonly number: number; readonly place: Place }
  | { readonly kind: 'boolean'; readonly boolean: boolean; readonly place: Place }
  | { readonly kind: 'nothing'; readonly place: Place }
  | { readonly kind: 'list'; readonly items: readonly Value[]; readonly place: Place }
  | RecordValue;

export interface RecordValue {
  readonly kind: 'record';
  readonly fields: ReadonlyMap<string, RecordField>;
  readonly place: Place;
}

export interface RecordField {
  /** Where the key stands. */
  readonly key: Place;
  readonly value: Value;
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The value without its places, as JSON would give it. */
export function plain(value: Value): Json {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'number') return value.number;
  if (value.kind === 'boolean') return value.boolean;
  if (value.kind === 'nothing') return null;
  if (value.kind === 'list') return value.items.map(plain);
  return Object.fromEntries([...value.fields].map(([key, field]) => [key, plain(field.value)]));
}

/** The value of a record's field, or null where there is no record or no such field. */
export function fieldOf(value: Value | null, name: string): Value | null {
  return value?.kind === 'record' ? (value.fields.get(name)?.value ?? null) : null;
}

/** The items of a list; none where it is not a list. */
export function itemsOf(value: Value | null): readonly Value[] {
  return value?.kind === 'list' ? value.items : [];
}

/** The text of a value; empty where it is not a text. */
export function textOf(value: Value | null): string {
  return value?.kind === 'text' ? value.text : '';
}
