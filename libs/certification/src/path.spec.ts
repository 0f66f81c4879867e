import { parsePath } from '../rules.js';

describe('A path', () => {
  it('names courses, scenarios and sessions, with least marks', () => {
    const path = { courses: ['dd201'], scenarios: ['br-a'], minimumMarks: { 'br-a': 70 } };
    expect(parsePath(path, [])).toEqual({ ok: true, value: { ...path, sessions: [] } });
  });

  it.each([
    [{}, 'asks for at least one'],
    [[], 'not a path'],
    [{ courses: 'dd201' }, 'courses: not a list'],
    [{ courses: ['dd201'], minimumMarks: { 'br-a': 101 } }, 'minimumMarks: not a mark from 0 to 100'],
    [{ courses: ['dd201'], minimumMarks: { 'br-a': -1 } }, 'minimumMarks: not a mark from 0 to 100'],
    [{ courses: ['dd201'], minimumMarks: ['br-a'] }, 'minimumMarks: not marks by slug'],
    [{ courses: ['dd201'], quizzes: [] }, 'unknown field: quizzes'],
  ])('is refused as %j', (path, problem) => {
    const parsed = parsePath(path, ['firstAward']);
    expect(parsed.ok ? '' : parsed.problems[0]!.message).toContain(problem);
  });
});
