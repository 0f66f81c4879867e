import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '#database';
import {
  type AccountId,
  type CourseId,
  failure,
  type Finding,
  type Moment,
  type Result,
  success,
} from '#kernel';
import { contentProblems, readAuthoredQuestion } from './authored-question.js';
import { ensureQuestion, insertPublication, insertVersion } from './banks.repository.js';
import { contentHash, isRecord } from './canonical-json.js';
import type { BankQuestion } from './edition.js';
import { editionsFor, loadEdition, questionsOf, stimuliOf } from './editions.repository.js';
import {
  type EditionContent,
  editionShortfalls,
  EditionsService,
  type PublishedEdition,
} from './editions.service.js';
import type { QuestionVersionId } from './ids.js';
import { type PublicationRefusal, versionRefusals } from './publication-refusals.js';
import type { ChangeClass, QuestionContent } from './question-content.js';
import {
  countQuestions,
  findQuestion,
  findVersion,
  listQuestions,
  lockQuestion,
  versionsOf,
} from './questions.repository.js';
import type { QuestionQuery, QuestionRow, QuestionVersionRow } from './questions.repository.js';
import { type QuizUse, quizUse } from './quiz-use.js';

/** A question as a trainer leaves it; it may be unfinished, but not malformed. */
export interface DraftCommand {
  readonly code: string;
  readonly course: CourseId | null;
  readonly content: QuestionContent;
  readonly change: ChangeClass;
  readonly author: AccountId;
  /** The languages in which it is to be published. */
  readonly languages: readonly string[];
}

/** A kept draft; `blockers` is what still keeps it from being published. */
export interface SavedDraft {
  readonly version: QuestionVersionId;
  readonly number: number;
  readonly blockers: readonly Finding[];
}

export interface PublicationCommand {
  readonly version: QuestionVersionId;
  /** The second person, who is not the author. */
  readonly approver: AccountId;
}

export interface QuestionHistory extends QuestionRow {
  readonly versions: readonly QuestionVersionRow[];
}

/** The question bank for those who write and review it. */
@Injectable()
export class QuestionsService {
  constructor(private readonly editions: EditionsService) {}

  list(sql: Sql, query: QuestionQuery): Promise<QuestionRow[]> {
    return listQuestions(sql, query);
  }

  count(sql: Sql, query: QuestionQuery): Promise<number> {
    return countQuestions(sql, query);
  }

  async question(sql: Sql, code: string): Promise<QuestionHistory | null> {
    const question = await findQuestion(sql, code);
    return question && { ...question, versions: await versionsOf(sql, code) };
  }

  version(sql: Sql, version: QuestionVersionId): Promise<QuestionVersionRow | null> {
    return /^[0-9]{1,18}$/.test(version) ? findVersion(sql, version) : Promise.resolve(null);
  }

  /** The quizzes that may draw a question, by their newest editions. */
  async quizzesWith(sql: Sql, code: string): Promise<QuizUse[]> {
    const heads = await editionsFor(sql, code);
    const editions = await Promise.all(heads.map(({ id }) => loadEdition(sql, id)));
    return editions.flatMap((edition) => (edition === null ? [] : quizUse(edition)));
  }

  /** Adds a version; fails, with the fields, only where the content is malformed. The same content adds nothing. */
  async saveDraft(tx: Tx, draft: DraftCommand, moment: Moment): Promise<Result<SavedDraft, Finding>> {
    const { code, course, change, author, languages } = draft;
    const read = readAuthoredQuestion({ id: code, ...flat(draft.content) });
    if (!read.ok) return failure(read.problems);
    const { content } = read.value;
    const blockers = contentProblems(content, languages);
    await lockQuestion(tx, code);
    const question = await ensureQuestion(tx, code, course, 'trainer', moment.at);
    const [hash, newest] = [contentHash(content), await findQuestion(tx, code)];
    if (newest !== null && contentHash(newest.content) === hash)
      return success({ version: newest.version, number: newest.number, blockers });
    const { id, number } = await insertVersion(
      tx,
      question,
      { code, content, hash, change, author },
      moment.at,
    );
    return success({ version: id, number, blockers });
  }

  /** Why a version cannot be published by this person; none where it can. */
  async publicationRefusals(
    sql: Sql,
    command: PublicationCommand,
    moment: Moment,
  ): Promise<PublicationRefusal[]> {
    const version = await findVersion(sql, command.version);
    if (version === null) return [{ reason: 'unknown' }];
    const versions = await versionsOf(sql, version.code);
    const editions = await this.editionsWith(sql, version);
    return [
      ...versionRefusals(version, versions, command.approver),
      ...contentProblems(version.content, languagesOf(editions, version)).map(incomplete),
      ...editions.flatMap((edition) => shortfallRefusals(edition, moment)),
    ];
  }

  /** Publishes a version on which a second person agreed, and a new edition of each quiz that may draw it. */
  async publish(
    tx: Tx,
    command: PublicationCommand,
    moment: Moment,
  ): Promise<Result<PublishedEdition[], PublicationRefusal>> {
    const code = (await findVersion(tx, command.version))?.code ?? '';
    await lockQuestion(tx, code);
    const refusals = await this.publicationRefusals(tx, command, moment);
    if (refusals.length > 0) return failure(refusals);
    const version = (await findVersion(tx, command.version))!;
    await insertPublication(tx, command.version, command.approver, moment.at);
    const published: PublishedEdition[] = [];
    for (const content of await this.editionsWith(tx, version)) {
      const edition = await this.editions.publishEdition(tx, content, moment);
      if (!edition.ok) throw new Error(`${content.slug} fell short between check and publication`);
      published.push(edition.value);
    }
    return success(published);
  }

  /** The editions that would follow: each newest one with this version in the place of the question's others. */
  private async editionsWith(sql: Sql, version: QuestionVersionRow): Promise<EditionContent[]> {
    const contents: EditionContent[] = [];
    for (const { id } of await editionsFor(sql, version.code)) {
      const [edition, questions, stimuli] = [
        await loadEdition(sql, id),
        await questionsOf(sql, id),
        await stimuliOf(sql, id),
      ];
      const question = await findQuestion(sql, version.code);
      if (edition === null || question === null) continue;
      const { slug, course, title, blueprint, settings } = edition;
      const joined: BankQuestion = { ...version, question: question.question };
      const others = questions.filter(({ code }) => code !== version.code);
      contents.push({ slug, course, title, blueprint, settings, stimuli, questions: [...others, joined] });
    }
    return contents;
  }
}

function flat({ body, ...facts }: QuestionContent): Record<string, unknown> {
  return { ...facts, ...(isRecord(body) ? body : {}) };
}

/** Those of the quizzes it goes to; where it goes to none, those in which it is written. */
function languagesOf(editions: readonly EditionContent[], version: QuestionVersionRow): string[] {
  const languages = editions.flatMap(({ settings }) => settings.languages);
  return [...new Set(languages.length > 0 ? languages : Object.keys(version.content.text))];
}

function incomplete(finding: Finding): PublicationRefusal {
  return { reason: 'incomplete', finding };
}

function shortfallRefusals(edition: EditionContent, moment: Moment): PublicationRefusal[] {
  return editionShortfalls(edition, moment).map((shortfall) => ({
    reason: 'shortfall',
    quiz: edition.slug,
    shortfall,
  }));
}
