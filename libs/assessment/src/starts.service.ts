import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '#database';
import type { AttemptId, Instant, Moment, PersonId, QuizId } from '#kernel';
import { type Accommodation, combined } from './accommodations.js';
import { AttemptRecords } from './attempt-records.service.js';
import { insertAttempt, lockStart, pastAttempts, type PastAttempt, usesIn } from './attempts.repository.js';
import { drawPaper } from './draw-paper.js';
import type { Edition } from './edition.js';
import { latestEdition } from './editions.repository.js';
import { layPaper, type Paper } from './paper.js';
import type { Usage } from './ranking.js';
import { newAttemptId, newSeed } from './secrets.js';
import { type AttemptHistory, startRefusals, type StartRefusal } from './start-refusals.js';
import { addSeconds, deadlineOf } from './time-limit.js';

/** Who begins which quiz. Whether they may take it at all is decided above (lessons, enrolment). */
export interface StartCommand {
  readonly person: PersonId;
  readonly quizSlug: string;
  readonly lang: string;
  readonly moment: Moment;
  readonly accommodations: readonly Accommodation[];
  /** Attempts that began earlier belong to an earlier cycle and are not counted; null counts all. */
  readonly countFrom: Instant | null;
}

export type StartOutcome =
  | { readonly outcome: 'started' | 'running'; readonly attempt: AttemptId }
  | { readonly outcome: 'refused'; readonly reasons: readonly StartRefusal[] };

/** For how long counted uses serve, and how far back they reach, in seconds. */
const USES_SERVE = 300;
const USES_REACH = 365 * 86_400;

/** Begins attempts: one at a time for a person and quiz, so that twenty requests at once begin one. */
@Injectable()
export class StartsService {
  private readonly uses = new Map<QuizId, { counts: ReadonlyMap<string, number>; until: Instant }>();

  constructor(private readonly records: AttemptRecords) {}

  /** A new attempt, the one that still runs, or the reasons against. */
  async start(tx: Tx, command: StartCommand): Promise<StartOutcome> {
    const edition = await this.newestEdition(tx, command.quizSlug);
    if (edition === null) return { outcome: 'refused', reasons: [{ reason: 'unknown-quiz' }] };
    await lockStart(tx, command.person, edition.quiz);
    const past = await pastAttempts(tx, command.person, edition.quiz);
    const running = past.find((attempt) => endOf(attempt, command.moment.at) === null);
    if (running !== undefined) return { outcome: 'running', attempt: running.id };
    const accommodation = combined(command.accommodations);
    const history = historyOf(past, command);
    const reasons = startRefusals(edition.settings, history, accommodation.extraAttempts, command.moment.at);
    if (reasons.length > 0) return { outcome: 'refused', reasons };
    return this.begin(tx, command, edition, accommodation, past);
  }

  /** What stands against a start now, without starting; none where an attempt runs. */
  async refusals(sql: Sql, command: StartCommand): Promise<readonly StartRefusal[]> {
    const edition = await this.newestEdition(sql, command.quizSlug);
    if (edition === null) return [{ reason: 'unknown-quiz' }];
    const past = await pastAttempts(sql, command.person, edition.quiz);
    if (past.some((attempt) => endOf(attempt, command.moment.at) === null)) return [];
    const { extraAttempts } = combined(command.accommodations);
    return startRefusals(edition.settings, historyOf(past, command), extraAttempts, command.moment.at);
  }

  async newestEdition(sql: Sql, slug: string): Promise<Edition | null> {
    const head = await latestEdition(sql, slug);
    return head === null ? null : this.records.edition(sql, head.id);
  }

  private async begin(
    tx: Tx,
    command: StartCommand,
    edition: Edition,
    accommodation: Accommodation,
    past: readonly PastAttempt[],
  ): Promise<StartOutcome> {
    const [id, seed, at] = [newAttemptId(), newSeed(), command.moment.at];
    const uses = await this.usesOf(tx, edition.quiz, at);
    const paper = draw(edition, seed, { seen: seenIn(past), uses }, command.moment);
    if (paper === null) return { outcome: 'refused', reasons: [{ reason: 'pool-too-poor' }] };
    const { timeLimit, closesAt } = edition.settings;
    await insertAttempt(tx, {
      id,
      seed,
      paper,
      person: command.person,
      quiz: edition.quiz,
      edition: edition.id,
      number: past.length + 1,
      language: languageOf(edition, command.lang),
      accommodations: accommodation,
      startedAt: at,
      deadline: deadlineOf(at, timeLimit, accommodation.timeFactor, closesAt),
    });
    return { outcome: 'started', attempt: id };
  }

  private async usesOf(sql: Sql, quiz: QuizId, at: Instant): Promise<ReadonlyMap<string, number>> {
    const known = this.uses.get(quiz);
    if (known !== undefined && at < known.until) return known.counts;
    const counts = await usesIn(sql, quiz, addSeconds(at, -USES_REACH));
    this.uses.set(quiz, { counts, until: addSeconds(at, USES_SERVE) });
    return counts;
  }
}

function draw(edition: Edition, seed: string, usage: Usage, { today }: Moment): Paper | null {
  const drawn = drawPaper(edition.blueprint, edition.pool, { seed, usage, on: today });
  return drawn.ok ? layPaper(drawn.value, (version) => edition.contents.get(version)!, seed) : null;
}

function endOf({ submittedAt, deadline }: PastAttempt, at: Instant): Instant | null {
  return submittedAt ?? (deadline !== null && deadline <= at ? deadline : null);
}

function historyOf(past: readonly PastAttempt[], { countFrom, moment }: StartCommand): AttemptHistory {
  const counting = past.filter(({ startedAt }) => countFrom === null || startedAt >= countFrom);
  const last = counting.at(-1);
  return { count: counting.length, lastEndedAt: last === undefined ? null : endOf(last, moment.at) };
}

function seenIn(past: readonly PastAttempt[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const code of past.flatMap(({ codes }) => codes)) seen.set(code, (seen.get(code) ?? 0) + 1);
  return seen;
}

function languageOf({ settings }: Edition, wanted: string): string {
  return settings.languages.includes(wanted) ? wanted : settings.languages[0]!;
}
