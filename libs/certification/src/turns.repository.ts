import type { Sql } from '#database';
import { addDays, type CivilDate, type Instant, type PersonId } from '#kernel';
import { type AnswerColumns, answerFrom } from './spans.repository.js';
import type { StandingAnswer } from './answer.js';

/** A person in a programme. */
export interface StandingPair {
  readonly person: PersonId;
  readonly programmeId: string;
}

/** The answer of a day with the first day on which it stands. */
export interface StandingStretch extends StandingPair {
  readonly since: CivilDate;
  readonly answer: StandingAnswer;
}

/** Days after `after`, through `through`. */
export interface Days {
  readonly after: CivilDate;
  readonly through: CivilDate;
}

const PAIR = 'person_id AS person, programme_id AS "programmeId"';

/** Pairs whose answer turns on one of the days, as known now. */
export function turningPairs(sql: Sql, { after, through }: Days): Promise<StandingPair[]> {
  return sql.rows(
    `SELECT DISTINCT ${PAIR} FROM standing_spans
      WHERE known_to IS NULL AND from_day > $1 AND from_day <= $2`,
    [after, through],
  );
}

/** Pairs whose cover of the last of the days ends so many days after one of them. */
export function endingPairs(sql: Sql, { after, through }: Days, ahead: number): Promise<StandingPair[]> {
  return sql.rows(
    `SELECT DISTINCT ${PAIR} FROM standing_spans
      WHERE known_to IS NULL AND valid_through > $1 AND valid_through <= $2 AND from_day <= $3 AND through_day >= $3`,
    [addDays(after, ahead), addDays(through, ahead), through],
  );
}

/** Pairs of which something became known after an instant that is still so. */
export function changedPairs(sql: Sql, after: Instant): Promise<StandingPair[]> {
  return sql.rows(`SELECT DISTINCT ${PAIR} FROM standing_spans WHERE known_to IS NULL AND known_from > $1`, [
    after,
  ]);
}

/** Pairs with a fact that takes effect on one of the days, whenever it was recorded. */
export function effectivePairs(sql: Sql, { after, through }: Days): Promise<StandingPair[]> {
  return sql.rows(`SELECT DISTINCT ${PAIR} FROM facts WHERE effective > $1 AND effective <= $2`, [
    after,
    through,
  ]);
}

/** What stands on a day for each of the pairs that has an answer then, as known now. */
export async function stretchesOn(
  sql: Sql,
  pairs: readonly StandingPair[],
  on: CivilDate,
): Promise<StandingStretch[]> {
  const rows = await sql.rows<AnswerColumns & StandingPair & { from_day: CivilDate }>(
    `SELECT s.*, s.person_id AS person, s.programme_id AS "programmeId"
       FROM unnest($1::bigint[], $2::bigint[]) AS w (person_id, programme_id)
       JOIN standing_spans s USING (person_id, programme_id)
      WHERE s.known_to IS NULL AND s.from_day <= $3 AND s.through_day >= $3
      ORDER BY s.person_id, s.programme_id`,
    [pairs.map(({ person }) => person), pairs.map(({ programmeId }) => programmeId), on],
  );
  return rows.map((row) => ({
    person: row.person,
    programmeId: row.programmeId,
    since: row.from_day,
    answer: answerFrom(row),
  }));
}
