import { describe, expect, it } from '@jest/globals';
import type { Actor } from '#kernel';
import { checkTemplate } from '#ui/testing';
import { reachesProgramme } from '../programme-reach.js';
import { programmesExamples } from './programmes.examples.js';

describe('The list of programmes', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('programmes', programmesExamples)).toEqual([]);
  });

  it('says what is in force, for how long, and what is announced', () => {
    const [plain, announced] = programmesExamples['one with a version to come']!.table.rows;
    const texts = plain!.cells.map(({ text }) => text);
    expect(texts).toEqual([
      'Version 1 since 1 January 2015',
      '24 months',
      'from 3 months before the end',
      'Nothing',
    ]);
    expect(announced!.cells[3]!.text).toBe('Version 2 from 1 January 2027');
  });

  it('is for an owner of one programme that one', () => {
    const roles = [{ role: 'programme-owner', scope: { kind: 'programme', id: 'SCA' } }] as const;
    const owner = { person: null, roles } as unknown as Actor;
    expect(['SCA', 'DDF'].map((code) => reachesProgramme(owner, 'programmes.write', code))).toEqual([
      true,
      false,
    ]);
  });
});
