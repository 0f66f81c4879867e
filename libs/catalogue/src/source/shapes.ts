import { parseCivilDate, type CivilDate, type Place } from '#kernel';
import type { Texts } from '../texts.js';
import type { Value } from './value.js';

/** Where faults go while a file is read. */
export type Report = (place: Place, message: string) => void;

/** Reads a value; undefined where it is not of this shape, and then it has been reported. */
export type Shape<T> = (value: Value, report: Report) => T | undefined;

interface Field<T> {
  readonly shape: Shape<T>;
  /** Gives the value where the field is absent; null where it must be there. */
  readonly absent: (() => T) | null;
}

type Fields = Readonly<Record<string, Field<unknown>>>;
export type RecordOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** A value that stays tied to the place where it was written. */
export interface Placed<T> {
  readonly value: T;
  readonly place: Place;
}

export function required<T>(shape: Shape<T>): Field<T> {
  return { shape, absent: null };
}

export function optional<T>(shape: Shape<T>, absent: T): Field<T> {
  return { shape, absent: () => absent };
}

/** A record with exactly these fields; every missing, unknown and wrong one is reported. */
export function record<F extends Fields>(fields: F): Shape<RecordOf<F>> {
  return (value, report) => {
    if (value.kind !== 'record') return wrong(value, report, 'fields (name: value)');
    for (const [name, { key }] of value.fields)
      if (!Object.hasOwn(fields, name)) report(key, `unknown field "${name}"`);
    const read = Object.entries(fields).map(([name, field]) => {
      const given = value.fields.get(name)?.value;
      if (given !== undefined) return [name, field.shape(given, report)] as const;
      if (field.absent === null) report(value.place, `the field "${name}" is missing`);
      return [name, field.absent?.()] as const;
    });
    return read.some(([, each]) => each === undefined)
      ? undefined
      : (Object.fromEntries(read) as RecordOf<F>);
  };
}

export function list<T>(shape: Shape<T>, { least = 0, of = 'entry' } = {}): Shape<readonly T[]> {
  return (value, report) => {
    if (value.kind !== 'list') return wrong(value, report, 'a list');
    if (value.items.length < least)
      report(
        value.place,
        `needs at least ${least} ${of}${least === 1 ? '' : 's'}, has ${value.items.length}`,
      );
    const read = value.items.map((item) => shape(item, report));
    return read.some((each) => each === undefined) ? undefined : (read as T[]);
  };
}

export function placed<T>(shape: Shape<T>): Shape<Placed<T>> {
  return (value, report) => {
    const read = shape(value, report);
    return read === undefined ? undefined : { value: read, place: value.place };
  };
}

/** A text that is not blank, of at most `longest` characters. */
export function text(longest = 300): Shape<string> {
  return (value, report) => {
    if (value.kind !== 'text' || value.text.trim() === '') return wrong(value, report, 'a text');
    if (value.text.length > longest) return refuse(value, report, `longer than ${longest} characters`);
    return value.text;
  };
}

/** A text of a pattern, said to the author as `what`. */
export function matching(pattern: RegExp, what: string): Shape<string> {
  return (value, report) =>
    value.kind === 'text' && pattern.test(value.text) ? value.text : wrong(value, report, what);
}

export const slug = matching(/^[a-z0-9][a-z0-9-]{0,63}$/, 'an id of small letters, digits and hyphens');

/** A decimal from 0 to 1, written as a text so that no digit is lost. */
export const share = matching(
  /^(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)$/,
  'a decimal from 0 to 1 in quotes, such as "0.80"',
);

/** Days, hours, minutes and seconds of ISO 8601. */
export const duration = matching(
  /^P(?=.)(?:\d{1,4}D)?(?:T(?=.)(?:\d{1,5}H)?(?:\d{1,5}M)?(?:\d{1,6}S)?)?$/,
  'a duration such as PT40M',
);

export const webAddress = matching(/^https:\/\/[^\s/]+\.[^\s]*$/, 'an address that begins with https://');

export const date: Shape<CivilDate> = (value, report) =>
  (value.kind === 'text' ? parseCivilDate(value.text) : null) ??
  wrong(value, report, 'a date that exists, YYYY-MM-DD');

export function integer(least: number, most: number): Shape<number> {
  return (value, report) => {
    const fits =
      value.kind === 'number' &&
      Number.isInteger(value.number) &&
      value.number >= least &&
      value.number <= most;
    return fits ? value.number : wrong(value, report, `a whole number from ${least} to ${most}`);
  };
}

export const boolean: Shape<boolean> = (value, report) =>
  value.kind === 'boolean' ? value.boolean : wrong(value, report, 'true or false');

export function oneOf<const T extends string>(words: readonly T[]): Shape<T> {
  return (value, report) => {
    const found = words.find((word) => value.kind === 'text' && value.text === word);
    return found ?? wrong(value, report, `one of: ${words.join(', ')}`);
  };
}

/** A name that something else defines. @param what how the author knows it: 'objective' */
export function reference(what: string, known: { has(name: string): boolean }): Shape<string> {
  return (value, report) => {
    if (value.kind !== 'text') return wrong(value, report, `the id of a known ${what}`);
    return known.has(value.text) ? value.text : refuse(value, report, `unknown ${what} "${value.text}"`);
  };
}

/** One text in every language of the course and in no other. */
export function texts(languages: readonly string[], longest = 20_000): Shape<Texts> {
  const one = text(longest);
  return (value, report) => {
    if (value.kind !== 'record')
      return wrong(value, report, `a text for each language (${languages.join(', ')})`);
    for (const [lang, { key }] of value.fields)
      if (!languages.includes(lang)) report(key, `"${lang}" is not a language of this course`);
    const read = languages.map((lang) => {
      const given = value.fields.get(lang)?.value;
      if (
        given === undefined ||
        (given.kind === 'text' && given.text.trim() === '') ||
        given.kind === 'nothing'
      )
        return [lang, refuse(given ?? value, report, `the translation into "${lang}" is missing`)] as const;
      return [lang, one(given, report)] as const;
    });
    return read.some(([, each]) => each === undefined) ? undefined : (Object.fromEntries(read) as Texts);
  };
}

function wrong(value: Value, report: Report, expected: string): undefined {
  return refuse(value, report, `expected ${expected}`);
}

function refuse(value: Value, report: Report, message: string): undefined {
  report(value.place, message);
}
