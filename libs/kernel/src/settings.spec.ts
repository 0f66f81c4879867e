import { describe, expect, it } from '@jest/globals';
import { productionProblems, readSettings } from '../index.js';

const STRONG = 'kT9vQ2mZ7pL4xW8rB3nY6sD1fH5jG0cA';
const production = (env: Record<string, string>) =>
  productionProblems(
    readSettings({
      DATABASE_URL: 'postgresql://credence_app:x@db/credence',
      PUBLIC_URL: 'https://training.mfa.example',
      SECRET_KEY: STRONG,
      ...env,
    }).settings,
  );

describe('Settings', () => {
  it('have a value from the environment, a default, or none', () => {
    const { settings, problems } = readSettings({ PORT: '8080' });
    expect(problems).toEqual([]);
    expect(settings.get('PORT')).toMatchObject({ value: '8080', source: 'environment' });
    expect(settings.get('HOST')).toMatchObject({ value: '127.0.0.1', source: 'default' });
    expect(settings.get('SMTP_URL')).toMatchObject({ value: null, source: 'not set' });
  });

  it.each([
    ['PORT', '70000'],
    ['MINISTRY_TIME_ZONE', 'Mars/Olympus'],
    ['DEMO', 'huge'],
    ['DEMO_PASSWORD', 'fourteen chars'],
    ['NOW', 'tomorrow'],
    ['DATABASE_URL', 'mysql://x'],
    ['SECRET_KEY', 'short'],
    ['SECRET_KEY', 'example-example-example-example-example'],
    ['SECRET_KEY', 'abababababababababababababababababab'],
  ])('refuse %s=%s in one line', (name, value) => {
    const { problems } = readSettings({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} `));
  });

  it('are complete and strong in production', () => {
    expect(production({})).toEqual([]);
    expect(production({ SECRET_KEY: '' })).toEqual(['SECRET_KEY is missing']);
    expect(production({ DATABASE_URL: '', PUBLIC_URL: '' })).toEqual([
      'DATABASE_URL is missing',
      'PUBLIC_URL is missing',
    ]);
    expect(production({ NOW: '2027-01-01T00:00:00Z' })).toEqual(['NOW is refused in production']);
    expect(production({ PUBLIC_URL: 'http://training.mfa.example' })).toEqual([
      'PUBLIC_URL must begin with https://',
    ]);
    expect(production({ PUBLIC_URL: 'http://127.0.0.1:3000' })).toEqual([]);
    expect(production({ METRICS_TOKEN: STRONG })).toEqual(['SECRET_KEY and METRICS_TOKEN are the same']);
  });
});
