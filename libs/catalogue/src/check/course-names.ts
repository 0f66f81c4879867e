import type { Place } from '#kernel';
import type { CourseNames } from '../format/question-source.js';
import { fieldOf, textOf, type Value } from '../source/value.js';
import type { Claims } from './claims.js';
import type { CourseDesk } from './course-desk.js';
import type { Outline } from './outline.js';
import type { Questions } from './question-check.js';

interface Named {
  readonly outline: Outline;
  readonly stimuli: readonly Value[];
  readonly questions: Questions;
}

/** The names that questions may mention. */
export function namesOf(
  { outline, stimuli, questions }: Named,
  competences: ReadonlySet<string>,
): CourseNames {
  const all = [...questions.bank, ...questions.selfChecks].flatMap((file) => file.questions);
  return {
    languages: outline.languages,
    modules: new Set(outline.modules.map(({ slug }) => slug)),
    objectives: new Map(
      outline.modules.flatMap(({ slug, objectives }) => objectives.map(({ name }) => [name, slug] as const)),
    ),
    competences,
    stimuli: new Set(stimuli.map((stimulus) => textOf(fieldOf(stimulus, 'id')))),
    questions: new Set(all.map((question) => textOf(fieldOf(question, 'id')))),
  };
}

/** Reports every name that stands twice, in this course or in two. */
export function claimNames(desk: CourseDesk, { outline, stimuli, questions }: Named, claims: Claims): void {
  const claim = (kind: string, name: string, place: Place) => claims.claim(kind, name, place, desk.report);
  for (const module of outline.modules) {
    claim('module', module.slug === '' ? '' : `${outline.slug}/${module.slug}`, module.place);
    for (const { name, place } of module.objectives) claim('objective', name, place);
    for (const { name, place } of module.lessons) claim('lesson', `${outline.slug}/${name}`, place);
  }
  const named = [...questions.bank, ...questions.selfChecks].flatMap((file) => file.questions);
  for (const [kind, values] of [
    ['question', named],
    ['stimulus', stimuli],
  ] as const)
    for (const value of values)
      claim(kind, textOf(fieldOf(value, 'id')), (fieldOf(value, 'id') ?? value).place);
}
