import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Clock, Database } from '#database';
import type { Moment } from '#kernel';
import { LaunchSettings } from '../launch-settings.js';
import type { PrepareReport } from '../prepare-report.js';
import { DemonstrationHistory } from './demonstration-history.js';
import { DemonstrationPeople } from './demonstration-people.js';
import { ministry, type MinistrySize } from './ministry/ministry.js';
import { CAST_ROLES } from './ministry/cast.js';
import { loadedStages } from './demonstration.repository.js';

export interface DemonstrationOptions {
  readonly size: MinistrySize;
  /** The password that was asked for, or null to keep or make one. */
  readonly wanted: string | null;
  readonly log: (line: string) => void;
  /** Brings the planner's statistics up to date; only the owner may. */
  readonly analyse: () => Promise<void>;
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

  async ensure({ size, wanted, log, analyse }: DemonstrationOptions): Promise<PrepareReport> {
    const file = join(this.settings.dataDir, 'demo-password');
    const before = existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
    const password = wanted ?? before ?? inventedPassword();
    const moment = this.clock.moment();
    const loaded = await loadedStages(this.database.sql);
    if (!loaded.people) await this.loadPeople({ size, password, moment, log });
    else if (password !== before) await this.people.changePassword(password);
    if (!loaded.history) await this.loadHistory({ size, moment, log, analyse });
    mkdirSync(this.settings.dataDir, { recursive: true });
    if (password !== before) writeFileSync(file, `${password}\n`, { mode: 0o600 });
    return { isDemonstration: true, password, accounts: CAST_ROLES.map((role) => `${role}@mfa.example`) };
  }

  /** Each stage is all or nothing: after a start that was broken off, the next one goes on from the last whole stage. */
  private async loadPeople({ size, password, moment, log }: Stage & { password: string }): Promise<void> {
    const told = ministry(SEED, moment.today, size);
    log(`Filling the demonstration ministry: ${told.members.length} people …`);
    await this.database.transaction((tx) => this.people.load(tx, told, password, moment));
  }

  private async loadHistory({
    size,
    moment,
    log,
    analyse,
  }: Stage & Pick<DemonstrationOptions, 'analyse'>): Promise<void> {
    log('Five years of courses and certificates …');
    await analyse();
    const told = ministry(SEED, moment.today, size);
    await this.database.transaction((tx) => this.history.load(tx, told, { seed: SEED, moment }));
    await analyse();
  }
}

interface Stage {
  readonly size: MinistrySize;
  readonly moment: Moment;
  readonly log: (line: string) => void;
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
