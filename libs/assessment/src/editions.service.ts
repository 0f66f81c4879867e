import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { type CourseId, type EditionId, failure, type Moment, type Result, success } from '#kernel';
import type { Blueprint } from './blueprint.js';
import { blueprintShortfalls, type Shortfall } from './blueprint-shortfalls.js';
import { contentHash } from './canonical-json.js';
import { type BankQuestion, type BankStimulus, poolFrom } from './edition.js';
import { ensureQuiz, insertEdition, latestEdition, lockQuiz } from './editions.repository.js';
import type { QuizSettings } from './quiz-settings.js';
import type { Texts } from './texts.js';

/** What an edition is made of. */
export interface EditionContent {
  readonly slug: string;
  readonly course: CourseId | null;
  readonly title: Texts;
  readonly blueprint: Blueprint;
  readonly settings: QuizSettings;
  readonly questions: readonly BankQuestion[];
  readonly stimuli: readonly BankStimulus[];
}

export interface PublishedEdition {
  readonly edition: EditionId;
  readonly slug: string;
  /** False where the newest edition says the same already. */
  readonly isNew: boolean;
}

/** Publishes quizzes: each time an edition that never changes. */
@Injectable()
export class EditionsService {
  /** Publishes an edition unless the newest is the same; fails with the sections that the pool cannot fill. */
  async publishEdition(
    tx: Tx,
    content: EditionContent,
    moment: Moment,
  ): Promise<Result<PublishedEdition, Shortfall>> {
    const shortfalls = editionShortfalls(content, moment);
    if (shortfalls.length > 0) return failure(shortfalls);
    await lockQuiz(tx, content.slug);
    const [latest, hash] = [await latestEdition(tx, content.slug), hashOf(content)];
    if (latest?.contentHash === hash)
      return success({ edition: latest.id, slug: content.slug, isNew: false });
    const quiz = latest?.quiz ?? (await ensureQuiz(tx, content.slug, content.course, moment.at));
    const edition = await insertEdition(
      tx,
      { ...content, quiz, number: (latest?.number ?? 0) + 1, contentHash: hash },
      moment.at,
    );
    return success({ edition, slug: content.slug, isNew: true });
  }
}

/** The sections that could not be filled on the day of publication. */
export function editionShortfalls(
  { blueprint, questions, stimuli }: Pick<EditionContent, 'blueprint' | 'questions' | 'stimuli'>,
  { today }: Moment,
): Shortfall[] {
  return blueprintShortfalls(blueprint, poolFrom(questions, stimuli), today);
}

function hashOf({ title, blueprint, settings, questions, stimuli }: EditionContent): string {
  const versions = (items: readonly { version: string }[]) => items.map(({ version }) => version).sort();
  return contentHash([title, blueprint, settings, versions(questions), versions(stimuli)]);
}
