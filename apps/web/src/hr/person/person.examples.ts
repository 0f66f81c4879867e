import type { PersonStanding, RecordedFact } from '#certification';
import {
  explanationsOn,
  type Fact,
  parseProgramme,
  standingOn,
  awardsOn,
  type Programme,
} from '#certification/rules';
import type {
  AccountId,
  CertificateNumber,
  CivilDate,
  FactId,
  Instant,
  PersonId,
  ProgrammeCode,
} from '#kernel';
import type { HistoricRow } from '#register';
import { examplePerson } from '../people/people.examples.js';
import type { PersonRecord } from './person-record.js';
import { personPage, personProblemPage, type PersonView } from './person.view.js';

const at = '2026-11-22T09:00:00.000000Z' as Instant;
const today = '2026-11-22' as CivilDate;
const day = (text: string) => text as CivilDate;

const parsed = parseProgramme(
  {
    code: 'SCA',
    policies: [
      {
        ...{ version: '1', effectiveFrom: '2020-01-01', validity: 'P12M', renewalWindow: 'P2M' },
        ...{ grace: 'P30D', lapseAfter: 'P12M', anchor: 'expiry' },
      },
    ],
  },
  'UTC',
);
if (!parsed.ok) throw new Error('the example programme cannot be read');
const rules: Programme = parsed.value;

const fact = (id: string, changes: Partial<RecordedFact>): RecordedFact => ({
  ...{
    id: id as FactId,
    position: id.slice(1),
    personId: '7' as PersonId,
    programmeId: '1',
    type: 'completed',
  },
  ...{
    effective: day('2025-03-03'),
    through: null,
    path: 'first',
    target: null,
    rules: null,
    evidence: null,
  },
  ...{ reason: null, source: null, recordedBy: null, recordedAt: '2025-03-03T10:00:00.000000Z' as Instant },
  ...changes,
});

const facts: RecordedFact[] = [
  fact('f1', { evidence: { items: [{ slug: 'dd110' }] } }),
  fact('f2', {
    path: 'renewal',
    effective: day('2025-04-04'),
    recordedBy: '5' as AccountId,
    reason: 'Paper form',
  }),
  fact('f3', { path: 'renewal', effective: day('2026-02-02') }),
  fact('f4', {
    type: 'waived',
    effective: day('2026-11-01'),
    through: day('2026-12-31'),
    path: null,
    rules: ['R1'],
  }),
  fact('f5', { type: 'revoked', effective: day('2026-06-01'), path: null }),
  fact('f6', { type: 'voided', effective: null, path: null, target: 'f5' as FactId }),
];

/** The same as the rules read them. */
const asRead: Fact[] = facts.map((row) => {
  const { id, recordedAt, type, effective } = row;
  if (type === 'voided') return { id, recordedAt, type, voids: row.target! };
  if (type === 'revoked') return { id, recordedAt, type, from: effective! };
  if (type === 'waived')
    return { id, recordedAt, type, from: effective!, through: row.through!, rules: row.rules! };
  return { id, recordedAt, type: 'completed', on: effective!, path: row.path! };
});

function standing(code: string, own: readonly RecordedFact[], read: readonly Fact[]): PersonStanding {
  const content = { title: { en: `Programme ${code}` }, description: {}, level: 1, competences: [] };
  return {
    programme: { id: '1', code: code as ProgrammeCode, content, rules },
    answer: standingOn(rules, read, today, at),
    explanation: explanationsOn(rules, read, [today], at)[0]!,
    awards: awardsOn(rules, read, today, at),
    facts: own,
  };
}

const row = (values: HistoricRow['values'], changes: Partial<HistoricRow> = {}): HistoricRow => ({
  ...{
    id: '1',
    key: '48-2210',
    from: day('2024-01-01'),
    through: null,
    values,
    knownFrom: at,
    knownTo: null,
  },
  ...{ source: 'people.csv', reason: null, account: null },
  ...changes,
});

const entry = { at, source: 'people.csv', reason: null, account: null, closed: [] };

/** A person with renewals, a waiver, a voided revocation, postings and a history. */
export function personRecord(changes: Partial<PersonRecord> = {}): PersonRecord {
  const posting = {
    postingId: '1',
    post: 'AMM',
    kind: 'primary',
    position: 'officer',
    function: 'consular',
  } as const;
  return {
    person: {
      ...examplePerson,
      ...{ postingFrom: day('2024-01-01'), unit: 'HR' },
      standings: [],
      postings: [{ ...posting, from: day('2024-01-01'), through: null }] as never,
      standpoint: { on: today, knownAt: null, at },
    },
    registered: {
      ...{ id: '7' as PersonId, staffNumber: '48-2210', erasedAt: null, name: null, posting: null },
      ...{ names: [], employments: [], postings: [], duties: [], accommodations: [] },
      employment: row({ cadre: 'diplomatic' }),
      history: [
        {
          ...entry,
          topic: 'postings',
          account: '5' as AccountId,
          reason: 'Order 7',
          added: [row({ post: 'AMM', cancelled: true }, { through: day('2027-01-01') })],
        },
        { ...entry, topic: 'names', added: [row({ display_name: 'Samir Haddad', native_name: '' })] },
        { ...entry, topic: 'accommodations', added: [row({ extra: 25 })] },
      ],
    },
    standings: [standing('SCA', facts, asRead), standing('DDF', [], [])],
    numbers: new Map([['f1', 'MFA-2025-7Q4M-K9TX-0A2B' as CertificateNumber]]),
    names: new Map([['5' as AccountId, 'Rina Officer']]),
    cities: new Map([['AMM', 'Amman']]),
    ...{ asOf: { on: null, knownAt: null }, moment: { at, today }, zone: 'UTC' },
    ...changes,
  };
}

const unknownRule = (record: PersonRecord): PersonRecord => {
  const [first] = record.standings as [PersonStanding];
  const odd = { ...first.explanation.trace[0]!, rule: 'of-tomorrow', text: 'A rule of tomorrow.' };
  return { ...record, standings: [{ ...first, explanation: { ...first.explanation, trace: [odd] } }] };
};

const bare = personRecord();

export const personExamples: Readonly<Record<string, PersonView>> = {
  'somebody abroad': personPage(personRecord(), {}, 'en').view,
  'in another language': personPage(unknownRule(personRecord()), {}, 'ar').view,
  'a past day, nothing known': personPage(
    {
      ...bare,
      person: { ...bare.person, nativeName: null, postings: [], isEmployed: false, post: null },
      ...{ standings: [], asOf: { on: day('2025-01-01'), knownAt: null } },
    },
    { on: '2025-01-01' },
    'en',
  ).view,
  'a wrong day': personProblemPage(
    [{ field: 'on', key: 'people-filters.problem.not-a-date' }],
    '48-2210',
    { on: 'x' },
    'en',
  ).view,
};
