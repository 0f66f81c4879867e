import { describe, expect, it } from '@jest/globals';
import { readSettings } from './settings.form.js';

describe('The form of the account page', () => {
  it('takes four fields, whatever else is sent (AUTHZ-05)', () => {
    const smuggled = { role: 'admin', isAdmin: 'yes', email: 'x@evil.example', id: '1', department: 'X' };
    const read = readSettings({ lang: 'id', lite: 'yes', ...smuggled });
    expect(read).toEqual({
      ok: true,
      value: { lang: 'id', shortcuts: false, lite: true, reminders: false },
    });
  });

  it('refuses a language that nobody offers', () => {
    for (const lang of ['xx', '', ['en', 'id'], undefined])
      expect(readSettings({ lang })).toMatchObject({
        ok: false,
        problems: [{ field: 'lang', key: 'settings.lang-unknown' }],
      });
  });
});
