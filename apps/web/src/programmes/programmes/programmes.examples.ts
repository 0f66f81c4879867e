import type { PublishedProgramme } from '#certification';
import { type Policy, parseProgramme } from '#certification/rules';
import { civilDate, type ProgrammeCode } from '#kernel';
import { programmesPage, type ProgrammesView } from './programmes.view.js';

const FIRST = {
  ...{ version: '1', effectiveFrom: '2015-01-01', validity: 'P24M', renewalWindow: 'P3M', grace: 'P60D' },
  ...{ lapseAfter: 'P12M', anchor: 'expiry', firstAward: { courses: ['dd110'] } },
  renewal: { courses: ['dd110'], scenarios: ['br-a'], minimumMarks: { 'br-a': 70 } },
};
const SECOND = {
  ...{ ...FIRST, version: '2', effectiveFrom: '2027-01-01', publishedAt: '2026-10-01T09:00:00Z' },
  ...{ validity: 'P6M', existingAwards: 'recompute', notice: 'P90D' },
};

/** The day of all examples. */
export const exampleDay = civilDate('2026-05-03');

function policiesOf(...written: object[]): readonly Policy[] {
  const parsed = parseProgramme({ code: 'SCA', policies: written }, 'UTC');
  if (!parsed.ok) throw new Error(parsed.problems[0]!.message);
  return parsed.value.policies;
}

export function programmeExample(...more: object[]): PublishedProgramme {
  const code = 'SCA' as ProgrammeCode;
  const content = { title: { en: 'Secure Communication' }, description: {}, level: 1, competences: [] };
  const policies = policiesOf(FIRST, ...more);
  return { id: '1', code, content, rules: { code, policies } };
}

export const firstVersion = FIRST;
export const announcedVersion = SECOND;

export const programmesExamples: Readonly<Record<string, ProgrammesView>> = {
  'one with a version to come': programmesPage(
    [programmeExample(), programmeExample(SECOND)],
    exampleDay,
    'en',
  ).view,
  'nothing in reach': programmesPage([], exampleDay, 'en').view,
};
