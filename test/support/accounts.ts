import { TOTP } from 'otpauth';
import { Invitations } from '#identity';
import { type AccountId, epochMilliseconds, type Instant, type Role } from '#kernel';
import type { Visitor } from './visitor.js';
import type { TestWeb } from './web-app.js';

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly role: Role | null;
  readonly password: string;
}

/** An account as people get one, by an invitation that they accept; not one of the demonstration. */
export async function newAccount(
  web: TestWeb,
  { email, name, role, password }: NewAccount,
): Promise<AccountId> {
  const { token, account } = await invited(web, { email, name, role });
  const invitations = web.app.get(Invitations, { strict: false });
  const accepted = await web.test.db.transaction((tx) =>
    invitations.accept(tx, { token, password }, web.clock.moment()),
  );
  if (!accepted.ok) throw new Error(accepted.problems.join());
  return account;
}

/** The token of a new invitation, as it stands in the letter. */
export async function invited(
  web: TestWeb,
  { email, name, role }: Omit<NewAccount, 'password'>,
): Promise<{ token: string; account: AccountId }> {
  const roles = role === null ? [] : [{ role, scope: { kind: 'all', id: null } } as const];
  const order = { email, name, lang: 'en', person: null, roles, by: null, reason: 'test' };
  const invitations = web.app.get(Invitations, { strict: false });
  const made = await web.test.db.transaction((tx) => invitations.invite(tx, order, web.clock.moment()));
  if (!made.ok) throw new Error(made.problems.join());
  return { token: made.value.link.split('/').at(-1)!, account: made.value.account.id };
}

/** What an authenticator app shows at an instant. */
export function codeAt(secret: string, at: Instant, stepsLater = 0): string {
  return new TOTP({ secret }).generate({ timestamp: epochMilliseconds(at) + stepsLater * 30_000 });
}

/** Sets up a second factor by the pages: the secret, the recovery codes, and the page that shows them. */
export async function setUpFactor(
  web: TestWeb,
  visitor: Visitor,
): Promise<{ secret: string; recoveryCodes: string[] }> {
  await visitor.get('/account/security');
  const proposed = await visitor.post('/account/security/factor');
  const secret = /<b class="mono">([A-Z2-7 ]+)<\/b>/.exec(proposed.body)?.[1]?.replaceAll(' ', '');
  if (secret === undefined) throw new Error(`No secret is shown: ${proposed.status} ${proposed.text}`);
  const code = codeAt(secret, web.clock.moment().at);
  const confirmed = await visitor.post('/account/security/factor/confirmation', { code });
  const recoveryCodes = [...confirmed.body.matchAll(/<b class="mono">([a-z2-7-]+)<\/b>/g)].map((m) => m[1]!);
  return { secret, recoveryCodes };
}
