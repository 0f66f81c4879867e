import { describe, expect, it } from '@jest/globals';
import { isSameName } from './printed-name.js';

describe('A typed name', () => {
  it.each([
    ['Amina Okafor', 'amina okafor'],
    ['Amina Okafor', '  AMINA \u00A0 OKAFOR '],
    ['Zoë Müller', 'Zoe\u0308 MU\u0308LLER'],
    ['Straße İz', 'straße i\u0307z'],
    ['ﬁona', 'Fiona'],
    ['عائشة\u200F', 'عائشة'],
  ])('is the same: %s and %s', (printed, typed) => expect(isSameName(printed, typed)).toBe(true));

  it.each([
    ['Amina Okafor', 'Amina Okafo'],
    ['Amina Okafor', 'Okafor Amina'],
    ['Zoë', 'Zoe'],
    ['Amina', ''],
    [null, ''],
    ['', ''],
  ])('is different: %s and %s', (printed, typed) => expect(isSameName(printed, typed)).toBe(false));

  it('is compared at once, however long', () => {
    const started = performance.now();
    expect(isSameName('Amina', '\uFDFA'.repeat(50_000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(100);
  });
});
