import type { RecordedFact } from '#certification';
import type { Words } from '#i18n';
import type { AccountId, CivilDate } from '#kernel';
import type { HistoricRow, HistoryEntry } from '#register';
import { termOf } from '../register-terms.js';
import type { PersonRecord } from './person-record.js';

/** A line of what was recorded: a fact or a change of the register. */
export interface RecordLine {
  readonly at: string;
  readonly by: string;
  readonly topic: string;
  readonly what: readonly string[];
  readonly why: string;
}

/** Facts in the order in which they became known, with what they did not do. */
export function factLines(record: PersonRecord, words: Words): RecordLine[] {
  const all = record.standings.flatMap(({ programme, facts, explanation }) =>
    facts.map((fact) => ({ fact, code: programme.code, facts, ignored: explanation.ignored })),
  );
  return all
    .sort((a, b) => Number(BigInt(a.fact.position) - BigInt(b.fact.position)))
    .map(({ fact, code, facts, ignored }) => {
      const reason = ignored.find((each) => each.fact === fact.id)?.reason ?? null;
      const isVoided = facts.some(({ type, target }) => type === 'voided' && target === fact.id);
      return {
        at: words.instant(fact.recordedAt, record.zone),
        by: byText(fact.recordedBy, record, words),
        topic: code,
        what: [
          factText(fact, words),
          ...(reason === null ? [] : [words.t(`person.ignored.${reason}`)]),
          ...(isVoided ? [words.t('person.voided')] : []),
        ],
        why: fact.reason ?? evidenceText(fact.evidence, words),
      };
    });
}

function factText({ type, path, effective, through }: RecordedFact, words: Words): string {
  const key = type === 'completed' && path === 'renewal' ? 'completed-renewal' : type;
  const name = words.t(`person.type.${key}`);
  return effective === null
    ? name
    : words.t('people-filters.chip', { name, value: daysText(effective, through, words) });
}

/** What was completed, by its names; marks and answers are not told here. */
function evidenceText(evidence: object | null, words: Words): string {
  const items: unknown = (evidence as { items?: unknown } | null)?.items;
  if (!Array.isArray(items)) return '';
  const slugs = items.flatMap((item: unknown) => {
    const slug: unknown = (item as { slug?: unknown } | null)?.slug;
    return typeof slug === 'string' ? [slug] : [];
  });
  return words.list([...new Set(slugs)]);
}

/** What the register learned, without accommodations: those are nobody's business here. */
export function historyLines(record: PersonRecord, words: Words): RecordLine[] {
  return record.registered.history
    .filter(({ topic }) => topic !== 'accommodations')
    .map((entry) => ({
      at: words.instant(entry.at, record.zone),
      by:
        entry.account === null
          ? words.t('person.by-import', { source: entry.source })
          : byText(entry.account, record, words),
      topic: words.t(`person.topic.${entry.topic}`),
      what: changesOf(entry, record, words),
      why: entry.reason ?? '',
    }));
}

function changesOf({ added, closed }: HistoryEntry, record: PersonRecord, words: Words): string[] {
  if (added.length === 0) return closed.length === 0 ? [] : [words.t('person.withdrawn')];
  return added.map((row) =>
    words.t('people-filters.chip', {
      name: daysText(row.from, row.through, words),
      value: rowText(row, record, words),
    }),
  );
}

/** The values that say what a row is about; personal details beyond the names are not among them. */
function rowText({ values }: HistoricRow, { cities }: PersonRecord, words: Words): string {
  const text = (name: string): string | null =>
    typeof values[name] === 'string' && values[name] !== '' ? values[name] : null;
  const term = (name: 'function' | 'position' | 'cadre' | 'kind'): string | null => {
    const code = text(name);
    return code && termOf(name, code, words);
  };
  const post = text('post');
  const parts = [
    text('display_name'),
    text('native_name'),
    post && (cities.get(post) ?? post),
    term('cadre'),
    text('grade'),
    term('function'),
    term('position'),
    text('unit'),
    term('kind'),
    values['cancelled'] === true ? words.t('person.cancelled') : null,
  ];
  return parts.filter((part) => part).join(' · ');
}

function daysText(from: CivilDate, through: CivilDate | null, words: Words): string {
  if (through === null) return words.shortDate(from);
  return words.t('person.day-through', { from: words.shortDate(from), through: words.shortDate(through) });
}

function byText(account: AccountId | null, { names }: PersonRecord, words: Words): string {
  const name = account === null ? undefined : names.get(account);
  return name === undefined ? words.t('person.by-system') : words.t('person.by', { name });
}
