import {
  type PeopleRow,
  peopleQuery,
  type RawParameters,
  readPeopleQuery,
  type ShownStanding,
} from '#compliance';
import type { CivilDate, Instant, Moment, PersonId, ProgrammeCode } from '#kernel';
import type { Names } from './people-choices.view.js';
import { type PeopleFrame, peoplePage, peopleProblemPage, type PeopleView } from './people.view.js';

const moment: Moment = { at: '2026-11-22T09:00:00.000000Z' as Instant, today: '2026-11-22' as CivilDate };

export const exampleNames: Names = {
  choices: {
    post: [{ code: 'AMM', name: 'Amman' }],
    region: [{ code: 'MNA', name: null }],
    unit: [{ code: 'HR', name: null }],
    cadre: [{ code: 'diplomatic', name: null }],
    grade: [{ code: 'D2', name: null }],
    function: [{ code: 'consular', name: null }],
  },
  programmes: ['SCA', 'DDF', 'A', 'B', 'C', 'D', 'E'].map((code) => ({ code, title: `Programme ${code}` })),
};

const frame = (raw: RawParameters = {}, changes: Partial<PeopleFrame> = {}): PeopleFrame => ({
  ...{ raw, names: exampleNames, moment, zone: 'Asia/Jakarta', isScoped: false, canExport: true },
  ...changes,
});

const held = (code: string, changes: Partial<ShownStanding> = {}): ShownStanding => ({
  code: code as ProgrammeCode,
  ...{ standing: 'valid', validThrough: '2027-12-13' as CivilDate, opens: null, isMet: true, waived: false },
  ...changes,
});

export const examplePerson: PeopleRow = {
  ...{
    personId: '7' as PersonId,
    staffNumber: '48-2210',
    displayName: 'Samir Haddad',
    nativeName: 'سمير حداد',
  },
  ...{
    isEmployed: true,
    cadre: 'diplomatic',
    grade: 'D2',
    function: 'consular',
    position: 'officer',
    unit: null,
  },
  ...{
    post: 'AMM',
    city: 'Amman',
    region: 'MNA',
    threat: 3,
    bandwidth: 'B',
    postingFrom: null,
    postingThrough: null,
  },
  standings: [
    held('SCA', { waived: true, standing: 'renewal-open', opens: '2026-11-01' as CivilDate }),
    held('DDF', { validThrough: null }),
  ],
};

const plainPerson: PeopleRow = {
  ...examplePerson,
  nativeName: null,
  post: null,
  city: null,
  isEmployed: false,
};

const view = (
  raw: RawParameters,
  rows: readonly PeopleRow[],
  changes: Partial<PeopleFrame> = {},
): PeopleView => {
  const read = readPeopleQuery(raw, moment);
  const cursor = { towards: 'next', keys: ['haddad', '7'], before: rows.length } as const;
  const asked = read.ok ? read.value : peopleQuery();
  const query = raw['after'] === 'end' ? { ...peopleQuery(), cursor } : asked;
  const standpoint = { on: query.on ?? moment.today, knownAt: query.knownAt, at: moment.at };
  const page = {
    rows,
    standpoint,
    first: rows.length === 0 ? 0 : 1,
    next: cursor,
    previous: { ...cursor, towards: 'previous' } as const,
  };
  return peoplePage(
    query,
    { page, total: { count: 10_000, isMore: raw['q'] === undefined } },
    frame(raw, changes),
    'en',
  ).view;
};

export const peopleExamples: Readonly<Record<string, PeopleView>> = {
  'all programmes': view({}, [examplePerson, plainPerson]),
  'one programme, filtered, of a post': view(
    { q: 'a', programme: 'SCA', sort: '-standing', region: 'MNA', expiring: '2027-03' },
    [examplePerson],
    { isScoped: true, canExport: false },
  ),
  'as of another day': view({ on: '2025-01-01', 'known-at': '2025-02-01', standing: 'expired,lapsed' }, [
    plainPerson,
  ]),
  'nobody matches': view({ q: 'zzz', programme: 'SCA' }, []),
  'beyond the end': view({ after: 'end' }, []),
  'wrong parameters': peopleProblemPage(
    [
      { field: 'region', key: 'people-filters.problem.too-long' },
      { field: 'on', key: 'people-filters.problem.not-a-date' },
      { field: 'after', key: 'people-filters.problem.tampered' },
    ],
    frame({ on: 'soon', 'known-at': 'x' }),
    'en',
  ).view,
};
