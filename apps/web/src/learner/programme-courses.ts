import type { PersonStanding, Standing } from '#certification';
import type { CivilDate } from '#kernel';

type Programme = PersonStanding['programme'];

const AGAIN: readonly Standing[] = ['renewal-open', 'grace', 'expired'];

/** Slugs of the courses that a programme asks for on a day: on the way to the first award, or to a renewal. */
export function coursesAsked(
  { rules }: Programme,
  path: 'firstAward' | 'renewal',
  on: CivilDate,
): readonly string[] {
  const policy = rules.policies.findLast(({ effectiveFrom }) => effectiveFrom <= on);
  return (policy?.[path] as { courses?: readonly string[] } | undefined)?.courses ?? [];
}

/** The path that a person with this standing is on. */
export function pathOf({ standing }: PersonStanding['answer']): 'firstAward' | 'renewal' {
  return AGAIN.includes(standing) || standing === 'valid' ? 'renewal' : 'firstAward';
}

/** Whether a course leads to the programme's certificate, whichever path one is on. */
export function leadsTo(programme: Programme, course: string, on: CivilDate): boolean {
  return (['firstAward', 'renewal'] as const).some((path) =>
    coursesAsked(programme, path, on).includes(course),
  );
}

/** Why a person enrols: to renew, where a renewal that asks for the course is due; else by choice. */
export function enrolmentSource(
  standings: readonly PersonStanding[],
  course: string,
  on: CivilDate,
): 'self' | 'renewal' {
  const isRenewal = standings.some(
    ({ programme, answer }) =>
      AGAIN.includes(answer.standing) && coursesAsked(programme, 'renewal', on).includes(course),
  );
  return isRenewal ? 'renewal' : 'self';
}
