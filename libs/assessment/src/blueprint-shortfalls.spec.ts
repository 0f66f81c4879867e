import { describe, expect, it } from '@jest/globals';
import { blueprintShortfalls } from './blueprint-shortfalls.js';
import { poolOf, poolQuestion, section, today } from './questions.testing.js';

describe('The shortfalls of a blueprint', () => {
  it('name every section that has too few questions', () => {
    const sections = [section(1), section(3), section(2, { tags: ['none'] })];
    expect(blueprintShortfalls({ sections }, poolOf(poolQuestion('a'), poolQuestion('b')), today)).toEqual([
      { section: 2, wanted: 3, available: 2, reason: 'too-few' },
      { section: 3, wanted: 2, available: 0, reason: 'too-few' },
    ]);
  });

  it('name the section that enemies leave short, and how many it could have', () => {
    const questions = [poolQuestion('a', { enemies: ['b'] }), poolQuestion('b'), poolQuestion('c')];
    expect(blueprintShortfalls({ sections: [section(3)] }, poolOf(...questions), today)).toEqual([
      { section: 1, wanted: 3, available: 2, reason: 'clash' },
    ]);
  });

  it('name a section that draws nothing', () => {
    expect(blueprintShortfalls({ sections: [section(0)] }, poolOf(), today)).toMatchObject([
      { reason: 'draws-nothing' },
    ]);
  });
});
