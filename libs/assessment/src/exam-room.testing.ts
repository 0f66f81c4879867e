import type { TestDatabase } from '#database/testing';
import type { AttemptId, PersonId } from '#kernel';
import type { SaveOutcome } from './save-outcome.js';
import { assessmentServices, courseBank, momentAt, personNamed, publishBank } from './banks.testing.js';

/** The zone of the ministry in tests: its day begins seven hours before that of UTC. */
export const ZONE = 'Asia/Jakarta';

/** A database with the quiz `dd110-test` (three of twelve questions), and short words for what people do in it. */
export async function examRoom(test: TestDatabase) {
  const { attempts } = assessmentServices();
  await publishBank(test.db, courseBank(12, 3));
  let people = 0;

  const start = (person: PersonId, seconds = 0, extra: object = {}) => {
    const command = {
      person,
      quizSlug: 'dd110-test',
      lang: 'en',
      moment: momentAt(seconds),
      accommodations: [],
      countFrom: null,
    };
    return test.db.transaction((tx) => attempts.start(tx, { ...command, ...extra }));
  };
  const optionsOf = async (attempt: AttemptId, slot: number) => {
    const row = await test.owner.one<{ layout: { id: string; ref: string }[] }>(
      'SELECT paper #> $2 AS layout FROM attempts WHERE id = $1',
      [attempt, ['slots', String(slot - 1), 'layout']],
    );
    const id = (ref: string) => row!.layout.find((part) => part.ref === ref)!.id;
    return { right: id('planted-right'), wrong: id('planted-wrong-a') };
  };

  return {
    attempts,
    start,
    /** Reads the key from the database, behind the back of the services. */
    optionsOf,
    newPerson: () => personNamed(test.owner, `P-${(people += 1)}`),
    started: async (person: PersonId, seconds = 0, extra: object = {}): Promise<AttemptId> => {
      const outcome = await start(person, seconds, extra);
      if (outcome.outcome !== 'started') throw new Error(JSON.stringify(outcome));
      return outcome.attempt;
    },
    save: (
      attempt: AttemptId,
      person: PersonId,
      stepId: string,
      answers: object,
      seconds = 1,
      basis: number | null = null,
    ) =>
      attempts.save(test.db.sql, {
        attempt,
        person,
        stepId,
        answers: answers as Record<string, unknown>,
        basis,
        moment: momentAt(seconds),
      }),
    submit: (attempt: AttemptId, person: PersonId, seconds: number) =>
      test.db.transaction((tx) =>
        attempts.submit(tx, { attempt, person, moment: momentAt(seconds), zone: ZONE }),
      ),
    rightAnswers: async (attempt: AttemptId): Promise<Record<string, string>> => {
      const slots = await Promise.all([1, 2, 3].map((slot) => optionsOf(attempt, slot)));
      return Object.fromEntries(slots.map(({ right }, at) => [String(at + 1), right]));
    },
  };
}

/** One word for what became of a save. */
export function reasonOf(outcome: SaveOutcome): string {
  return outcome.outcome === 'conflict' ? outcome.reason : outcome.outcome;
}
