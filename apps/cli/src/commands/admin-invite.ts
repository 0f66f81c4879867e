import { parseArgs } from 'node:util';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Clock, Database, DatabaseModule } from '#database';
import { IdentityModule, type IdentitySettings, type InvitationProblem, Invitations } from '#identity';
import { NotificationsModule, type NotificationSettings } from '#notifications';
import { EXIT, type Command, type Output } from '../command.js';

const HELP = `Usage: credence admin invite EMAIL [--name NAME] [--lang LANG] [--json]

Makes an account with the role of administrator, and prints the link by which its password is chosen.
The link works once, for seven days; a newer one makes it void. A second factor is set up at the first sign-in.

  --name NAME   what the person is called; otherwise what stands before the @
  --lang LANG   the language of their letters and pages (en, id, ar); otherwise en
  --json        for programs: {"account","email","link"}
  --help        this text

Exit codes: 0 done, 1 there is an account with this address already, 2 bad input or no database.
`;

/** The installation that a command works on; given by the door, since only that reads the environment. */
export interface Installation {
  readonly database: Database;
  readonly clock: Clock;
  readonly identity: IdentitySettings;
  readonly notifications: NotificationSettings;
}

const SENTENCES: Record<InvitationProblem, string> = {
  'address-invalid': 'this is not an e-mail address',
  'name-needed': 'the name is empty',
  'account-exists':
    'there is an account with this address already; another administrator can give it the role',
  'too-many-letters': 'this address was invited three times within the hour; wait and try again',
};

@Module({})
class AdminInviteModule {}

/** `credence admin invite` (AUTH-10): how the first administrator comes to a fresh installation. */
export function adminInvite(open: () => Promise<Installation>): Command {
  return { help: HELP, run: async (args, output) => run(args, output, open) };
}

async function run(
  args: readonly string[],
  output: Output,
  open: () => Promise<Installation>,
): Promise<number> {
  const options = optionsOf(args);
  if (options === null) {
    output.error('credence admin invite: one e-mail address is needed; see credence admin invite --help');
    return EXIT.unusable;
  }
  const installation = await open();
  const app = await NestFactory.createApplicationContext(moduleOf(installation), { logger: false });
  try {
    return await invite(app.get(Invitations, { strict: false }), installation, options, output);
  } finally {
    await app.close();
  }
}

async function invite(
  invitations: Invitations,
  { database, clock }: Installation,
  options: InviteOptions,
  output: Output,
): Promise<number> {
  const invited = await database.transaction((tx) => invitations.inviteAdmin(tx, options, clock.moment()));
  if (!invited.ok) {
    for (const problem of invited.problems) output.error(`credence admin invite: ${SENTENCES[problem]}`);
    return invited.problems.includes('account-exists') ? EXIT.no : EXIT.unusable;
  }
  const { account, link } = invited.value;
  output.out(
    options.isJson ? `${JSON.stringify({ account: account.id, email: account.email, link })}\n` : `${link}\n`,
  );
  return EXIT.done;
}

interface InviteOptions {
  readonly email: string;
  readonly name: string;
  readonly lang: string;
  readonly isJson: boolean;
}

function optionsOf(args: readonly string[]): InviteOptions | null {
  try {
    const options = {
      name: { type: 'string' },
      lang: { type: 'string' },
      json: { type: 'boolean' },
    } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [email, ...rest] = positionals;
    if (email === undefined || rest.length > 0) return null;
    const name = values.name ?? email.split('@')[0]!;
    return { email, name, lang: values.lang ?? 'en', isJson: values.json ?? false };
  } catch {
    return null;
  }
}

function moduleOf({ database, clock, identity, notifications }: Installation) {
  const imports = [
    DatabaseModule.with(database, clock),
    NotificationsModule.with(notifications),
    IdentityModule.with(identity),
  ];
  return { module: AdminInviteModule, imports };
}
