import type { QuestionContent, QuestionHistory } from '#assessment';
import { fieldText } from '../../http/form.js';
import { languagesToWrite, partsOf } from '../question-shown.js';

export type Texts = Readonly<Record<string, string>>;

/** One option or item as it stands in the form; `ref` is empty until it is saved. */
export interface EditedPart {
  readonly ref: string;
  readonly right: boolean;
  readonly text: Texts;
  readonly feedback: Texts;
}

/** The form exactly as it was typed, so that whatever happens nothing is lost. */
export interface EditorValues {
  readonly facts: Readonly<Record<FactName, string>>;
  readonly text: Texts;
  readonly feedback: Texts;
  readonly parts: readonly EditedPart[];
}

export const FACTS = [
  ...['code', 'course', 'type', 'module', 'objective', 'competence', 'difficulty', 'bloom', 'tags', 'source'],
  ...['reviewBy', 'critical', 'shuffle', 'marking', 'limit', 'change', 'reason', 'base'],
] as const;
export type FactName = (typeof FACTS)[number];

const MOST_PARTS = 20;
const EMPTY: EditedPart = { ref: '', right: false, text: {}, feedback: {} };

/** What a new question begins with: two more empty options than the least. */
export function blankValues(type: string, course: string): EditorValues {
  const facts = Object.fromEntries(FACTS.map((name) => [name, ''])) as Record<FactName, string>;
  const begun = {
    type,
    course,
    difficulty: '2',
    bloom: 'apply',
    shuffle: 'yes',
    change: 'content',
    base: '0',
  };
  return { facts: { ...facts, ...begun }, text: {}, feedback: {}, parts: [EMPTY, EMPTY, EMPTY, EMPTY] };
}

/** The newest version of a question as the form begins with it. */
export function valuesOf({ code, course, number, content }: QuestionHistory): EditorValues {
  const { body, text, feedback, tags, difficulty, reviewBy, critical, shuffle, ...rest } = content;
  const { marking, limit } = body as { marking?: string; limit?: number | null };
  const facts = {
    ...{ code, course: course ?? '', type: rest.type, module: rest.module, objective: rest.objective },
    ...{ competence: rest.competence, bloom: rest.bloom, source: rest.source, tags: tags.join(', ') },
    ...{ difficulty: String(difficulty), reviewBy: reviewBy ?? '', critical: critical ? 'yes' : '' },
    ...{ shuffle: shuffle ? 'yes' : '', marking: marking ?? '', limit: String(limit ?? '') },
    ...{ change: 'wording', reason: '', base: String(number) },
  };
  const parts = partsOf(content).map(({ id, ...part }) => ({ ...part, ref: id }));
  return { facts, text, feedback, parts };
}

/** Reads the posted form; a question that is there keeps its code, type and course. */
export function readEditor(
  body: Record<string, unknown> | null,
  question: QuestionHistory | null,
): EditorValues {
  const languages = languagesToWrite(question?.content ?? null);
  const texts = (prefix: string): Texts =>
    Object.fromEntries(languages.map((lang) => [lang, plain(body, `${prefix}-${lang}`)]));
  const typed = Object.fromEntries(FACTS.map((name) => [name, plain(body, name)])) as Record<
    FactName,
    string
  >;
  const fixed = question && {
    code: question.code,
    course: question.course ?? '',
    type: question.content.type,
  };
  const count = Math.min(Math.max(Number.parseInt(plain(body, 'parts'), 10) || 0, 0), MOST_PARTS);
  const right = [body?.['right'] ?? []].flat();
  const parts = Array.from({ length: count }, (_, at) => ({
    ref: /^[A-Za-z0-9_-]{0,32}$/.test(plain(body, `p${at}-ref`)) ? plain(body, `p${at}-ref`) : '',
    right: right.includes(String(at)),
    text: texts(`p${at}-text`),
    feedback: texts(`p${at}-feedback`),
  }));
  return { facts: { ...typed, ...fixed }, text: texts('text'), feedback: texts('feedback'), parts };
}

