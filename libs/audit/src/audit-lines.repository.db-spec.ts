import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccountId, Instant } from '#kernel';
import { testDatabase, type TestDatabase } from '#database/testing';
import { auditTrail } from '../testing.js';
import type { NewAuditLine } from './audit-line.js';

const AT = '2026-11-22T09:00:00.000000Z' as Instant;
const clerk = '7' as AccountId;

describe('The audit trail', () => {
  let test: TestDatabase;
  const trail = auditTrail();
  const write = (line: Partial<NewAuditLine>) =>
    test.db.transaction((tx) => trail.line(tx, { actor: clerk, at: AT, action: 'role-granted', ...line }));

  beforeAll(async () => {
    test = await testDatabase();
  });
  afterAll(() => test.close());

  it('gives a line back as it was written, newest first', async () => {
    await write({
      subjectKind: 'account',
      subjectId: '3',
      reason: 'cover',
      detail: { before: null, after: ['hr'] },
    });
    await write({ action: 'account-disabled', actor: null });
    const { lines, next } = await trail.page(test.db.sql, {}, { before: null, limit: 10 });
    expect(next).toBeNull();
    expect(lines.map(({ action, actor }) => [action, actor])).toEqual([
      ['account-disabled', null],
      ['role-granted', '7'],
    ]);
    expect(lines[1]).toMatchObject({
      at: AT,
      reason: 'cover',
      detail: { before: null, after: ['hr'] },
      rule: null,
    });
  });

  it('pages by key without gaps or doubles, within its filters', async () => {
    for (let i = 0; i < 7; i++) await write({ action: 'paged', subjectKind: 'thing', subjectId: String(i) });
    const seen: (string | null)[] = [];
    let before: string | null = null;
    do {
      const page = await trail.page(test.db.sql, { action: 'paged' }, { before, limit: 3 });
      seen.push(...page.lines.map(({ subjectId }) => subjectId));
      before = page.next;
    } while (before !== null);
    expect(seen).toEqual(['6', '5', '4', '3', '2', '1', '0']);
  });

  it('filters by day, including the whole last day', async () => {
    await write({ action: 'dated', at: '2025-03-01T00:00:00.000000Z' as Instant });
    await write({ action: 'dated', at: '2025-03-02T23:59:59.999999Z' as Instant });
    const days = async (from: string, through: string) =>
      (await trail.page(test.db.sql, { action: 'dated', from, through }, { before: null, limit: 9 })).lines
        .length;
    expect(await days('2025-03-01', '2025-03-02')).toBe(2);
    expect(await days('2025-03-02', '2025-03-02')).toBe(1);
    expect(await days('2025-03-03', '2025-03-09')).toBe(0);
  });

  it('can be neither changed nor deleted by the product', async () => {
    await expect(test.db.sql.run(`UPDATE audit_lines SET reason = 'x'`)).rejects.toThrow('permission denied');
    await expect(test.db.sql.run('DELETE FROM audit_lines')).rejects.toThrow('permission denied');
    await expect(test.db.sql.run('TRUNCATE audit_lines')).rejects.toThrow('permission denied');
  });

  it('raises the alert at the twentieth denial within a minute, once', async () => {
    const raised: string[] = [];
    trail.onDenialsAlert(({ actor }) => raised.push(String(actor)));
    const deny = (second: number, actor: string) =>
      trail.denied(test.db.sql, {
        actor: actor as AccountId,
        at: `2026-11-22T10:00:${String(second).padStart(2, '0')}.000000Z` as Instant,
        kind: 'attempt',
        rule: 'own-attempts-only',
      });
    for (let i = 0; i < 19; i++) await deny(i, '11');
    expect(raised).toEqual([]);
    await deny(20, '11');
    await deny(21, '11');
    expect(raised).toEqual(['11']);
    for (let i = 0; i < 19; i++) await deny(i, '12');
    await trail.denied(test.db.sql, {
      actor: '12' as AccountId,
      at: '2026-11-22T10:01:30.000000Z' as Instant,
      kind: 'attempt',
      rule: 'own-attempts-only',
    });
    expect(raised).toEqual(['11']);
  });

  it('writes a line even where its texts are too long or hold NUL', async () => {
    await write({ action: 'long', subjectKind: 'path', subjectId: `\0${'x'.repeat(5000)}` });
    const { lines } = await trail.page(test.db.sql, { action: 'long' }, { before: null, limit: 1 });
    expect(lines[0]?.subjectId).toHaveLength(120);
  });
});
