export { ComplianceModule } from './src/compliance.module.js';
export { type OverviewFigures, Overview } from './src/overview.service.js';
export type {
  Counted,
  CoverageChange,
  Forecast,
  PostCoverage,
  ProgrammeCoverage,
} from './src/overview-figures.js';
export { CHOICE_KINDS, type Choice, type ChoiceKind, type Choices } from './src/people-choices.js';
export { PeopleChoices } from './src/people-choices.service.js';
export type { Cursor } from './src/people-cursor.js';
export type { ExportColumn, Heading, ProgrammeColumn } from './src/people-export.repository.js';
export { type FilterName, type FilterValues, PEOPLE_FILTERS } from './src/people-filters.js';
export { PeopleLists, type PeoplePage, type PeopleTotal } from './src/people-lists.service.js';
export { type AsOf, PAGE_LIMITS, peopleQuery, type PeopleQuery } from './src/people-query.js';
export type { PeopleRow, PersonFacts, ShownStanding } from './src/people-row.js';
export { EVERYONE, type PeopleScope } from './src/people-scope.js';
export { SORT_NAMES, type SortName } from './src/people-sorts.js';
export { PersonRecords, type PersonRecord } from './src/person-records.service.js';
export type { FullStanding, PersonPosting } from './src/person.repository.js';
export {
  type Chip,
  chipsOf,
  printFilter,
  printPeopleQuery,
  withCursor,
  withFilters,
} from './src/print-people-query.js';
export { readPeopleQuery, type RawParameters } from './src/read-people-query.js';
