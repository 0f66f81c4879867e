import { failure, success, type Finding, type Result } from '#kernel';
import { id, listOf } from './readers.js';
import { FieldReader, isRecord, quoted, type Reader } from './reading.js';

/** What must be completed on a path (recertification, section 2): everything named, in any order. */
export interface Path {
  /** Slugs of courses. */
  readonly courses: readonly string[];
  readonly scenarios: readonly string[];
  /** Facilitated sessions, signed off by a trainer. */
  readonly sessions: readonly string[];
  /** Least marks for quizzes and scenarios, by slug. */
  readonly minimumMarks: Readonly<Record<string, number>>;
}

/** Reads `firstAward` or `renewal`; `at` is the way to it in its file. */
export function parsePath(value: unknown, at: Finding['path']): Result<Path, Finding> {
  if (!isRecord(value)) return failure([{ path: at, message: `not a path: ${quoted(value)}` }]);
  const reader = new FieldReader(value, at);
  const names = listOf(id<string>);
  const path = {
    courses: reader.optional('courses', names, []),
    scenarios: reader.optional('scenarios', names, []),
    sessions: reader.optional('sessions', names, []),
    minimumMarks: reader.optional('minimumMarks', marks, {}),
  };
  reader.refuseOthers();
  if (reader.findings.length > 0) return failure(reader.findings);
  const isEmpty = [path.courses, path.scenarios, path.sessions].every((each) => each?.length === 0);
  if (isEmpty)
    return failure([{ path: at, message: 'a path asks for at least one course, scenario or session' }]);
  return success(path as Path);
}

const marks: Reader<Record<string, number>> = (value) => {
  if (!isRecord(value)) return { problem: `not marks by slug: ${quoted(value)}` };
  const wrong = Object.entries(value).find(([, mark]) => !isPercent(mark));
  return wrong
    ? { problem: `not a mark from 0 to 100: ${quoted(wrong[1])}` }
    : { value: value as Record<string, number> };
};

function isPercent(mark: unknown): boolean {
  return typeof mark === 'number' && mark >= 0 && mark <= 100;
}
