import { Injectable } from '@nestjs/common';
import type { StandingPair } from '#certification';
import type { Sql } from '#database';
import type { CivilDate, Instant } from '#kernel';

/** How far certificates were held against the facts again; nulls: never. */
export interface RecheckPosition {
  readonly through: CivilDate | null;
  readonly known: Instant | null;
}

@Injectable()
export class RechecksRepository {
  async position(sql: Sql): Promise<RecheckPosition> {
    const row = await sql.one<RecheckPosition>(
      'SELECT rechecked_through AS through, rechecked_known AS known FROM certificate_positions WHERE id = 1',
    );
    return row ?? { through: null, known: null };
  }

  /** Never back: another process may have come further. */
  async move(sql: Sql, { through, known }: RecheckPosition): Promise<void> {
    await sql.run(
      `UPDATE certificate_positions SET rechecked_through = greatest(rechecked_through, $1),
         rechecked_known = greatest(rechecked_known, $2) WHERE id = 1`,
      [through, known],
    );
  }

  /** Pairs that have certificates: of one programme, or of all. */
  certified(sql: Sql, programmeId: string | null): Promise<StandingPair[]> {
    return sql.rows(
      `SELECT DISTINCT person_id AS person, programme_id AS "programmeId" FROM certificates
        WHERE $1::bigint IS NULL OR programme_id = $1`,
      [programmeId],
    );
  }
}
