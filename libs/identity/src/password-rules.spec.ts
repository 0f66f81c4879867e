import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commonPasswords } from './common-passwords.js';
import { type PasswordContext, passwordProblems } from './password-rules.js';

const context: PasswordContext = {
  minimum: 15,
  ministry: 'Ministry of Foreign Affairs',
  name: 'Ayu Maharani Example',
  email: 'ayu.example@mfa.example',
  denied: commonPasswords(),
};
const problems = (password: string) => passwordProblems(password, context);

describe('A password', () => {
  it.each([
    'correct horse battery staple lamp',
    'пароль из четырёх случайных слов',
    '四つのランダムな単語から成る合言葉です',
    '🦉🌵🧭🪗🛶🧵🪁🪴🧊🥁🪜🪃🛖🧲🪤',
    'my credence is in tidy harbours',
    '84019 57362 20918 46',
    'x'.repeat(7) + 'lantern over the sea',
  ])('can be %s', (password) => {
    expect(problems(password)).toEqual([]);
  });

  it.each(['', 'short', 'fourteen chars', 'ééééééé'])('can not be as short as %j', (password) => {
    expect(problems(password)).toContain('too-short');
  });

  it('is as long as its characters, composed, not its bytes', () => {
    expect(problems('e\u0301'.repeat(5) + 'zwvkqjx.lm')).toEqual([]);
    expect(problems('🦉🌵🧭🪗🛶🧵🪁🪴🧊🥁🪜🪃🛖🧲')).toEqual(['too-short']);
  });

  it.each([
    'password1234567',
    'Password 12345678',
    'passwordpassword',
    'p-a-s-s-w-o-r-d-2026',
    'qwertyuiop12345',
    'iloveyou20262026',
    'aaaaaaaaaaaaaaaa',
    '1111111111111111',
    '1234567890123456',
    'changemechangeme',
    'dragondragondragon7',
  ])('can not be as common as %s', (password) => {
    expect(problems(password)).toContain('common');
  });

  it.each([
    ['names-product', 'Credence20262026'],
    ['names-product', 'credence credence'],
    ['names-ministry', 'ministry of foreign affairs'],
    ['names-ministry', 'MinistryOfForeignAffairs 1947'],
    ['names-ministry', 'MFA1234567890123'],
    ['names-person', 'Ayu Maharani Example'],
    ['names-person', 'maharani20262026'],
    ['names-person', 'AyuMaharaniExample99'],
    ['names-person', 'ayu.example@mfa.example'],
    ['names-person', 'ayu.example12345678'],
  ])('is refused with %s for %s', (problem, password) => {
    expect(problems(password)).toContain(problem);
  });

  it('of 100 000 characters is refused at once', () => {
    const started = performance.now();
    expect(problems('a'.repeat(100_000))).toEqual(['too-long']);
    expect(performance.now() - started).toBeLessThan(50);
  });

  it('of up to the ceiling is judged quickly, whatever it holds', () => {
    const started = performance.now();
    for (const part of ['a', 'ab', ' ', '1', 'é', '\u0301']) problems(part.repeat(4096 / part.length));
    expect(performance.now() - started).toBeLessThan(200);
  });

  it('stays refused with digits appended', () => {
    const words = ['credence', 'maharani', 'password', 'letmein'];
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.stringMatching(/^[0-9]{8,30}$/), (word, digits) => {
        expect(problems(word + digits)).not.toEqual([]);
      }),
    );
  });
});
