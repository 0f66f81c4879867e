import { DemonstrationAccounts, Sessions } from '#identity';
import type { AccountId, Grant, PersonId, Role, Scope } from '#kernel';
import type { Visitor } from './visitor.js';
import type { TestWeb } from './web-app.js';

/** Somebody with one role, as a test needs them. */
export interface Member {
  readonly name: string;
  readonly role: Role;
  readonly scope?: Scope;
}

const EVERYWHERE: Scope = { kind: 'all', id: null };

/** Accounts whose password no test needs, signed in without the form: a client for each name. */
export async function signedInMembers(
  web: TestWeb,
  members: readonly Member[],
): Promise<{ as: (name: string) => Visitor; account: (name: string) => AccountId }> {
  const accounts = web.app.get(DemonstrationAccounts, { strict: false });
  const people = await web.test.owner.rows<{ id: PersonId }>(
    'INSERT INTO people (staff_number) SELECT unnest($1::text[]) RETURNING id',
    [members.map((_, at) => `T-${at}`)],
  );
  const rows = members.map(({ name, role, scope = EVERYWHERE }, at) => {
    const roles: Grant[] = role === 'visitor' ? [] : [{ role, scope }];
    return { person: people[at]!.id, email: `${name}@mfa.example`, name, lang: 'en', roles };
  });
  const hash = await accounts.hashOf('a password that no test types');
  const ids = await web.test.db.transaction((tx) => accounts.create(tx, rows, hash, web.clock.moment()));
  const clients = new Map<string, Visitor>();
  for (const [at, { name }] of members.entries()) clients.set(name, await signedIn(web, ids[at]!));
  return {
    as: (name) => clients.get(name)!,
    account: (name) => ids[members.findIndex((each) => each.name === name)]!,
  };
}

/** A client with a session of its own, just opened: fresh enough for dangerous acts. */
export async function signedIn(web: TestWeb, account: AccountId): Promise<Visitor> {
  const sessions = web.app.get(Sessions, { strict: false });
  const session = { account, device: 'test', place: 'here', secondFactor: true };
  const opened = await web.test.db.transaction((tx) => sessions.open(tx, session, web.clock.moment()));
  const visitor = web.visitor();
  visitor.setCookie('sid', opened.value);
  return visitor;
}
