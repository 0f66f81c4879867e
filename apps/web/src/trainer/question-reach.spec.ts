import { describe, expect, it } from '@jest/globals';
import type { Actor, CourseId, Role, Scope } from '#kernel';
import { coursesWithin, reaches } from './question-reach.js';

const [a, b] = ['1', '2'] as [CourseId, CourseId];
const actor = (role: Role, scope: Scope): Actor =>
  ({
    account: '1',
    person: '1',
    name: 'Ayu',
    lang: 'en',
    roles: [{ role, scope }],
    role,
  }) as unknown as Actor;

describe('the reach of rights over questions', () => {
  it('keeps the trainer of one course out of another and out of questions without a course', () => {
    const trainer = actor('trainer', { kind: 'course', id: a });
    expect(coursesWithin(trainer, 'questions.read')).toEqual([a]);
    expect([a, b, null].map((course) => reaches(trainer, 'questions.write', course))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is everything for a grant without a scope, and nothing for HR', () => {
    const everywhere = { kind: 'all', id: null } as const;
    expect(coursesWithin(actor('trainer', everywhere), 'questions.read')).toBeNull();
    expect(coursesWithin(actor('hr', everywhere), 'questions.read')).toEqual([]);
    expect(reaches(actor('hr', everywhere), 'questions.read', a)).toBe(false);
  });
});
