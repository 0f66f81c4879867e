import { AccountEntity } from './account.entity.js';
import { FactorEntity } from './factor.entity.js';
import { InvitationEntity } from './invitation.entity.js';
import { PasswordResetEntity } from './password-reset.entity.js';
import { RecoveryCodeEntity } from './recovery-code.entity.js';
import { RoleGrantEntity } from './role-grant.entity.js';
import { SessionEntity } from './session.entity.js';
import { SignInFailureEntity } from './sign-in-failure.entity.js';
import { TrustedDeviceEntity } from './trusted-device.entity.js';

export const identityEntities = [
  AccountEntity,
  RoleGrantEntity,
  SessionEntity,
  TrustedDeviceEntity,
  FactorEntity,
  RecoveryCodeEntity,
  InvitationEntity,
  PasswordResetEntity,
  SignInFailureEntity,
];
