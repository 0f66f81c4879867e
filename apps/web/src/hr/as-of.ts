import { type AsOf, readPeopleQuery, type RawParameters } from '#compliance';
import type { Words } from '#i18n';
import {
  type CivilDate,
  type FieldProblem,
  type Moment,
  parseCivilDate,
  type Result,
  success,
} from '#kernel';
import { inputField, type InputField, notice, type Notice } from '#ui';

const AS_OF = ['on', 'known-at'] as const;
const DAY_END = 'T23:59:59.999999Z';
const LONGEST_SHOWN = 120;

/** A day that is still running is known only as far as now, so asking for its end asks for nothing special. */
export function settledParameters(raw: RawParameters, { at, today }: Moment): RawParameters {
  const day = parseCivilDate(typeof raw['known-at'] === 'string' ? raw['known-at'].trim() : null);
  const isRunning = day !== null && day <= today && `${day}${DAY_END}` > at;
  return isRunning ? { ...raw, 'known-at': '' } : raw;
}

/** The two clocks of an address; problems are of the fields `on` and `known-at`. */
export function readAsOf(raw: RawParameters, moment: Moment): Result<AsOf, FieldProblem> {
  const settled = settledParameters(raw, moment);
  const clocks = Object.fromEntries(AS_OF.map((name) => [name, settled[name]]));
  const read = readPeopleQuery(clocks, moment);
  return read.ok ? success({ on: read.value.on, knownAt: read.value.knownAt }) : read;
}

/** Says clearly when a page does not show today as it is known now. */
export function asOfNotice(
  { on, knownAt }: AsOf,
  { today, zone }: { today: CivilDate; zone: string },
  words: Words,
  back: string,
): Notice | null {
  const isDay = on !== null && on !== today;
  if (!isDay && knownAt === null) return null;
  const key = isDay ? (knownAt === null ? 'day' : 'both') : 'knowledge';
  const known = knownAt === null ? '' : shownKnowledge(knownAt, zone, words);
  const text = words.t(`as-of.${key}`, { on: words.date(on ?? today), known });
  return notice('soon', text, null, { label: words.t('as-of.back'), href: back });
}

/** The two dates as controls, with what was typed and what is wrong with it. */
export function asOfFields(
  raw: RawParameters,
  problems: ReadonlyMap<string, string>,
  words: Words,
): InputField[] {
  return AS_OF.map((name) => {
    const typed = typeof raw[name] === 'string' ? raw[name].trim().slice(0, LONGEST_SHOWN) : '';
    const value = name === 'known-at' && typed.endsWith(DAY_END) ? typed.slice(0, 10) : typed;
    const isDay = value === '' || parseCivilDate(value) !== null;
    const hint = words.t(name === 'on' ? 'as-of.on-hint' : 'as-of.known-hint');
    const label = words.t(`people-filters.label.${name}`);
    return inputField({
      name,
      label,
      value,
      type: isDay ? 'date' : 'text',
      hint,
      error: problems.get(name) ?? null,
    });
  });
}

/** `on` and `known-at` as an address holds them; `''` for today as it is known now. */
export function printAsOf({ on, knownAt }: AsOf): string {
  const parameters = new URLSearchParams();
  if (on !== null) parameters.set('on', on);
  if (knownAt !== null) parameters.set('known-at', knownAt);
  return parameters.toString();
}

function shownKnowledge(knownAt: NonNullable<AsOf['knownAt']>, zone: string, words: Words): string {
  return knownAt.endsWith(DAY_END)
    ? words.date(knownAt.slice(0, 10) as CivilDate)
    : words.instant(knownAt, zone);
}
