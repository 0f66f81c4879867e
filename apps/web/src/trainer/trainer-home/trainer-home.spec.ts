import { describe, expect, it } from '@jest/globals';
import { checkTemplate } from '#ui/testing';
import { trainerHomeExamples } from './trainer-home.examples.js';

describe('The home of trainers', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('trainer-home', trainerHomeExamples)).toEqual([]);
  });

  it('makes each figure a link, and shows first steps only where there is nothing', () => {
    expect(trainerHomeExamples['with work']!.figures[0]).toEqual({
      text: '1 proposal waits for you',
      href: '/proposals',
    });
    expect(trainerHomeExamples['with work']!.steps).toBeNull();
    expect(trainerHomeExamples['the first day']!.steps).toHaveLength(2);
  });
});
