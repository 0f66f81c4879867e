import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ModulesContainer } from '@nestjs/core';
import { routesOf } from '../../../apps/web/src/admin/permissions/routes.js';
import { demoWeb, DEMO_PASSWORD } from '../../support/demo.js';
import { formsOf } from '../../support/forms.js';
import type { Visitor } from '../../support/visitor.js';
import type { TestWeb } from '../../support/web-app.js';

describe('AUTHZ-07: the power of an administrator', () => {
  let web: TestWeb;
  let admin: Visitor;
  let account: string;

  beforeAll(async () => {
    web = await demoWeb();
    admin = web.visitor();
    await admin.signIn('admin@mfa.example', DEMO_PASSWORD);
    account = (await one("SELECT id AS v FROM accounts WHERE email = 'trainer@mfa.example'"))!;
  });
  afterAll(() => web.close());

  const one = async (query: string) => (await web.test.owner.one<{ v: string }>(query))?.v ?? null;
  const lines = async () =>
    web.test.owner.rows<{ action: string; reason: string | null; detail: object | null }>(
      `SELECT action, reason, detail FROM audit_lines WHERE subject_kind = 'account' AND subject_id = $1 ORDER BY id`,
      [account],
    );

  it('needs a reason for a role, and tells before and after', async () => {
    const at = `/admin/users/${account}/edit`;
    const page = await admin.get(at);
    const form = formsOf(page.body, at).find(({ action }) => action.endsWith('/roles'))!;
    const fields = Object.fromEntries(form.fields.map(({ name, value }) => [name, value]));
    const before = await lines();
    const without = await admin.post(form.action, { ...fields, role: 'reviewer', reason: ' ' });
    expect([without.status, await lines()]).toEqual([422, before]);
    await admin.get(at);
    const done = await admin.post(form.action, {
      ...fields,
      role: 'reviewer',
      reason: 'Reviews this spring',
    });
    expect(done.status).toBe(303);
    const added = (await lines()).slice(before.length);
    expect(added).toHaveLength(1);
    expect(added[0]).toMatchObject({ reason: 'Reviews this spring' });
    expect(JSON.stringify(added[0]!.detail)).toContain('reviewer');
  });

  it('has no way to change or delete a line of the trail', async () => {
    const routes = routesOf(web.app.get(ModulesContainer)).filter(({ path }) => path.includes('audit'));
    expect(routes.map(({ method }) => method)).toEqual(routes.map(() => 'GET'));
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      for (const url of ['/admin/audit', '/admin/audit/1']) {
        const { status } = await admin.request({ method, url });
        expect([method, url, [403, 404, 405].includes(status)]).toEqual([method, url, true]);
      }
    for (const change of ["UPDATE audit_lines SET reason = 'x'", 'DELETE FROM audit_lines'])
      await expect(web.test.db.sql.run(change)).rejects.toThrow(/permission denied/);
  });

  it('never ends with the last of them', async () => {
    const own = (await one("SELECT id AS v FROM accounts WHERE email = 'admin@mfa.example'"))!;
    const grant = await one(
      `SELECT id AS v FROM role_grants WHERE account_id = ${own} AND role = 'admin' AND ended_at IS NULL`,
    );
    const before = await one(
      "SELECT count(*) AS v FROM role_grants WHERE role = 'admin' AND ended_at IS NULL",
    );
    expect(before).toBe('1');
    await admin.get(`/admin/users/${own}/edit`);
    for (const [url, body] of [
      [`/admin/users/${own}/roles/${grant}/end`, { reason: 'tired' }],
      [`/admin/users/${own}/state`, { reason: 'tired' }],
    ] as const)
      expect((await admin.post(url, body)).status).toBe(422);
    expect(await one("SELECT count(*) AS v FROM role_grants WHERE role = 'admin' AND ended_at IS NULL")).toBe(
      '1',
    );
    expect((await admin.get('/admin')).status).toBe(200);
  });
});
