import { civilDate, type Instant, type QuestionId } from '#kernel';
import type { Pool, PoolQuestion, Section } from './blueprint.js';
import type { QuestionVersionId } from './ids.js';
import { layPaper, type Paper } from './paper.js';
import type { QuestionContent } from './question-content.js';
import type { QuizSettings } from './quiz-settings.js';
import type { Sitting } from './sitting.js';

/** Strings that no learner may meet before release; planted wherever a key could leak from. */
export const PLANTED = ['PLANTED-FEEDBACK', 'PLANTED-OPTION-FEEDBACK', 'planted-right', 'planted-wrong'];

export const today = civilDate('2026-11-22');
export const noon = '2026-11-22T12:00:00.000000Z' as Instant;

const facts = {
  module: 'phishing',
  objective: 'dd110-o21',
  competence: 'C1-2',
  difficulty: 2,
  bloom: 'apply',
  tags: ['cues'],
  source: 'Circular 12',
  reviewBy: null,
  critical: false,
  stimulus: null,
  enemies: [],
  exposureCap: null,
  shuffle: true,
  text: { en: 'What do you do?', id: 'Apa yang Anda lakukan?' },
  feedback: { en: 'PLANTED-FEEDBACK', id: 'PLANTED-FEEDBACK' },
} as const;

function choice(id: string, right: boolean) {
  return {
    id,
    right,
    text: { en: `Option ${id.slice(-1)}`, id: `Pilihan ${id.slice(-1)}` },
    feedback: { en: 'PLANTED-OPTION-FEEDBACK' },
  };
}

/** A single-choice question with the right option `planted-right` and three wrong ones. */
export function singleChoiceQuestion(changes: Partial<QuestionContent> = {}): QuestionContent {
  const wrong = ['a', 'b', 'c'].map((end) => choice(`planted-wrong-${end}`, false));
  return {
    ...facts,
    type: 'single-choice',
    body: { options: [choice('planted-right', true), ...wrong] },
    ...changes,
  };
}

/** A multiple-response question with `right` right and `wrong` wrong options (r1, r2, … w1, w2, …). */
export function multipleResponseQuestion(
  right: number,
  wrong: number,
  marking: 'all-or-nothing' | 'partial' = 'all-or-nothing',
  limit: number | null = null,
): QuestionContent {
  const options = [
    ...Array.from({ length: right }, (_, at) => choice(`r${at + 1}`, true)),
    ...Array.from({ length: wrong }, (_, at) => choice(`w${at + 1}`, false)),
  ];
  return { ...facts, type: 'multiple-response', body: { options, marking, limit } };
}

/** An ordering question whose items are i1, i2, … in the right order. */
export function orderingQuestion(
  items: number,
  marking: 'exact' | 'adjacent-pairs' = 'exact',
): QuestionContent {
  const list = Array.from({ length: items }, (_, at) => ({
    id: `i${at + 1}`,
    text: { en: `Item ${at + 1}` },
  }));
  return { ...facts, type: 'ordering', body: { items: list, marking } };
}

export const settings: QuizSettings = {
  languages: ['en', 'id'],
  behaviour: 'deferred-feedback',
  timeLimit: 2400,
  passMark: '0.80',
  attempts: 2,
  wait: 86_400,
  opensAt: null,
  closesAt: null,
  release: { marks: 'after-submission', answers: 'never', feedback: 'after-submission' },
  navigation: 'free',
};

/** A question of a pool that stands alone, drawn by the tag `any`. */
export function poolQuestion(code: string, changes: Partial<PoolQuestion> = {}): PoolQuestion {
  return {
    version: `v-${code}` as QuestionVersionId,
    question: `q-${code}` as QuestionId,
    code,
    type: 'single-choice',
    tags: ['any'],
    competence: 'C1-2',
    difficulty: 2,
    reviewBy: null,
    enemies: [],
    stimulus: null,
    exposureCap: null,
    ...changes,
  };
}

export function poolOf(...questions: PoolQuestion[]): Pool {
  return { questions, stimuli: [] };
}

export function section(draw: number, from: Partial<Section['from']> = {}): Section {
  const everything = {
    tags: ['any'],
    types: null,
    competences: null,
    difficulties: null,
    questions: null,
    stimuli: false,
  };
  return { title: { en: 'Section' }, draw, from: { ...everything, ...from } };
}

/** An attempt that began at noon on a paper of these questions, in this order. */
export function sittingOf(
  questions: readonly QuestionContent[],
  changes: Partial<QuizSettings> = {},
): Sitting {
  const contents = new Map(questions.map((content, at) => [`v-${at + 1}`, content]));
  const contentOf = (version: QuestionVersionId) => contents.get(version)!;
  return {
    settings: { ...settings, ...changes },
    paper: paperOf(questions, contentOf),
    startedAt: noon,
    deadline: '2026-11-22T12:40:00.000000Z' as Instant,
    contentOf,
  };
}

/** The shown ids behind the author's ids of a slot. */
export function shown(sitting: Sitting, slot: string, ...refs: string[]): string[] {
  const layout = sitting.paper.slots.find((each) => each.slot === slot)!.layout;
  return refs.map((ref) => layout.find((part) => part.ref === ref)!.id);
}

function paperOf(questions: readonly QuestionContent[], contentOf: Sitting['contentOf']): Paper {
  const drawn = questions.map((_, at) => {
    const question = poolQuestion(String(at + 1));
    return { section: 0, question, stimulus: null };
  });
  return layPaper(drawn, contentOf, 'a seed for tests');
}
