import { Test } from '@nestjs/testing';
import type { INestApplicationContext } from '@nestjs/common';
import type { Moment, PersonId } from '#kernel';
import { Clock, type Database, DatabaseModule } from '#database';
import { AuditTrail } from '#audit';
import { NotificationsModule } from '#notifications';
import { notificationSettings } from '#notifications/testing';
import type { Account } from './account.js';
import { AccountsRepository } from './accounts.repository.js';
import { Accounts } from './accounts.service.js';
import { DemonstrationAccounts } from './demonstration-accounts.service.js';
import { IDENTITY_DEFAULTS, type IdentitySettings } from './identity-settings.js';
import { IdentityModule } from './identity.module.js';
import { Invitations } from './invitations.service.js';
import { PasswordResets } from './password-resets.service.js';
import { PasswordSignIn } from './password-sign-in.service.js';
import { Passwords } from './passwords.service.js';
import { RoleGrants } from './role-grants.service.js';
import { SecondFactors } from './second-factors.service.js';
import { Sessions } from './sessions.service.js';
import { SignIns } from './sign-ins.service.js';

export function identitySettings(changes: Partial<IdentitySettings> = {}): IdentitySettings {
  const names = { publicUrl: 'https://credence.example', ministryName: 'Ministry of Examples' };
  const secretKey = 'uWq3zLr8TnB6yPk1VxM4sHd9JcG2fE7a';
  return { ...IDENTITY_DEFAULTS, ...names, secretKey, ...changes };
}

/** The whole lib on a database, wired as an app wires it; `close` leaves the database open. */
export async function identityOn(database: Database, settings = identitySettings()) {
  const clock = Clock.startingAt('2026-11-22T09:00:00.000000Z' as Moment['at'], 'UTC');
  const module = await Test.createTestingModule({
    imports: [
      DatabaseModule.with(database, clock),
      NotificationsModule.with(notificationSettings()),
      IdentityModule.with(settings),
    ],
  }).compile();
  return servicesOf(module);
}

export type Identity = Awaited<ReturnType<typeof identityOn>>;

function servicesOf(module: INestApplicationContext) {
  const get = <T>(type: new (...args: never[]) => T) => module.get<T>(type, { strict: false });
  return {
    accounts: get(Accounts),
    audit: get(AuditTrail),
    demonstration: get(DemonstrationAccounts),
    invitations: get(Invitations),
    passwords: get(Passwords),
    resets: get(PasswordResets),
    roles: get(RoleGrants),
    secondFactors: get(SecondFactors),
    sessions: get(Sessions),
    signIn: get(PasswordSignIn),
    signIns: get(SignIns),
  };
}

/** An account with a password of its own, without the cost of an invitation for each. */
export async function openAccount(
  database: Database,
  {
    email,
    hash,
    at,
    person = null,
  }: { email: string; hash: string | null; at: Moment['at']; person?: PersonId | null },
): Promise<Account> {
  const repository = new AccountsRepository();
  return database.transaction(async (tx) => {
    const account = await repository.add(tx, { person, email, name: email.split('@')[0]!, lang: 'en' }, at);
    if (account === null) throw new Error(`${email} has an account already`);
    if (hash !== null) await repository.setPassword(tx, account.id, hash);
    return { ...account, hasPassword: hash !== null };
  });
}
