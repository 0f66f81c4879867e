import { describe, expect, it } from '@jest/globals';
import { isTokenOf } from './token-match.js';

describe('A token', () => {
  it('opens a certificate as the printed one and as the shared one', () => {
    expect(isTokenOf(['A', 'B'], 'A')).toBe(true);
    expect(isTokenOf(['A', 'B'], 'B')).toBe(true);
    expect(isTokenOf(['A', null], 'B')).toBe(false);
  });

  it('opens nothing when it is empty', () => {
    expect(isTokenOf([null, null], '')).toBe(false);
  });
});
