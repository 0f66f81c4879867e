import type { PastFact } from '#certification';
import {
  addDays,
  addMonths,
  type CivilDate,
  compareDates,
  type FactId,
  type Instant,
  type Period,
  type PersonId,
} from '#kernel';
import { Seeded } from '../seeded.js';
import { type Aim, aimFor, cycleStarts, endFor, MIXTURES, renewalDay, soon, waivedRule } from './aims.js';
import { programmesFor, type Subject } from './scope.js';

/** A programme as the history needs it. */
export interface HistoryProgramme {
  readonly id: string;
  readonly code: string;
  readonly months: number;
  readonly window: Period;
  readonly grace: Period;
  readonly courses: readonly string[];
  readonly since: CivilDate;
}

type Draft = Omit<PastFact, 'recordedAt' | 'id' | 'personId' | 'programmeId'> & { readonly at: CivilDate };

/** States that the demonstration's own accounts are to be found in, by staff number and programme. */
export type Fixed = ReadonlyMap<string, Readonly<Record<string, Aim>>>;

const YEARS_OF_HISTORY = 5;

/**
 * Five years of facts that lead to the wanted mixture of standings on `today`: chains of first awards and renewals, and
 * some waivers, extensions, suspensions, revocations and partners' certificates. The same seed and day give the same.
 */
export function historyOf(
  subjects: readonly Subject[],
  programmes: readonly HistoryProgramme[],
  options: { seed: string; today: CivilDate; fixed: Fixed },
): PastFact[] {
  const facts: (Draft & { personId: PersonId; programmeId: string; key: string })[] = [];
  for (const subject of subjects) {
    const fixed = options.fixed.get(subject.staffNumber);
    const codes = fixed ? Object.keys(fixed) : programmesFor(subject);
    for (const programme of programmes.filter(({ code }) => codes.includes(code))) {
      const draw = new Seeded(`${options.seed} ${subject.staffNumber} ${programme.code}`);
      const aim =
        fixed?.[programme.code] ?? aimFor(MIXTURES[programme.code] as never, subject.bandwidth, draw);
      const drafts = chainOf(subject, programme, aim, options.today, draw, fixed !== undefined);
      const owner = { personId: subject.personId as PersonId, programmeId: programme.id };
      facts.push(
        ...drafts.map((draft, i) => ({
          ...draft,
          ...owner,
          key: `${subject.staffNumber}-${programme.code}-${i}`,
        })),
      );
    }
  }
  return inOrderOfRecording(facts, options.seed);
}

function chainOf(
  subject: Subject,
  programme: HistoryProgramme,
  aim: Aim,
  today: CivilDate,
  draw: Seeded,
  isFixed: boolean,
): Draft[] {
  if (aim === 'never') return !isFixed && draw.chance(0.06) ? [waiver(programme, today, draw)] : [];
  const end = endFor(aim, today, programme, draw);
  const since = latest(
    programme.since,
    subject.employedFrom as CivilDate,
    addMonths(today, -12 * YEARS_OF_HISTORY),
  );
  const starts = cycleStarts(end, programme.months, since, isFixed ? 3 : 9);
  const kept = starts.length > 0 ? starts : [addMonths(end, -programme.months)];
  const chain = kept.map((start, i) =>
    i === 0 ? first(programme, start, draw) : renewal(programme, start, draw),
  );
  return isFixed ? chain : [...chain, ...incident(programme, aim, end, today, draw)];
}

function first(programme: HistoryProgramme, on: CivilDate, draw: Seeded): Draft {
  if (draw.chance(0.004)) {
    return {
      type: 'recognised',
      effective: on,
      through: addDays(addMonths(on, programme.months), -1),
      reason: 'Certificate of a partner ministry',
      at: on,
    };
  }
  return completion(programme, 'first', on, draw);
}

function renewal(programme: HistoryProgramme, start: CivilDate, draw: Seeded): Draft {
  return completion(programme, 'renewal', renewalDay(start, programme.window, draw), draw);
}

function completion(
  programme: HistoryProgramme,
  path: 'first' | 'renewal',
  on: CivilDate,
  draw: Seeded,
): Draft {
  const language = draw.chance(0.6) ? 'id' : 'en';
  const items = programme.courses.map((slug) => ({
    kind: 'course',
    slug,
    on,
    mark: draw.between(80, 100),
    language,
  }));
  return {
    type: 'completed',
    effective: on,
    path,
    evidence: { served: [], items, provenance: 'demonstration' },
    at: on,
  };
}

/** What happens to a few: a waiver after the end, an extension, a suspension that ended, a revocation for cause. */
function incident(
  programme: HistoryProgramme,
  aim: Aim,
  end: CivilDate,
  today: CivilDate,
  draw: Seeded,
): Draft[] {
  const at = addDays(today, -draw.between(20, 200));
  if (aim === 'expired' && draw.chance(0.2)) return [waiver(programme, today, draw)];
  if (aim === 'valid' && draw.chance(0.0045)) {
    const reason = draw.chance(0.15) ? 'Misconduct in the test' : 'Issued in error';
    return [{ type: 'revoked', effective: at, reason, at }];
  }
  if (aim === 'valid' && draw.chance(0.006)) {
    return [
      { type: 'suspended', effective: at, through: addDays(at, draw.between(5, 15)), reason: 'Inquiry', at },
    ];
  }
  if (aim === 'due' && draw.chance(0.04)) {
    return [
      {
        type: 'extended',
        effective: addDays(today, -2),
        through: addDays(end, draw.between(20, 50)),
        reason: 'No connection at post',
        at: addDays(today, -2),
      },
    ];
  }
  return [];
}

function waiver(programme: HistoryProgramme, today: CivilDate, draw: Seeded): Draft {
  const at = addDays(today, -draw.between(1, 10));
  const reason = draw.pick(['Parental leave', 'Medical leave', 'No connectivity at post']);
  return {
    type: 'waived',
    effective: at,
    through: soon(today, { months: 0, days: 25 }, draw),
    rules: [waivedRule(programme.code)],
    reason,
    at,
  };
}

/** Gives each fact its instant: office hours of its day, each later than the one before. */
function inOrderOfRecording(
  facts: readonly (Draft & { personId: PersonId; programmeId: string; key: string })[],
  seed: string,
): PastFact[] {
  const draw = new Seeded(`${seed} clock`);
  const timed = facts.map((fact) => ({ fact, second: draw.between(3_600, 30_000) }));
  timed.sort(
    (a, b) => compareDates(a.fact.at, b.fact.at) || a.second - b.second || (a.fact.key < b.fact.key ? -1 : 1),
  );
  return timed.map(({ fact: { at, key, ...fact }, second }, i) => {
    const time = new Date(second * 1000).toISOString().slice(11, 19);
    const micros = String(i % 1_000_000).padStart(6, '0');
    return { ...fact, id: `demo-${key}` as FactId, recordedAt: `${at}T${time}.${micros}Z` as Instant };
  });
}

function latest(...days: CivilDate[]): CivilDate {
  return days.reduce((a, b) => (compareDates(a, b) >= 0 ? a : b));
}
