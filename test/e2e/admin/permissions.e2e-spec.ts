import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ModulesContainer } from '@nestjs/core';
import { permissionOf } from '../../../apps/web/src/admin/permissions/permission-table.js';
import { type Route, routesOf } from '../../../apps/web/src/admin/permissions/routes.js';
import { type Role, ROLES } from '#kernel';
import { signedIn, signedInMembers } from '../../support/members.js';
import type { Seen, Visitor } from '../../support/visitor.js';
import { testWeb, type TestWeb } from '../../support/web-app.js';

/** Ids that nothing has. */
const harmless = (path: string) => path.replaceAll(/:\w+/g, '999999999').replaceAll('*', 'nothing');

describe('The permission table', () => {
  let web: TestWeb;
  let routes: Route[];
  let member: (role: Role) => Promise<Visitor>;

  beforeAll(async () => {
    web = await testWeb();
    routes = routesOf(web.app.get(ModulesContainer));
    const { account } = await signedInMembers(
      web,
      ROLES.map((role) => ({ name: role, role })),
    );
    member = (role) => (role === 'visitor' ? Promise.resolve(web.visitor()) : signedIn(web, account(role)));
  });
  afterAll(() => web.close());

  it('has a statement for each route of the running server', () => {
    expect(routes.length).toBeGreaterThan(30);
    expect(routes.filter(({ access }) => access === null)).toEqual([]);
    const fastify = web.app.getHttpAdapter().getInstance() as {
      hasRoute(route: { method: string; url: string }): boolean;
      printRoutes(options: { commonPrefix: false }): string;
    };
    const missing = routes.filter(({ method, path }) => !fastify.hasRoute({ method, url: path }));
    expect(missing).toEqual([]);
    const served =
      fastify.printRoutes({ commonPrefix: false }).match(/\b(GET|POST|PUT|PATCH|DELETE)\b/g) ?? [];
    expect(served).toHaveLength(new Set(routes.map(({ method, path }) => `${method} ${path}`)).size);
  });

  const isDenied = ({ status, location }: Seen) =>
    status === 401 || status === 403 || (status === 303 && /^\/sign-in(\?|$)/.test(location ?? ''));

  it.each(ROLES.map((role) => [role]))('is what the server does for the role %s', async (role) => {
    const wrong: string[] = [];
    for (const { method, path, access } of routes) {
      const visitor = await member(role);
      await visitor.get('/help');
      const url = harmless(path);
      const seen = method === 'POST' ? await visitor.post(url) : await visitor.get(url);
      const expected = permissionOf(role, access) === 'denied';
      const isSignIn = /^\/sign-/.test(path);
      if (!isSignIn && isDenied(seen) !== expected) wrong.push(`${method} ${path}: ${seen.status}`);
      if (seen.status >= 500) wrong.push(`${method} ${path} fails: ${seen.status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('does not depend on how an address is spelt', async () => {
    const learner = await member('learner');
    await learner.get('/help');
    const wrong: string[] = [];
    const protectedPaths = routes.filter(
      ({ method, access }) => method === 'GET' && permissionOf('learner', access) === 'denied',
    );
    for (const path of protectedPaths.map((route) => harmless(route.path))) {
      const letter = path[1]!;
      const variants = [
        `${path}/`,
        `/${path}`,
        path.replace(letter, `%${letter.charCodeAt(0).toString(16)}`),
        path.toUpperCase(),
        `${path};x=1`,
        `/.${path}`,
      ];
      for (const url of variants) {
        const { status } = await learner.get(url);
        if (status !== 403 && status !== 404 && status !== 400) wrong.push(`${url}: ${status}`);
      }
      const head = await learner.request({ method: 'HEAD', url: path });
      if (head.status !== 403 && head.status !== 404) wrong.push(`HEAD ${path}: ${head.status}`);
      const headers = { 'x-http-method-override': 'GET', 'x-original-url': path };
      const disguised = await learner.post('/help', { _method: 'GET' }, headers);
      if (disguised.status < 400) wrong.push(`disguised ${path}: ${disguised.status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('is served to those who audit, and to nobody else', async () => {
    const seen = await (await member('auditor')).get('/admin/permissions.json');
    const { routes: rows } = JSON.parse(seen.body) as {
      routes: { path: string; roles: Record<string, string> }[];
    };
    expect(rows.find(({ path }) => path === '/trainer/questions')!.roles).toMatchObject({
      hr: 'denied',
      trainer: 'scoped',
      visitor: 'denied',
    });
    expect((await (await member('hr')).get('/admin/permissions.json')).status).toBe(403);
  });
});
