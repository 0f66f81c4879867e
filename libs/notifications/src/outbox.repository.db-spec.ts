import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import type { CivilDate, Instant, Moment } from '#kernel';
import { testDatabase, type TestDatabase } from '#database/testing';
import { letterSender, notificationSettings, outbox } from '../testing.js';
import { ATTEMPT_LIMIT } from './outbox.repository.js';

const minute = (count: number): Moment => ({
  at: new Date(Date.UTC(2026, 10, 22, 9, count)).toISOString().replace('Z', '000Z') as Instant,
  today: '2026-11-22' as CivilDate,
});
const facts = { name: 'Ayu', ministry: 'Ministry', link: 'https://credence.example/r/1' };

describe('The outbox', () => {
  let test: TestDatabase;
  let folder: string;
  const letters = outbox();
  const order = (key: string, to = 'ayu@mfa.example') =>
    test.db.transaction((tx) =>
      letters.enqueue(tx, { key, to, template: 'password-reset', lang: 'id', facts }, minute(0)),
    );

  beforeAll(async () => {
    test = await testDatabase();
    folder = await mkdtemp(join(tmpdir(), 'outbox-'));
  });
  beforeEach(async () => {
    await test.owner.run('DELETE FROM outbox');
  });
  afterAll(async () => {
    await test.close();
    await rm(folder, { recursive: true });
  });

  it('holds a letter once, however often it is ordered', async () => {
    expect(await Promise.all([order('a'), order('a'), order('a')])).toContain(true);
    expect(await order('a')).toBe(false);
    const { letters: kept } = await letters.page(test.db.sql, { before: null, limit: 10 });
    expect(kept).toMatchObject([
      { messageId: '<a@credence.example>', lang: 'id', subject: 'Pilih kata sandi baru' },
    ]);
  });

  it('refuses anything but one plain address', async () => {
    await expect(order('b', 'a@b\r\nBcc: c@d')).rejects.toThrow('plain');
    await expect(order('b\r\n')).rejects.toThrow('plain');
  });

  it('lets the product change no address, subject or time of a letter', async () => {
    for (const column of ['recipient', 'subject', 'message_id', 'created_at']) {
      await expect(test.db.sql.run(`UPDATE outbox SET ${column} = DEFAULT`)).rejects.toThrow(
        'permission denied',
      );
    }
  });

  it('writes letters to files without SMTP, once each, and keeps their bodies', async () => {
    await order('c');
    const sender = letterSender(test.db, notificationSettings({ dataFolder: folder }));
    expect(await sender.sendDue(10, minute(1))).toEqual({ sent: 1, failed: 0 });
    expect(await sender.sendDue(10, minute(99))).toEqual({ sent: 0, failed: 0 });
    expect(await readdir(join(folder, 'mail'))).toEqual(['c_credence.example.eml']);
    const mail = await readFile(join(folder, 'mail/c_credence.example.eml'), 'utf8');
    expect(mail).toContain('Message-ID: <c@credence.example>');
    expect(mail).toContain('To: ayu@mfa.example');
    expect(mail.match(/^(To|Cc|Bcc):/gm)).toEqual(['To:']);
  });

  it('gives each of two senders different letters', async () => {
    for (let i = 0; i < 8; i++) await order(`d${i}`);
    const sender = letterSender(test.db, notificationSettings({ dataFolder: folder }));
    const [a, b] = await Promise.all([sender.sendDue(8, minute(1)), sender.sendDue(8, minute(1))]);
    expect(a.sent + b.sent).toBe(8);
  });

  it('sends by SMTP under the same Message-ID until it is taken, then forgets the body', async () => {
    const taken: string[] = [];
    let refusing = true;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        let mail = '';
        stream.on('data', (part: Buffer) => (mail += part.toString()));
        stream.on('end', () => {
          if (!refusing) taken.push(mail);
          done(refusing ? new Error('not now') : null);
        });
      },
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.server.address() as { port: number };
    const sender = letterSender(test.db, notificationSettings({ smtpUrl: `smtp://127.0.0.1:${port}` }));
    await order('e');
    expect(await sender.sendDue(10, minute(1))).toEqual({ sent: 0, failed: 1 });
    expect(await sender.sendDue(10, minute(1))).toEqual({ sent: 0, failed: 0 });
    refusing = false;
    expect(await sender.sendDue(10, minute(3))).toEqual({ sent: 1, failed: 0 });
    await new Promise<void>((closed) => server.close(() => closed()));
    expect(taken).toHaveLength(1);
    expect(taken[0]).toContain('Message-ID: <e@credence.example>');
    const [letter] = (await letters.page(test.db.sql, { before: null, limit: 1 })).letters;
    expect(letter).toMatchObject({
      text: null,
      html: null,
      attempts: 2,
      lastError: null,
      sentAt: minute(3).at,
    });
  });

  it('tries a letter no more than the limit', async () => {
    await order('f');
    const sender = letterSender(test.db, notificationSettings({ smtpUrl: 'smtp://127.0.0.1:1' }));
    let tries = 0;
    for (let i = 1; i < 40; i++) tries += (await sender.sendDue(1, minute(i * 400))).failed;
    expect(tries).toBe(ATTEMPT_LIMIT);
  });

  it('sends nothing that was withdrawn', async () => {
    await order('g');
    await order('h', 'other@mfa.example');
    expect(await test.db.transaction((tx) => letters.withdraw(tx, 'ayu@mfa.example', minute(1)))).toBe(1);
    const sender = letterSender(test.db, notificationSettings({ dataFolder: folder }));
    expect(await sender.sendDue(10, minute(2))).toEqual({ sent: 1, failed: 0 });
  });
});
