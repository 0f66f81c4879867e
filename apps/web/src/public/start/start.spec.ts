import { describe, expect, it } from '@jest/globals';
import { checkTemplate } from '#ui/testing';

describe('The start page', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('start', { only: {} })).toEqual([]);
  });
});
