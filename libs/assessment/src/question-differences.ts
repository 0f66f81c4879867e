import { isRecord } from './canonical-json.js';
import type { QuestionContent } from './question-content.js';
import type { Texts } from './texts.js';

/** One thing that two versions say differently; null where one of them says nothing. */
export interface QuestionDifference {
  /** The key of the words: `text`, `option`, `key`, `difficulty` … */
  readonly what: string;
  /** Which of several: a language, an option and its language; empty where there is only one. */
  readonly subject: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What a version changes against the one before, field by field; everything is new where there was none. */
export function questionDifferences(
  before: QuestionContent | null,
  after: QuestionContent,
): QuestionDifference[] {
  const [old, now] = [before === null ? new Map<string, string>() : lines(before), lines(after)];
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((name) => ({ name, before: old.get(name) ?? null, after: now.get(name) ?? null }))
    .filter((line) => line.before !== line.after)
    .map(({ name, ...values }) => {
      const [what = '', subject = ''] = name.split('\0');
      return { what, subject, ...values };
    });
}

/** Every statement of a version as text, by what it is about. */
function lines(content: QuestionContent): Map<string, string> {
  const { text, feedback, body, ...facts } = content;
  const found: [string, string, string][] = [
    ...inLanguages('text', '', text),
    ...bodyLines(isRecord(body) ? body : {}),
    ...inLanguages('feedback', '', feedback),
    ...Object.entries(facts).map(([what, value]): [string, string, string] => [what, '', printed(value)]),
  ];
  return new Map(
    found
      .filter(([, , value]) => value !== '')
      .map(([what, subject, value]) => [`${what}\0${subject}`, value]),
  );
}

function bodyLines(body: Readonly<Record<string, unknown>>): [string, string, string][] {
  const { options, items, ...rest } = body;
  const parts = [options, items].flatMap((list) => (Array.isArray(list) ? list.filter(isRecord) : []));
  const key = Array.isArray(items) ? parts : parts.filter(({ right }) => right === true);
  return [
    ...parts.flatMap(({ id, text, feedback }) => [
      ...inLanguages('option', String(id), text),
      ...inLanguages('option-feedback', String(id), feedback),
    ]),
    ['key', '', key.map(({ id }) => String(id)).join(', ')],
    ...Object.entries(rest).map(([what, value]): [string, string, string] => [what, '', printed(value)]),
  ];
}

function inLanguages(what: string, name: string, texts: unknown): [string, string, string][] {
  const known = isRecord(texts) ? (texts as Texts) : {};
  return Object.entries(known).map(([lang, text]) => [what, [name, lang].filter(Boolean).join(' · '), text]);
}

function printed(value: unknown): string {
  if (value === null || value === undefined || value === false) return '';
  if (value === true) return '✓';
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
