import {
  duration,
  integer,
  list,
  matching,
  oneOf,
  optional,
  placed,
  record,
  reference,
  required,
  share,
  slug,
  text,
  texts,
  boolean,
  type RecordOf,
  type Report,
} from '../source/shapes.js';
import { fieldOf, itemsOf, textOf, type Value } from '../source/value.js';

export const QUESTION_TYPES = ['single-choice', 'multiple-response', 'ordering'] as const;
const RELEASE_MOMENTS = ['at-once', 'after-submission', 'after-closing', 'never'] as const;

const lessonName = matching(
  /^\d\d-[a-z0-9][a-z0-9-]{0,60}$/,
  'a lesson file without its ending, such as 01-who-wants-what',
);
const language = matching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as en');
const hundreds = integer(0, 999);

/** The languages that a course.yaml states, read before everything else because every text is checked against them. */
export function languagesOf(course: Value | null): string[] {
  return itemsOf(fieldOf(course, 'languages'))
    .map(textOf)
    .filter((each) => each !== '');
}

function fromSection(modules: ReadonlySet<string>) {
  const tag = (value: Value, report: Report) => {
    const read = text(80)(value, report);
    const module = read?.startsWith('module:') ? read.slice('module:'.length) : null;
    if (module !== null && !modules.has(module)) report(value.place, `unknown module "${module}"`);
    return read;
  };
  return record({
    tags: optional(list(tag), []),
    types: optional(list(oneOf(QUESTION_TYPES)), null),
    competences: optional(list(text(20)), null),
    difficulties: optional(list(integer(1, 5)), null),
    questions: optional(list(slug), null),
    stimuli: optional(boolean, false),
  });
}

function module(languages: readonly string[]) {
  const words = texts(languages);
  return record({
    slug: required(placed(slug)),
    title: required(texts(languages, 200)),
    objectives: required(
      list(record({ id: required(placed(slug)), text: required(words) }), { least: 1, of: 'objective' }),
    ),
    lessons: required(list(placed(lessonName), { least: 1, of: 'lesson' })),
    task: optional(record({ title: required(texts(languages, 200)), text: required(placed(words)) }), null),
  });
}

function test(languages: readonly string[], modules: ReadonlySet<string>) {
  const release = oneOf(RELEASE_MOMENTS);
  const section = record({
    title: required(texts(languages, 200)),
    draw: required(integer(1, 200)),
    from: required(fromSection(modules)),
  });
  return record({
    slug: required(slug),
    title: required(texts(languages, 200)),
    timeLimit: optional(duration, null),
    passMark: required(share),
    attempts: optional(integer(1, 99), null),
    wait: optional(duration, null),
    behaviour: optional(text(60), null),
    release: optional(
      record({ marks: required(release), answers: required(release), feedback: required(release) }),
      null,
    ),
    navigation: optional(oneOf(['free']), 'free'),
    sections: required(list(placed(section), { least: 1, of: 'section' })),
  });
}

/** The shape of a course.yaml. @param competences levels of the framework (`C1-2`) */
export function courseShape(
  languages: readonly string[],
  modules: ReadonlySet<string>,
  competences: ReadonlySet<string>,
) {
  return record({
    code: required(matching(/^[A-Z]{2,5}\d{2,4}$/, 'a course code such as DD110')),
    slug: required(placed(slug)),
    revision: required(record({ major: required(integer(1, 999)), minor: required(hundreds) })),
    level: required(integer(1, 4)),
    hours: required(integer(1, 999)),
    jp: required(integer(1, 999)),
    languages: required(list(language, { least: 1, of: 'language' })),
    title: required(texts(languages, 200)),
    summary: required(texts(languages, 2_000)),
    certifies: required(list(reference('competence', competences))),
    modules: required(list(module(languages), { least: 1, of: 'module' })),
    test: optional(test(languages, modules), null),
  });
}

export type CourseSource = RecordOf<{
  course: { shape: ReturnType<typeof courseShape>; absent: null };
}>['course'];
