import {
  boolean,
  date,
  integer,
  list,
  oneOf,
  optional,
  placed,
  record,
  reference,
  required,
  slug,
  text,
  texts,
  type Report,
  type Shape,
} from '../source/shapes.js';
import { fieldOf, itemsOf, textOf, type Value } from '../source/value.js';
import { QUESTION_TYPES } from './course-source.js';

const BLOOM = ['remember', 'understand', 'apply', 'analyse', 'evaluate', 'create'] as const;

/** The names that questions of a course may mention. */
export interface CourseNames {
  readonly languages: readonly string[];
  readonly modules: ReadonlySet<string>;
  /** Objective → the module that states it. */
  readonly objectives: ReadonlyMap<string, string>;
  readonly competences: ReadonlySet<string>;
  readonly stimuli: ReadonlySet<string>;
  readonly questions: ReadonlySet<string>;
}

function common(names: CourseNames) {
  return {
    id: required(slug),
    type: required(oneOf(QUESTION_TYPES)),
    module: required(reference('module', names.modules)),
    objective: required(reference('objective', names.objectives)),
    competence: required(reference('competence', names.competences)),
    difficulty: required(integer(1, 5)),
    bloom: required(oneOf(BLOOM)),
    tags: optional(list(text(80)), []),
    source: required(text(500)),
    reviewBy: required(date),
    critical: optional(boolean, false),
    stimulus: optional(reference('stimulus', names.stimuli), null),
    enemies: optional(list(reference('enemy', names.questions)), []),
    exposureCap: optional(integer(1, 100_000), null),
    shuffle: optional(boolean, true),
    text: required(placed(texts(names.languages))),
    feedback: required(texts(names.languages)),
  };
}

function options(languages: readonly string[]) {
  const option = record({
    id: required(slug),
    right: optional(boolean, false),
    text: required(texts(languages, 2_000)),
    feedback: required(texts(languages, 4_000)),
  });
  return list(option, { least: 2, of: 'option' });
}

/** Reads one question; the type decides what belongs to it. All faults of the question itself are reported. */
export function questionShape(names: CourseNames): Shape<unknown> {
  const base = common(names);
  const shapes: Record<(typeof QUESTION_TYPES)[number], Shape<unknown>> = {
    'single-choice': record({ ...base, options: required(options(names.languages)) }),
    'multiple-response': record({
      ...base,
      options: required(options(names.languages)),
      marking: optional(oneOf(['all-or-nothing', 'partial']), 'all-or-nothing'),
      limit: optional(integer(1, 20), null),
    }),
    ordering: record({
      ...base,
      items: required(list(record({ id: required(slug), text: required(texts(names.languages, 2_000)) }))),
      marking: optional(oneOf(['exact', 'adjacent-pairs']), 'exact'),
    }),
  };
  const unknownType = record({
    ...base,
    options: optional(() => null, null),
    items: optional(() => null, null),
    marking: optional(() => null, null),
  });
  return (value, report) => {
    const type = QUESTION_TYPES.find((each) => each === textOf(fieldOf(value, 'type')));
    const read = (type === undefined ? unknownType : shapes[type])(value, report);
    keyFaults(type, value, report);
    misplacedObjective(names, value, report);
    return read;
  };
}

function keyFaults(type: string | undefined, value: Value, report: Report): void {
  const parts = fieldOf(value, type === 'ordering' ? 'items' : 'options');
  if (parts?.kind !== 'list') return;
  const right = parts.items.filter((part) => isRight(part)).length;
  if (type === 'single-choice' && right !== 1)
    report(
      parts.place,
      right === 0
        ? 'no option is right: a single-choice question needs exactly one'
        : `${right} options are right: a single-choice question needs exactly one`,
    );
  if (type === 'multiple-response' && right < 2)
    report(parts.place, `a multiple-response question needs at least two right options, has ${right}`);
  if (type === 'multiple-response' && right === parts.items.length)
    report(parts.place, 'every option is right');
  if (type === 'ordering' && parts.items.length < 3)
    report(parts.place, `an ordering question needs at least three items, has ${parts.items.length}`);
  repeatedParts(parts.items, report);
}

function isRight(part: Value): boolean {
  const right = fieldOf(part, 'right');
  return right?.kind === 'boolean' && right.boolean;
}

function repeatedParts(parts: readonly Value[], report: Report): void {
  const seen = new Set<string>();
  for (const part of parts) {
    const id = fieldOf(part, 'id');
    if (id?.kind !== 'text') continue;
    if (seen.has(id.text)) report(id.place, `the id "${id.text}" stands twice in this question`);
    seen.add(id.text);
  }
}

function misplacedObjective(names: CourseNames, value: Value, report: Report): void {
  const objective = fieldOf(value, 'objective');
  const home = names.objectives.get(textOf(objective));
  const module = textOf(fieldOf(value, 'module'));
  if (objective !== null && home !== undefined && names.modules.has(module) && home !== module)
    report(objective.place, `the objective "${textOf(objective)}" belongs to the module "${home}"`);
}

/** What the bank is counted by, read without judging: a question with a fault still fills its place. */
export interface BankItem {
  readonly value: Value;
  readonly id: string;
  readonly type: string;
  readonly objective: string;
  readonly competence: string;
  readonly difficulty: number | null;
  readonly stimulus: string | null;
  /** With `module:…` and `bloom:…`, by which blueprints may draw. */
  readonly tags: readonly string[];
  readonly enemies: readonly Value[];
  readonly reviewBy: Value | null;
}

export function bankItem(value: Value): BankItem {
  const word = (name: string) => textOf(fieldOf(value, name));
  const difficulty = fieldOf(value, 'difficulty');
  return {
    value,
    id: word('id'),
    type: word('type'),
    objective: word('objective'),
    competence: word('competence'),
    difficulty: difficulty?.kind === 'number' ? difficulty.number : null,
    stimulus: word('stimulus') || null,
    tags: [
      ...itemsOf(fieldOf(value, 'tags')).map(textOf),
      `module:${word('module')}`,
      `bloom:${word('bloom')}`,
    ],
    enemies: itemsOf(fieldOf(value, 'enemies')),
    reviewBy: fieldOf(value, 'reviewBy'),
  };
}
