import type { CourseId, EditionId, QuestionId, QuizId } from '#kernel';
import type { StimulusContent } from './stimulus-content.js';
import type { Blueprint, Pool, PoolQuestion } from './blueprint.js';
import type { QuestionVersionId, StimulusVersionId } from './ids.js';
import { drawTags, type QuestionContent } from './question-content.js';
import type { QuizSettings } from './quiz-settings.js';
import type { Texts } from './texts.js';

/** A published quiz with everything that it may draw; it never changes. */
export interface Edition {
  readonly id: EditionId;
  readonly number: number;
  readonly quiz: QuizId;
  readonly slug: string;
  readonly course: CourseId | null;
  readonly title: Texts;
  readonly blueprint: Blueprint;
  readonly settings: QuizSettings;
  readonly pool: Pool;
  readonly contents: ReadonlyMap<QuestionVersionId, QuestionContent>;
  readonly stimuli: ReadonlyMap<StimulusVersionId, StimulusContent>;
}

/** A version of a question with the question it belongs to. */
export interface BankQuestion {
  readonly version: QuestionVersionId;
  readonly question: QuestionId;
  readonly code: string;
  readonly content: QuestionContent;
}

export interface BankStimulus {
  readonly version: StimulusVersionId;
  readonly code: string;
  readonly content: StimulusContent;
}

/** What a draw sees of these versions. */
export function poolFrom(questions: readonly BankQuestion[], stimuli: readonly BankStimulus[]): Pool {
  return {
    questions: questions.map(poolQuestion),
    stimuli: stimuli.map(({ version, code, content }) => ({ version, code, tags: content.tags })),
  };
}

function poolQuestion({ version, question, code, content }: BankQuestion): PoolQuestion {
  const { type, competence, difficulty, reviewBy, enemies, stimulus, exposureCap } = content;
  const drawn = { type, competence, difficulty, reviewBy, enemies, stimulus, exposureCap };
  return { version, question, code, tags: drawTags(content), ...drawn };
}
