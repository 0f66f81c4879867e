import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccountId, CivilDate, Instant, Moment } from '#kernel';
import type { Tx } from '#database';
import { testDatabase, type TestDatabase } from '#database/testing';
import { auditTrail } from '#audit/testing';
import { ProposalCommands } from './proposal-commands.js';
import type { ProposalCommand } from './proposal-command.js';
import { ProposalsRepository } from './proposals.repository.js';
import { Proposals } from './proposals.service.js';

const hour = (count: number): Moment => ({
  at: `2026-11-22T${String(count).padStart(2, '0')}:00:00.000000Z` as Instant,
  today: '2026-11-22' as CivilDate,
});

describe('Proposals', () => {
  let test: TestDatabase;
  let [ayu, budi]: AccountId[] = [];
  let count = 0;
  const applied: unknown[] = [];
  const waive: ProposalCommand<{ staff: string }> = {
    name: 'waive',
    capability: 'proposals.decide',
    effect: async (_tx: Tx, { staff }) => ({
      changes: [{ what: 'waiver.granted', subject: staff, before: count, after: { b: count + 1, a: 'é' } }],
    }),
    apply: async (_tx, input, by, moment) => void applied.push({ ...input, ...by, at: moment.at }),
  };
  const commands = new ProposalCommands();
  const proposals = new Proposals(new ProposalsRepository(), commands, auditTrail());
  const entitled = (account: AccountId) => ({ account, capabilities: ['proposals.decide'] });

  const propose = async (reason = 'posted abroad') => {
    const asked = {
      command: 'waive',
      input: { staff: 'S1' },
      reason,
      by: ayu!,
      moment: hour(8),
      expiresAt: hour(20).at,
    };
    const result = await test.db.transaction((tx) => proposals.propose(tx, asked));
    if (!result.ok) throw new Error(result.problems.join());
    return result.value;
  };
  const decide = (proposal: Awaited<ReturnType<typeof propose>>['id'], by = budi!, at = 9) =>
    test.db.transaction((tx) =>
      proposals.decide(tx, { proposal, by: entitled(by), outcome: 'accepted', note: null, moment: hour(at) }),
    );

  beforeAll(async () => {
    test = await testDatabase();
    commands.register(waive);
    const rows = await test.owner.rows<{ id: AccountId }>(
      `INSERT INTO accounts (email, name, lang, demonstration, created_at)
       SELECT n || '@mfa.example', n, 'en', false, now() FROM unnest(ARRAY['ayu', 'budi']) n RETURNING id`,
    );
    [ayu, budi] = rows.map(({ id }) => id);
  });
  afterAll(() => test.close());

  it('wait for another entitled person, not for who made them', async () => {
    const { id } = await propose();
    const inbox = async (account: AccountId, capabilities = ['proposals.decide'], at = 9) =>
      (await proposals.waitingFor(test.db.sql, { account, capabilities }, hour(at))).map((each) => each.id);
    expect(await inbox(budi!)).toContain(id);
    expect(await inbox(ayu!)).toEqual([]);
    expect(await inbox(budi!, ['learn'])).toEqual([]);
    expect(await inbox(budi!, ['proposals.decide'], 20)).toEqual([]);
    expect(await decide(id, ayu)).toEqual({ ok: false, problems: ['same-person'] });
    expect(applied).toEqual([]);
  });

  it('are applied once they are accepted, with both persons, and leave the inbox', async () => {
    const { id } = await propose();
    expect((await decide(id)).ok).toBe(true);
    expect(applied.splice(0)).toEqual([
      { staff: 'S1', requestedBy: ayu, by: budi, reason: 'posted abroad', at: hour(9).at },
    ]);
    expect(await decide(id)).toEqual({ ok: false, problems: ['decided-already'] });
    const waiting = await proposals.waitingFor(test.db.sql, entitled(budi!), hour(9));
    expect(waiting.map((each) => each.id)).not.toContain(id);
  });

  it('are applied once when accepted twice at the same moment', async () => {
    const { id } = await propose();
    const both = await Promise.all([decide(id), decide(id)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(applied.splice(0)).toHaveLength(1);
  });

  it('are not applied when their effect is no longer what was shown, or they expired', async () => {
    const { id } = await propose();
    count++;
    expect(await decide(id)).toEqual({ ok: false, problems: ['effect-changed'] });
    count--;
    expect(await decide(id, budi, 20)).toEqual({ ok: false, problems: ['expired'] });
    expect(applied).toEqual([]);
  });

  it('need a reason, and can be neither changed nor deleted', async () => {
    await expect(propose('  ')).rejects.toThrow('reason-needed');
    await expect(test.db.sql.run(`UPDATE proposals SET reason = 'x'`)).rejects.toThrow('permission denied');
    await expect(test.db.sql.run('DELETE FROM proposal_decisions')).rejects.toThrow('permission denied');
  });

  it('are listed for whoever made them, found again while they wait, and listed for deciders once decided', async () => {
    const first = await propose();
    const second = await propose();
    const mine = await proposals.requestedBy(test.db.sql, ayu!, { before: null, limit: 1 });
    expect(mine.proposals.map(({ id }) => id)).toEqual([second.id]);
    const rest = await proposals.requestedBy(test.db.sql, ayu!, { before: mine.next, limit: 1 });
    expect(rest.proposals.map(({ id }) => id)).toEqual([first.id]);
    expect(await proposals.waitingOn(test.db.sql, 'waive', { staff: 'S1' }, hour(9))).not.toBeNull();
    expect(await proposals.waitingOn(test.db.sql, 'waive', { staff: 'S2' }, hour(9))).toBeNull();
    await decide(second.id);
    const decided = await proposals.decided(test.db.sql, entitled(budi!), { before: null, limit: 1 });
    expect(decided.proposals.map(({ id, decision }) => [id, decision?.outcome])).toEqual([
      [second.id, 'accepted'],
    ]);
    const nothing = { account: budi!, capabilities: [] };
    expect((await proposals.decided(test.db.sql, nothing, { before: null, limit: 9 })).proposals).toEqual([]);
  });
});
