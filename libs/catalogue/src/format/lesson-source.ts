import {
  boolean,
  date,
  integer,
  list,
  optional,
  placed,
  record,
  reference,
  required,
  text,
  webAddress,
  type RecordOf,
} from '../source/shapes.js';

/** The shape of a lesson's front matter. */
export function lessonShape(objectives: { has(name: string): boolean }) {
  return record({
    title: required(text(120)),
    minutes: required(integer(1, 120)),
    objectives: required(placed(list(reference('objective', objectives), { least: 1, of: 'objective' }))),
    delta: optional(boolean, false),
    sources: required(
      list(
        record({
          title: required(text(300)),
          publisher: required(text(200)),
          year: required(integer(1648, 2200)),
          url: optional(webAddress, null),
        }),
        { least: 1, of: 'source' },
      ),
    ),
    facts: optional(
      list(record({ text: required(text(600)), as_of: required(date), review: required(placed(date)) })),
      [],
    ),
    summary: required(placed(list(text(500), { least: 3, of: 'point' }))),
  });
}

export type LessonSource = RecordOf<{
  lesson: { shape: ReturnType<typeof lessonShape>; absent: null };
}>['lesson'];
