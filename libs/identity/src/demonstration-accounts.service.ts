import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import type { AccountId, Grant, Moment } from '#kernel';
import { type AccountRow, AccountsRepository } from './accounts.repository.js';
import { emailAddress } from './email-address.js';
import { PasswordHashing } from './password-hashing.js';
import { RoleGrantsRepository } from './role-grants.repository.js';

export interface DemonstrationAccount extends AccountRow {
  readonly roles: readonly Grant[];
}

/** The accounts of the demonstration ministry: one password for all, no second factor, roles for good. */
@Injectable()
export class DemonstrationAccounts {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly grants: RoleGrantsRepository,
    private readonly hashing: PasswordHashing,
  ) {}

  /** The one hash, to be made once. */
  async hashOf(password: string): Promise<string> {
    return this.hashing.hash(password);
  }

  /** Two statements for any number of rows; the ids in the order of the rows. @throws Error for a bad address */
  async create(
    tx: Tx,
    rows: readonly DemonstrationAccount[],
    hash: string,
    moment: Moment,
  ): Promise<AccountId[]> {
    const plain = rows.map(({ person, email, name, lang }) => ({
      person,
      email: plainAddress(email),
      name,
      lang,
    }));
    const ids = await this.accounts.addDemonstration(tx, plain, hash, moment.at);
    const grants = rows.flatMap(({ roles }, i) => roles.map((grant) => ({ ...grant, account: ids[i]! })));
    await this.grants.addMany(tx, grants, moment.today, moment.at);
    return ids;
  }
}

function plainAddress(email: string): string {
  const address = emailAddress(email);
  if (address === null) throw new Error('a demonstration account has no plain address');
  return address;
}