/** What a button other than *save* does to the form: two more options, or one moved by a place. */
export function rearranged(values: EditorValues, act: string): EditorValues {
  const { parts } = values;
  if (act === 'more') return { ...values, parts: [...parts, EMPTY, EMPTY].slice(0, MOST_PARTS) };
  const [, way, place] = /^(up|down):(\d{1,2})$/.exec(act) ?? [];
  const from = Number(place);
  const to = way === 'up' ? from - 1 : from + 1;
  if (way === undefined || !parts[from] || !parts[to]) return values;
  const moved = [...parts];
  [moved[from], moved[to]] = [moved[to]!, moved[from]!];
  return { ...values, parts: moved };
}

/** The content that the form describes; other languages and what the form doesn't show stay as they were. */
export function contentOf(
  { facts, text, feedback, parts }: EditorValues,
  base: QuestionContent | null,
): QuestionContent {
  const old = new Map((base === null ? [] : partsOf(base)).map((part) => [part.id, part]));
  const named = withRefs(parts.filter((part) => !isBlank(part)));
  const written = named.map((part) => ({
    ...{ id: part.ref, right: part.right },
    text: merged(old.get(part.ref)?.text, part.text),
    feedback: merged(old.get(part.ref)?.feedback, part.feedback),
  }));
  const { stimulus = null, enemies = [], exposureCap = null } = base ?? {};
  return {
    ...{ type: facts.type, module: facts.module, objective: facts.objective, competence: facts.competence },
    ...{ difficulty: Number(facts.difficulty), bloom: facts.bloom as QuestionContent['bloom'] },
    tags: [
      ...new Set(
        facts.tags
          .split(/[,\n،]/)
          .map((tag) => tag.trim())
          .filter(Boolean),
      ),
    ],
    ...{ source: facts.source, reviewBy: (facts.reviewBy || null) as QuestionContent['reviewBy'] },
    ...{
      critical: facts.critical === 'yes',
      shuffle: facts.shuffle === 'yes',
      stimulus,
      enemies,
      exposureCap,
    },
    text: merged(base?.text, text),
    feedback: merged(base?.feedback, feedback),
    body: (BODIES[facts.type] ?? choices)(facts, written),
  };
}

type Written = {
  readonly id: string;
  readonly right: boolean;
  readonly text: Texts;
  readonly feedback: Texts;
};
type BodyOf = (facts: EditorValues['facts'], parts: readonly Written[]) => unknown;

const choices: BodyOf = (_, options) => ({ options });
const BODIES: Readonly<Record<string, BodyOf>> = {
  'multiple-response': ({ marking, limit }, options) => ({
    options,
    marking: marking === 'partial' ? 'partial' : 'all-or-nothing',
    limit: limit === '' ? null : Number(limit),
  }),
  ordering: ({ marking }, parts) => ({
    items: parts.map(({ id, text }) => ({ id, text })),
    marking: marking === 'adjacent-pairs' ? 'adjacent-pairs' : 'exact',
  }),
};

function isBlank({ text, feedback }: EditedPart): boolean {
  return [...Object.values(text), ...Object.values(feedback)].every((each) => each.trim() === '');
}

/** New parts get the first letters that are free. */
function withRefs(parts: readonly EditedPart[]): EditedPart[] {
  const taken = new Set(parts.map(({ ref }) => ref));
  return parts.map((part) => {
    if (part.ref !== '') return part;
    const free = [...'abcdefghijklmnopqrstuvwxyz'].find((letter) => !taken.has(letter)) ?? '';
    taken.add(free);
    return { ...part, ref: free };
  });
}

function merged(old: Texts | undefined, typed: Texts): Texts {
  return Object.fromEntries(Object.entries({ ...old, ...typed }).filter(([, text]) => text.trim() !== ''));
}

function plain(body: Record<string, unknown> | null, name: string): string {
  return fieldText(body, name).replaceAll('\0', '').replaceAll('\r\n', '\n').trim();
}
