import type { CivilDate, QuestionId } from '#kernel';
import type { QuestionVersionId, StimulusVersionId } from './ids.js';
import type { Texts } from './texts.js';

/** What a section draws from; every condition that is stated must hold. */
export interface Source {
  /** All of these; `module:…` and `bloom:…` are tags of every question. */
  readonly tags: readonly string[];
  readonly types: readonly string[] | null;
  readonly competences: readonly string[] | null;
  readonly difficulties: readonly number[] | null;
  /** Codes of questions, named one by one. */
  readonly questions: readonly string[] | null;
  /** Draws whole stimuli, by the stimuli's own tags, instead of single questions. */
  readonly stimuli: boolean;
}

export interface Section {
  readonly title: Texts;
  /** How many questions, or whole stimuli, are drawn. */
  readonly draw: number;
  readonly from: Source;
}

/** What a paper is made of: sections drawn in this order (specification of assessment, section 2). */
export interface Blueprint {
  readonly sections: readonly Section[];
}

/** A question as the draw sees it. */
export interface PoolQuestion {
  readonly version: QuestionVersionId;
  readonly question: QuestionId;
  readonly code: string;
  readonly type: string;
  /** With `module:…` and `bloom:…`. */
  readonly tags: readonly string[];
  readonly competence: string;
  readonly difficulty: number;
  readonly reviewBy: CivilDate | null;
  readonly enemies: readonly string[];
  readonly stimulus: string | null;
  readonly exposureCap: number | null;
}

export interface PoolStimulus {
  readonly version: StimulusVersionId;
  readonly code: string;
  readonly tags: readonly string[];
}

/** Everything an edition may draw from. */
export interface Pool {
  readonly questions: readonly PoolQuestion[];
  readonly stimuli: readonly PoolStimulus[];
}

/** What is drawn in one piece: a question that stands alone, or a stimulus with all of its questions. */
export interface Unit {
  readonly code: string;
  readonly stimulus: PoolStimulus | null;
  readonly questions: readonly PoolQuestion[];
}

/** The units that a section may draw on a day: none past its review date, none that is its own enemy. */
export function eligibleUnits(source: Source, pool: Pool, on: CivilDate): Unit[] {
  const units = source.stimuli ? wholeStimuli(source, pool) : singleQuestions(source, pool);
  return units.filter(
    ({ questions }) => questions.length > 0 && questions.every(isCurrent(on)) && !quarrels(questions),
  );
}

/** Whether two questions may not stand in one paper; either of them may say so. */
export function areEnemies(a: PoolQuestion, b: PoolQuestion): boolean {
  return a.enemies.includes(b.code) || b.enemies.includes(a.code);
}

function wholeStimuli(source: Source, pool: Pool): Unit[] {
  return pool.stimuli
    .filter(({ tags }) => source.tags.every((tag) => tags.includes(tag)))
    .map((stimulus) => ({
      code: stimulus.code,
      stimulus,
      questions: pool.questions.filter((question) => question.stimulus === stimulus.code),
    }));
}

function singleQuestions(source: Source, pool: Pool): Unit[] {
  return pool.questions
    .filter((question) => question.stimulus === null && matches(source, question))
    .map((question) => ({ code: question.code, stimulus: null, questions: [question] }));
}

function matches(source: Source, question: PoolQuestion): boolean {
  return (
    source.tags.every((tag) => question.tags.includes(tag)) &&
    (source.types?.includes(question.type) ?? true) &&
    (source.competences?.includes(question.competence) ?? true) &&
    (source.difficulties?.includes(question.difficulty) ?? true) &&
    (source.questions?.includes(question.code) ?? true)
  );
}

function isCurrent(on: CivilDate): (question: PoolQuestion) => boolean {
  return ({ reviewBy }) => reviewBy === null || on <= reviewBy;
}

function quarrels(questions: readonly PoolQuestion[]): boolean {
  return questions.some((a, at) => questions.slice(at + 1).some((b) => areEnemies(a, b)));
}
