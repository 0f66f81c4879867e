declare const kind: unique symbol;

/** A string that names one kind of thing, so that a person's id cannot stand where a course's is meant. */
export type Id<Kind extends string> = string & { readonly [kind]: Kind };

export type PersonId = Id<'person'>;
export type AccountId = Id<'account'>;
export type PostId = Id<'post'>;
export type PostingId = Id<'posting'>;
export type UnitId = Id<'unit'>;
export type CourseId = Id<'course'>;
export type RevisionId = Id<'revision'>;
export type LessonId = Id<'lesson'>;
export type QuizId = Id<'quiz'>;
export type EditionId = Id<'edition'>;
export type QuestionId = Id<'question'>;
export type ScenarioId = Id<'scenario'>;
export type AttemptId = Id<'attempt'>;
export type EnrolmentId = Id<'enrolment'>;
export type ProgrammeCode = Id<'programme'>;
export type FactId = Id<'fact'>;
export type CertificateNumber = Id<'certificate'>;
export type RequirementId = Id<'requirement'>;
export type ProposalId = Id<'proposal'>;

/**
 * Compares by Unicode code point, as the database's "C" collation over UTF-8 does. JavaScript's `<` compares UTF-16
 * units and puts U+1F600 before U+FF5E.
 */
export function compareByCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let i = 0;
  while (i < length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  if (i === length) return a.length - b.length;
  return rank(a.charCodeAt(i)) - rank(b.charCodeAt(i));
}

/** Surrogates stand for code points above all other units. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
