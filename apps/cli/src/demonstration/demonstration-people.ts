import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#database';
import { type DemonstrationAccount, DemonstrationAccounts } from '#identity';
import type { Grant, Moment, PersonId, Role } from '#kernel';
import { RegisterService } from '#register';
import { personIds, setDemonstrationPassword } from './demonstration.repository.js';
import type { CastRole } from './ministry/cast.js';
import { loadMinistry } from './ministry/load-ministry.js';
import type { Ministry } from './ministry/ministry.js';

const EVERYWHERE = { kind: 'all', id: null } as const;

/** Brings the invented people into the register, by the files it would have got over five years, and opens their accounts. */
@Injectable()
export class DemonstrationPeople {
  constructor(
    private readonly database: Database,
    private readonly register: RegisterService,
    private readonly accounts: DemonstrationAccounts,
  ) {}

  async load(tx: Tx, told: Ministry, password: string, moment: Moment): Promise<void> {
    await loadMinistry(tx, this.register, told);
    const hash = await this.accounts.hashOf(password);
    await this.accounts.create(tx, accountsOf(told, await personIds(tx)), hash, moment);
  }

  async changePassword(password: string): Promise<void> {
    const hash = await this.accounts.hashOf(password);
    await this.database.transaction((tx) => setDemonstrationPassword(tx, hash));
  }
}

function accountsOf({ members, cast }: Ministry, ids: ReadonlyMap<string, string>): DemonstrationAccount[] {
  const parts = new Map(Object.entries(cast).map(([role, staffNumber]) => [staffNumber, role as CastRole]));
  return members
    .filter(({ hasAccount }) => hasAccount)
    .flatMap((member) => {
      const person = (ids.get(member.staffNumber) ?? null) as PersonId | null;
      const mailbox = member.staffNumber.toLowerCase();
      const own = { person, name: member.name.display, lang: member.language };
      const learner = { ...own, email: `${mailbox}@mfa.example`, roles: [grant('learner')] };
      const part = parts.get(member.staffNumber);
      if (!part) return [learner];
      return [{ ...own, email: `${part}@mfa.example`, lang: 'en', roles: rolesOf(part, member.post) }];
    });
}

function rolesOf(part: CastRole, post: string | null): Grant[] {
  if (part === 'diplomat') return [grant('learner')];
  if (part === 'focal-point' && post)
    return [{ role: part, scope: { kind: 'post', id: post } }, grant('learner')];
  return [grant(part), grant('learner')];
}

function grant(role: Role): Grant {
  return { role, scope: EVERYWHERE };
}
