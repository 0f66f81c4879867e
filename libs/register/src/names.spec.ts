import { describe, expect, it } from '@jest/globals';
import { sortKey, sortNameOf } from './names.js';

describe('The name a list is ordered by', () => {
  it('has no marks, capitals or apostrophes', () => {
    expect(sortKey("Ráñi D'Aluté-Śel")).toBe('rani dalute sel');
  });

  it('keeps letters of other scripts', () => {
    expect(sortKey('رانا')).toBe('رانا');
  });

  it('puts the family name first where there is one', () => {
    expect(sortNameOf({ display: 'Rani de Lukaro', family: 'de Lukaro', given: 'Rani' })).toBe(
      'de lukaro rani',
    );
  });

  it('is the only name of someone with a single name', () => {
    expect(sortNameOf({ display: 'Talura', family: null, given: null })).toBe('talura');
  });

  it('is never empty', () => {
    expect(sortNameOf({ display: '—', family: null, given: null })).toBe('—');
  });
});
