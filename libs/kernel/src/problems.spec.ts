import { compareProblems, printProblem } from './problems.js';

const at = (file: string, line: number, column: number) => ({
  place: { file, line, column },
  message: 'is wrong',
});

describe('a problem', () => {
  it('is printed on one line with its place', () => {
    expect(printProblem({ ...at('a.yaml', 3, 7), message: 'not a date:\n  x' })).toBe(
      'a.yaml:3:7: not a date: x',
    );
  });

  it('sorts by file, line and column', () => {
    const sorted = [at('a', 1, 2), at('a', 1, 10), at('a', 2, 1), at('b', 1, 1)];
    expect(sorted.toReversed().sort(compareProblems)).toEqual(sorted);
  });
});
