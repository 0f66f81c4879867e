import { describe, expect, it } from '@jest/globals';
import { checkTemplate } from '#ui/testing';
import { settingsExamples } from './settings.examples.js';

describe('The account page', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('settings', settingsExamples)).toEqual([]);
  });

  it('offers another role only to those who have one', () => {
    expect(settingsExamples['one role']!.role).toBeNull();
    expect(settingsExamples['several roles']!.role!.options.map(({ value }) => value)).toEqual([
      'learner',
      'hr',
    ]);
  });
});
