import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { type CourseId, failure, type Instant, type Moment, type QuestionId, type Result } from '#kernel';
import type { AuthoredQuestion } from './authored-question.js';
import { bankProblems, type BankProblem, type CourseBank } from './course-bank.js';
import type { AuthoredStimulus } from './authored-test.js';
import {
  ensureQuestion,
  ensureStimulus,
  insertPublication,
  insertVersion,
  knownHashes,
  publishedBank,
} from './banks.repository.js';
import type { Shortfall } from './blueprint-shortfalls.js';
import { contentHash } from './canonical-json.js';
import type { BankQuestion, BankStimulus } from './edition.js';
import { EditionsService, editionShortfalls, type PublishedEdition } from './editions.service.js';
import type { QuestionVersionId, StimulusVersionId } from './ids.js';

/** Publishes what courses bring along; publishing the same again changes nothing. */
@Injectable()
export class CourseBanksService {
  constructor(private readonly editions: EditionsService) {}

  /**
   * Adds a version of each question and stimulus whose content is new, and an edition of the test if anything differs.
   * Content that the bank has seen before brings nothing back: what a trainer published since stays. Fails, with
   * nothing written, where a question lacks something or the pool cannot fill the blueprint.
   */
  async publishCourseBank(
    tx: Tx,
    bank: CourseBank,
    moment: Moment,
  ): Promise<Result<PublishedEdition, BankProblem>> {
    const problems = bankProblems(bank);
    if (problems.length > 0) return failure(problems);
    const codes = bank.questions.map(({ code }) => code);
    const known = await knownHashes(tx, codes);
    const fresh = bank.questions.filter(({ code, content }) => !known.has(`${code} ${contentHash(content)}`));
    const expected = withFresh(await publishedBank(tx, codes, bank.course), fresh);
    const { slug, title, settings, blueprint } = bank.test;
    const shortfalls = editionShortfalls(
      { blueprint, questions: expected, stimuli: bank.stimuli.map(unversioned) },
      moment,
    );
    if (shortfalls.length > 0) return failure(shortfalls.map(shortfallProblem));
    for (const question of fresh) await addVersion(tx, question, bank.course, moment.at);
    const questions = await publishedBank(tx, codes, bank.course);
    const stimuli = await this.ensureStimuli(tx, bank, moment.at);
    const edition = { slug, title, settings, blueprint, course: bank.course, questions, stimuli };
    const published = await this.editions.publishEdition(tx, edition, moment);
    return published.ok ? published : failure(published.problems.map(shortfallProblem));
  }

  private async ensureStimuli(tx: Tx, bank: CourseBank, at: Instant): Promise<BankStimulus[]> {
    const stimuli: BankStimulus[] = [];
    for (const { code, content } of bank.stimuli)
      stimuli.push(await ensureStimulus(tx, { code, content, hash: contentHash(content) }, bank.course, at));
    return stimuli;
  }
}

async function addVersion(
  tx: Tx,
  { code, content }: AuthoredQuestion,
  course: CourseId | null,
  at: Instant,
): Promise<void> {
  const question = await ensureQuestion(tx, code, course, 'course', at);
  const version = { code, content, hash: contentHash(content), change: 'content' as const, author: null };
  const { id } = await insertVersion(tx, question, version, at);
  await insertPublication(tx, id, null, at);
}

/** The bank as it would be with the fresh content published. */
function withFresh(published: readonly BankQuestion[], fresh: readonly AuthoredQuestion[]): BankQuestion[] {
  const codes = new Set(fresh.map(({ code }) => code));
  const added = fresh.map(({ code, content }) => ({
    code,
    content,
    version: code as QuestionVersionId,
    question: code as QuestionId,
  }));
  return [...published.filter(({ code }) => !codes.has(code)), ...added];
}

function unversioned({ code, content }: AuthoredStimulus): BankStimulus {
  return { version: code as StimulusVersionId, code, content };
}

function shortfallProblem(shortfall: Shortfall): BankProblem {
  return { kind: 'shortfall', shortfall };
}
