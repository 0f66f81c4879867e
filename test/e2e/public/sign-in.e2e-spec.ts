import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testWeb, type TestWeb } from '../../support/web-app.js';

describe('A visitor', () => {
  let web: TestWeb;
  beforeAll(async () => {
    web = await testWeb();
  });
  afterAll(() => web.close());

  it('finds what the service is and where to sign in', async () => {
    const start = await web.visitor().get('/');
    expect(start.status).toBe(200);
    expect(start.text).toContain('Training that comes back');
  });

  it('gets one neutral answer to a wrong address or password', async () => {
    const visitor = web.visitor();
    await visitor.get('/sign-in');
    const refused = await visitor.post('/sign-in', {
      email: 'nobody@mfa.example',
      password: 'whatever it may be',
    });
    expect(refused.status).toBe(401);
    expect(refused.text).toContain('Address and password do not belong together');
  });

  it('is told the truth by the health checks', async () => {
    expect((await web.visitor().get('/health/live')).status).toBe(200);
    expect(JSON.parse((await web.visitor().get('/health/ready')).body)).toEqual({ ready: true, reasons: [] });
  });

  it('gets a page with a number for an address that is not there', async () => {
    const lost = await web.visitor().get('/nowhere');
    expect(lost.status).toBe(404);
    expect(lost.text).toMatch(/Page not found.*Request number/);
  });
});
