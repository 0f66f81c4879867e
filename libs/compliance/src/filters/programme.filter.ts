import { failure, success, type ProgrammeCode } from '#kernel';
import type { PeopleFilter } from './filter.js';

const SHAPE = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/;

/**
 * The programme of which `standing`, `meets`, `expiring` and `changed` speak, and by which a list can be sorted; without
 * it they speak of any. By itself it leaves nobody out, unless there is no such programme.
 */
export const programmeFilter: PeopleFilter<ProgrammeCode> = {
  name: 'programme',
  parse: (text) => (SHAPE.test(text) ? success(text as ProgrammeCode) : failure(['not-offered'])),
  print: (code) => code,
  sql: (_, terms) => `${terms.programmeId ?? 'NULL'} IS NOT NULL`,
  words: (code) => [{ value: code, valueKey: null, remaining: null }],
  fallback: null,
};
