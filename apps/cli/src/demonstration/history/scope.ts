/** What of a person decides which programmes concern them. */
export interface Subject {
  readonly personId: string;
  readonly staffNumber: string;
  readonly isHomeBased: boolean;
  readonly grade: string | null;
  readonly function: string;
  readonly position: string | null;
  readonly hasAccount: boolean;
  /** The bandwidth class of the post; null at headquarters. */
  readonly bandwidth: string | null;
  readonly employedFrom: string;
}

const SENIOR = new Set(['head-of-mission', 'deputy-head', 'consul-general', 'director']);
const HEADS = new Set(['head-of-mission', 'consul-general']);
const PUBLIC = new Set(['press', 'information', 'spokesperson', 'social-media']);
const ANALYST = new Set(['political', 'economic', 'multilateral', 'legal']);

/** The programmes that a person is expected to hold, for the demonstration's history only: requirements are data. */
export function programmesFor(subject: Subject): string[] {
  const { isHomeBased, hasAccount, position, grade } = subject;
  const rank = Number(/^D(\d)$/.exec(grade ?? '')?.[1] ?? 0);
  const codes: string[] = [];
  if (hasAccount) codes.push('SCA');
  if (isHomeBased && hasAccount) codes.push('DDF');
  if (PUBLIC.has(subject.function) || (position && HEADS.has(position))) codes.push('DPD');
  if (rank >= 3 && ANALYST.has(subject.function)) codes.push('DAN');
  if (position && SENIOR.has(position)) codes.push('DML');
  return codes;
}
