import { type Capability, may, reachOf, type Thing } from '#identity';
import type { Actor, CourseId } from '#kernel';

/** The courses whose questions a right reaches; null where it reaches all of them and those without a course. */
export function coursesWithin(actor: Actor, capability: Capability): readonly CourseId[] | null {
  const { everywhere, scopes } = reachOf(actor, capability);
  if (everywhere) return null;
  return scopes.flatMap(({ kind, id }) => (kind === 'course' && id !== null ? [id as CourseId] : []));
}

/** A question as the rights see it: it lies within its course, or nowhere. */
export function questionThing(course: CourseId | null): Thing {
  return { within: course === null ? [] : [{ kind: 'course', id: course }] };
}

export function reaches(actor: Actor, capability: Capability, course: CourseId | null): boolean {
  return may(actor, capability, questionThing(course));
}
