import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditTrail } from '#audit';
import { signedInMembers } from '../../support/members.js';
import { testWeb, type TestWeb } from '../../support/web-app.js';

describe('Refusals by a rule', () => {
  let web: TestWeb;
  beforeAll(async () => {
    web = await testWeb();
  });
  afterAll(() => web.close());

  const lines = (account: string) =>
    web.test.owner.rows<{ action: string; kind: string; rule: string | null }>(
      `SELECT action, subject_kind AS kind, rule FROM audit_lines
        WHERE actor_account = $1 AND action LIKE 'den%' ORDER BY id`,
      [account],
    );

  it('AUTHZ-10 each writes one line without content, and twenty in a minute raise the alert once', async () => {
    const members = await signedInMembers(web, [{ name: 'Curious', role: 'learner' }]);
    const [learner, account] = [members.as('Curious'), members.account('Curious')];
    const alerts: unknown[] = [];
    web.app.get(AuditTrail, { strict: false }).onDenialsAlert((denial) => alerts.push(denial.actor));
    expect((await learner.get('/hr/people')).status).toBe(403);
    await until(async () => (await lines(account)).length === 1);
    expect(await lines(account)).toEqual([{ action: 'denied', kind: 'forbidden', rule: 'people.read' }]);
    for (let i = 0; i < 24; i++) await learner.get('/hr/people');
    await until(async () => (await lines(account)).length === 26);
    const written = await lines(account);
    expect(written.filter(({ action }) => action === 'denied')).toHaveLength(25);
    expect(written.filter(({ action }) => action === 'denials-alert')).toHaveLength(1);
    expect(alerts).toEqual([account]);
  });
});

/** Lines are written beside the reply, so they may come a moment after it. */
async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 100 && !(await isTrue()); i++) await new Promise((resolve) => setTimeout(resolve, 50));
}
