import { failure, success, type Finding, type Result } from '#kernel';
import { z } from 'zod';
import { codeSchema, findingsOf } from './authored-question.js';
import type { StimulusContent } from './stimulus-content.js';
import type { Blueprint } from './blueprint.js';
import { checkedSettings, type QuizSettings } from './quiz-settings.js';
import { RELEASE_MOMENTS } from './release.js';
import type { Texts } from './texts.js';
import { durationSeconds } from './time-limit.js';
import { textsSchema } from './types/choices.js';

/** A quiz as its author words it, read: what an edition is made of besides its questions. */
export interface AuthoredTest {
  readonly slug: string;
  readonly title: Texts;
  readonly settings: QuizSettings;
  readonly blueprint: Blueprint;
}

export interface AuthoredStimulus {
  readonly code: string;
  readonly content: StimulusContent;
}

const seconds = z.string().transform((text, context): number => {
  const value = durationSeconds(text);
  if (value === null) context.addIssue({ code: 'custom', message: 'not a duration' });
  return value ?? 0;
});
const releaseMoment = z.enum(RELEASE_MOMENTS);
const words = z.array(z.string()).nullable().default(null);

const source = z.strictObject({
  tags: z.array(z.string()).default([]),
  types: words,
  competences: words,
  difficulties: z.array(z.int().min(1).max(5)).nullable().default(null),
  questions: z.array(codeSchema).nullable().default(null),
  stimuli: z.boolean().default(false),
});

const test = z.strictObject({
  slug: codeSchema,
  title: textsSchema,
  timeLimit: seconds.nullable().default(null),
  passMark: z.string(),
  attempts: z.int().nullable().default(null),
  wait: seconds.default(0),
  behaviour: z.string().default('deferred-feedback'),
  release: z
    .strictObject({ marks: releaseMoment, answers: releaseMoment, feedback: releaseMoment })
    .default({ marks: 'after-submission', answers: 'never', feedback: 'after-submission' }),
  navigation: z.literal('free').default('free'),
  sections: z
    .array(z.strictObject({ title: textsSchema, draw: z.int().min(1).max(200), from: source }))
    .min(1),
});

const stimulus = z.strictObject({
  id: codeSchema,
  kind: z.enum(['triage', 'case']),
  tags: z.array(z.string()).default([]),
  title: textsSchema,
  text: textsSchema,
});

/** Reads the `test` of a `course.yaml`. @param languages those of the course */
export function readAuthoredTest(raw: unknown, languages: readonly string[]): Result<AuthoredTest, Finding> {
  const read = test.safeParse(raw);
  if (!read.success) return failure(findingsOf(read.error));
  const { slug, title, sections, ...stated } = read.data;
  const settings = checkedSettings({ ...stated, languages, opensAt: null, closesAt: null });
  return settings.ok ? success({ slug, title, settings: settings.value, blueprint: { sections } }) : settings;
}

/** Reads a file of `stimuli/`. */
export function readAuthoredStimulus(raw: unknown): Result<AuthoredStimulus, Finding> {
  const read = stimulus.safeParse(raw);
  if (!read.success) return failure(findingsOf(read.error));
  const { id: code, ...content } = read.data;
  return success({ code, content });
}
