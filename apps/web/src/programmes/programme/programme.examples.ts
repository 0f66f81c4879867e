import type { PolicyChange } from '#certification';
import { civilDate, type Instant } from '#kernel';
import {
  announcedVersion,
  exampleDay,
  firstVersion,
  programmeExample,
} from '../programmes/programmes.examples.js';
import { type ProgrammeFacts, programmePage, type ProgrammeView } from './programme.view.js';

const AT = '2026-05-02T09:00:00.000000Z' as Instant;

/** A draft that shortens the validity for everybody. */
export const changeExample: PolicyChange = {
  ...{ id: '7', programmeId: '1', basedOn: '1', version: '3', effectiveFrom: civilDate('2027-03-01') },
  policy: { ...firstVersion, version: '3', effectiveFrom: '2027-03-01', validity: 'P12M' },
  ...{ onDay: exampleDay, draftedAt: AT, draftedBy: null, atPosition: '40' },
  ...{ examinedThrough: '9', examined: 60, examinedAt: AT, publishedAt: null },
};

export const programmeFacts: ProgrammeFacts = {
  programme: programmeExample(announcedVersion, {
    ...announcedVersion,
    version: '3',
    effectiveFrom: '2028-01-01',
  }),
  changes: [changeExample, { ...changeExample, id: '6', publishedAt: AT }],
  ...{ mayWrite: true, today: exampleDay, zone: 'Asia/Jakarta' },
};

export const programmeExamples: Readonly<Record<string, ProgrammeView>> = {
  'with a draft, for its owner': programmePage(programmeFacts, 'en').view,
  'never ending, for a reader': programmePage(
    {
      ...programmeFacts,
      programme: programmeExample({
        ...announcedVersion,
        effectiveFrom: '2020-01-01',
        publishedAt: undefined,
        validity: null,
      }),
      ...{ changes: [], mayWrite: false },
    },
    'en',
  ).view,
};
