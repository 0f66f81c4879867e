import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { AccountsRepository } from './accounts.repository.js';
import { Accounts } from './accounts.service.js';
import { DemonstrationAccounts } from './demonstration-accounts.service.js';
import { IdentitySettings } from './identity-settings.js';
import { Invitations } from './invitations.service.js';
import { PasswordHashing } from './password-hashing.js';
import { PasswordLinksRepository } from './password-links.repository.js';
import { PasswordResets } from './password-resets.service.js';
import { PasswordSignIn } from './password-sign-in.service.js';
import { Passwords } from './passwords.service.js';
import { RoleGrantsRepository } from './role-grants.repository.js';
import { RoleGrants } from './role-grants.service.js';
import { SecondFactorsRepository } from './second-factors.repository.js';
import { SecondFactors } from './second-factors.service.js';
import { SessionsRepository } from './sessions.repository.js';
import { Sessions } from './sessions.service.js';
import { SignInFailuresRepository } from './sign-in-failures.repository.js';
import { SignIns } from './sign-ins.service.js';
import { Throttle } from './throttle.service.js';

const SERVICES = [
  Accounts,
  DemonstrationAccounts,
  Invitations,
  PasswordResets,
  Passwords,
  PasswordSignIn,
  RoleGrants,
  SecondFactors,
  Sessions,
  SignIns,
  Throttle,
];

const INNER = [
  AccountsRepository,
  PasswordHashing,
  PasswordLinksRepository,
  RoleGrantsRepository,
  SecondFactorsRepository,
  SessionsRepository,
  SignInFailuresRepository,
];

/** Needs `NotificationsModule.with(…)` and `DatabaseModule.with(…)` beside it, which are global. */
@Global()
@Module({})
export class IdentityModule {
  static with(settings: IdentitySettings): DynamicModule {
    return {
      module: IdentityModule,
      imports: [AuditModule],
      providers: [{ provide: IdentitySettings, useValue: settings }, ...INNER, ...SERVICES],
      exports: [IdentitySettings, ...SERVICES],
    };
  }
}
