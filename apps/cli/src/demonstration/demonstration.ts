import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Clock, Database } from '#database';
import { LaunchSettings } from '../launch-settings.js';
import type { PrepareReport } from '../prepare-report.js';
import { DemonstrationHistory } from './demonstration-history.js';
import { DemonstrationPeople } from './demonstration-people.js';
import { ministry, type MinistrySize } from './ministry/ministry.js';
import { CAST_ROLES } from './ministry/cast.js';
import { isDemonstrationLoaded } from './demonstration.repository.js';

export interface DemonstrationOptions {
  readonly size: MinistrySize;
  /** The password that was asked for, or null to keep or make one. */
  readonly wanted: string | null;
  log(line: string): void;
}

const SEED = 'arunika';

/** The demonstration ministry: loaded once, into an empty register; afterwards only its password can change. */
@Injectable()
export class Demonstration {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: DemonstrationPeople,
    private readonly history: DemonstrationHistory,
    private readonly settings: LaunchSettings,
  ) {}

  async ensure({ size, wanted, log }: DemonstrationOptions): Promise<PrepareReport> {
    const file = join(this.settings.dataDir, 'demo-password');
    const before = existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
    const password = wanted ?? before ?? inventedPassword();
    if (!(await isDemonstrationLoaded(this.database.sql))) await this.load(size, password, log);
    else if (password !== before) await this.people.changePassword(password);
    mkdirSync(this.settings.dataDir, { recursive: true });
    if (password !== before) writeFileSync(file, `${password}\n`, { mode: 0o600 });
    return { isDemonstration: true, password, accounts: CAST_ROLES.map((role) => `${role}@mfa.example`) };
  }

  /** All or nothing: a start that is broken off leaves an empty register, and the next one loads again. */
  private async load(size: MinistrySize, password: string, log: (line: string) => void): Promise<void> {
    const moment = this.clock.moment();
    const told = ministry(SEED, moment.today, size);
    log(`Filling the demonstration ministry: ${told.members.length} people …`);
    await this.database.transaction(async (tx) => {
      await this.people.load(tx, told, password, moment);
      log('Five years of courses and certificates …');
      await this.history.load(tx, told, { seed: SEED, moment });
    });
    await this.database.sql.run('ANALYZE').catch(() => undefined);
  }
}

const WORDS =
  'amber basin cedar delta ember fjord grove haven inlet jetty knoll ledge maple north ocean plain quill ridge stone tidal upper vale willow young zephyr'.split(
    ' ',
  );

/** Four words and a number: long enough to be strong, short enough to type. */
function inventedPassword(): string {
  const words = Array.from({ length: 4 }, () => WORDS[randomInt(WORDS.length)]);
  return `${words.join('-')}-${randomInt(100, 1000)}`;
}
