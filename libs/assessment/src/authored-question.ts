import { failure, parseCivilDate, success, type CivilDate, type Finding, type Result } from '#kernel';
import { z } from 'zod';
import { isRecord } from './canonical-json.js';
import { BLOOM, type QuestionContent } from './question-content.js';
import { findQuestionType } from './question-types.js';
import { missingTranslations } from './texts.js';
import { textsSchema } from './types/choices.js';

/** A question with the code that its author gave it (`dd110-q-101`). */
export interface AuthoredQuestion {
  readonly code: string;
  readonly content: QuestionContent;
}

export const codeSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
const word = z.string().min(1).max(200);
const day = z.string().transform((text, context): CivilDate => {
  const date = parseCivilDate(text);
  if (date === null) context.addIssue({ code: 'custom', message: 'not a date' });
  return date ?? ('' as CivilDate);
});

const FACTS = {
  id: codeSchema,
  type: z.string(),
  module: word,
  objective: word,
  competence: word,
  difficulty: z.int().min(1).max(5),
  bloom: z.enum(BLOOM),
  tags: z.array(word).default([]),
  source: z.string().max(500).default(''),
  reviewBy: day.nullable().default(null),
  critical: z.boolean().default(false),
  stimulus: codeSchema.nullable().default(null),
  enemies: z.array(codeSchema).default([]),
  exposureCap: z.int().min(1).nullable().default(null),
  shuffle: z.boolean().default(true),
  text: textsSchema,
  feedback: textsSchema.default({}),
};

const facts = z.object(FACTS);

/** Reads a question as it stands in a `questions/*.yaml` file; every finding names the field. */
export function readAuthoredQuestion(raw: unknown): Result<AuthoredQuestion, Finding> {
  if (!isRecord(raw)) return failure([{ path: [], message: 'a question is a list of fields' }]);
  const type = findQuestionType(String(raw['type']));
  if (type === null) return failure([{ path: ['type'], message: `unknown type ${String(raw['type'])}` }]);
  const own = Object.fromEntries(Object.entries(raw).filter(([key]) => !(key in FACTS)));
  const [common, body] = [facts.safeParse(raw), type.schema.safeParse(own)];
  if (!common.success || !body.success)
    return failure([...findingsOf(common.error), ...findingsOf(body.error)]);
  const { id: code, ...stated } = common.data;
  return success({ code, content: { ...stated, body: body.data } });
}

/** Checks content that a form put together: its shape, and what keeps it from being published in the languages. */
export function contentProblems(content: QuestionContent, languages: readonly string[]): Finding[] {
  const { body, ...stated } = content;
  const read = readAuthoredQuestion({ id: 'checked', ...stated, ...(isRecord(body) ? body : {}) });
  return read.ok ? publicationProblems(read.value.content, languages) : read.problems;
}

/** What keeps a well-formed question from being published in the languages, field by field. */
export function publicationProblems(content: QuestionContent, languages: readonly string[]): Finding[] {
  const type = findQuestionType(content.type);
  if (type === null) return [{ path: ['type'], message: 'unknown-type' }];
  return [
    ...missingTranslations(content.text, languages, ['text']),
    ...missingTranslations(content.feedback, languages, ['feedback']),
    ...type.problems(content.body, languages),
  ];
}

export function findingsOf(error: z.ZodError | undefined): Finding[] {
  return (error?.issues ?? []).map(({ path, message }) => ({
    path: path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
    message,
  }));
}
