import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import { type AttemptId, type EditionId, LruCache, type PersonId } from '#kernel';
import { type AttemptRecord, sittingOf } from './attempt-record.js';
import { loadAttempt } from './attempts.repository.js';
import type { Edition } from './edition.js';
import { loadEdition } from './editions.repository.js';

const MOST_EDITIONS = 200;
const MOST_ATTEMPTS = 5_000;

/** Editions and pinned attempts never change, so each process keeps those it met: a save then costs one query. */
@Injectable()
export class AttemptRecords {
  private readonly editions = new LruCache<Edition>(MOST_EDITIONS);
  private readonly attempts = new LruCache<AttemptRecord>(MOST_ATTEMPTS);

  edition(sql: Sql, id: EditionId): Promise<Edition | null> {
    return this.editions.getOr(id, () => loadEdition(sql, id));
  }

  /** The attempt of this id if it is this person's, else null: there is no telling the two apart. */
  async own(sql: Sql, id: AttemptId, person: PersonId): Promise<AttemptRecord | null> {
    const record = await this.record(sql, id);
    return record?.person === person ? record : null;
  }

  record(sql: Sql, id: AttemptId): Promise<AttemptRecord | null> {
    return this.attempts.getOr(id, () => this.load(sql, id));
  }

  private async load(sql: Sql, id: AttemptId): Promise<AttemptRecord | null> {
    const row = await loadAttempt(sql, id);
    const edition = row && (await this.edition(sql, row.edition));
    if (row === null || edition === null) return null;
    const { person, number, language, accommodations: accommodation } = row;
    return { id, person, edition, number, language, accommodation, sitting: sittingOf(edition, row) };
  }
}
