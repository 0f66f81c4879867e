import { describe, expect, it } from '@jest/globals';
import { checkTemplate } from '#ui/testing';
import { unsubscribeExamples } from './unsubscribe.examples.js';

describe('The page that stops reminders', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('unsubscribe', unsubscribeExamples)).toEqual([]);
  });
});
