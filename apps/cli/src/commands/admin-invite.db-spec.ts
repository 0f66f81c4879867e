import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instant } from '#kernel';
import { Clock, Database } from '#database';
import { testDatabase, type TestDatabase } from '#database/testing';
import { identityOn, identitySettings } from '#identity/testing';
import { notificationSettings } from '#notifications/testing';
import { adminInvite } from './admin-invite.js';

const NOW = '2026-11-22T09:00:00.000000Z' as Instant;

describe('credence admin invite', () => {
  let test: TestDatabase;

  const run = async (...args: string[]) => {
    const written = { out: '', error: '' };
    const open = async () => ({
      database: await Database.connect({ url: test.urls.app }),
      clock: Clock.startingAt(NOW, 'UTC'),
      identity: identitySettings(),
      notifications: notificationSettings(),
    });
    const code = await adminInvite(open).run(args, {
      out: (text) => void (written.out += text),
      error: (line) => void (written.error += `${line}\n`),
    });
    return { code, ...written };
  };

  beforeAll(async () => {
    test = await testDatabase();
  });
  afterAll(() => test.close());

  it.each([[[]], [['a@b.example', 'c@d.example']], [['--colour']]])('refuses %j', async (args: string[]) => {
    expect(await run(...args)).toMatchObject({ code: 2, out: '' });
  });

  it('refuses what is no address', async () => {
    expect(await run('nobody')).toMatchObject({
      code: 2,
      error: 'credence admin invite: this is not an e-mail address\n',
    });
  });

  it('prints a link, once usable, for an account that is an administrator', async () => {
    const { code, out } = await run('Admin@mfa.example', '--name', 'Ayu Example');
    expect(code).toBe(0);
    const token = /^https:\/\/credence\.example\/invitations\/([\w-]{43})\n$/.exec(out)?.[1] ?? '';
    const { invitations, roles } = await identityOn(test.db);
    const moment = { at: NOW, today: NOW.slice(0, 10) as never };
    const accept = () =>
      test.db.transaction((tx) =>
        invitations.accept(tx, { token, password: 'correct horse battery staple lamp' }, moment),
      );
    const accepted = await accept();
    expect(accepted).toMatchObject({ ok: true, value: { email: 'admin@mfa.example', name: 'Ayu Example' } });
    expect(accepted.ok && (await roles.ofAccount(test.db.sql, accepted.value.id))).toMatchObject([
      { role: 'admin' },
    ]);
    expect((await accept()).ok).toBe(false);
    expect(await run('admin@mfa.example')).toMatchObject({ code: 1, out: '' });
  });

  it('invites again where the link was lost, and answers programs', async () => {
    const first = JSON.parse((await run('budi@mfa.example', '--json')).out) as {
      account: string;
      link: string;
    };
    const second = JSON.parse((await run('budi@mfa.example', '--json')).out) as {
      account: string;
      link: string;
    };
    expect(second.account).toBe(first.account);
    expect(second.link).not.toBe(first.link);
  });
});
