export type { Account, AccountProblem, Preferences } from './src/account.js';
export { type AccountChange, type AccountPage, Accounts } from './src/accounts.service.js';
export { maskedToken } from './src/csrf-token.js';
export { type DemonstrationAccount, DemonstrationAccounts } from './src/demonstration-accounts.service.js';
export { deviceName, roughPlace } from './src/device-name.js';
export { identityEntities } from './src/entities.js';
export { evenly } from './src/evenly.js';
export { IdentityModule } from './src/identity.module.js';
export { IDENTITY_DEFAULTS, IdentitySettings } from './src/identity-settings.js';
export { FactorUnreadable, TooManyAtOnce } from './src/identity.errors.js';
export {
  type InvitationOrder,
  type InvitationProblem,
  Invitations,
  type Invited,
} from './src/invitations.service.js';
export {
  judgeRequest,
  type RequestEvidence,
  type RequestRefusal,
  type RequestVerdict,
} from './src/judge-request.js';
export { capabilitiesOf, may, type ReachOfActor, reachOf, rolesOf, type Thing } from './src/may.js';
export type { PasswordProblem } from './src/password-rules.js';
export { PasswordResets } from './src/password-resets.service.js';
export {
  type PasswordAttempt,
  PasswordSignIn,
  type PasswordVerdict,
} from './src/password-sign-in.service.js';
export { type PasswordChange, Passwords } from './src/passwords.service.js';
export {
  CAPABILITIES,
  type Capability,
  needsSecondFactor,
  PERMISSIONS,
  type Reach,
} from './src/permissions.js';
export type { NewRoleGrant, RoleGrant, RoleGrantProblem } from './src/role-grant.js';
export { type GrantEnd, RoleGrants } from './src/role-grants.service.js';
export { safeRedirect } from './src/safe-redirect.js';
export {
  type CodeAttempt,
  type FactorConfirmed,
  type FactorProposal,
  SecondFactors,
} from './src/second-factors.service.js';
export type { NewSession, OpenedSession, Renewal, SessionLine, SignedIn } from './src/session.js';
export { isFresh } from './src/session-limits.js';
export { Sessions } from './src/sessions.service.js';
export { signInStage, type SignInStage } from './src/sign-in-stage.js';
export { type CompletedSignIn, type SignInCircumstances, SignIns } from './src/sign-ins.service.js';
export { Throttle, type Tried } from './src/throttle.service.js';
export { identitySettingsFrom } from './src/identity-settings-from.js';
