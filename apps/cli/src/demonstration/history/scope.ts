/** What of a person decides which programmes concern them. */
export interface Subject {
  readonly personId: string;
  readonly staffNumber: string;
  readonly cadre: string;
  readonly grade: string;
  readonly function: string;
  readonly position: string | null;
  readonly hasAccount: boolean;
  readonly isExternal: boolean;
  readonly bandwidth: string | null;
  readonly threat: number | null;
  readonly employedFrom: string;
}

const SENIOR = new Set(['head-of-mission', 'deputy-head', 'consul-general', 'director']);
const PUBLIC = new Set(['press', 'information', 'spokesperson', 'social-media']);
const ANALYST = new Set(['political', 'economic', 'multilateral', 'legal']);

/** The programmes that a person is expected to hold, for the demonstration's history only: requirements are data. */
export function programmesFor(subject: Subject): string[] {
  const { hasAccount, cadre, position, grade } = subject;
  const isHome = cadre !== 'local' && !subject.isExternal;
  const rank = /^D(\d)$/.exec(grade)?.[1];
  const codes: string[] = [];
  if (hasAccount) codes.push('SCA');
  if (isHome && hasAccount) codes.push('DDF');
  if (PUBLIC.has(subject.function) || position === 'head-of-mission' || position === 'consul-general')
    codes.push('DPD');
  if (rank && Number(rank) >= 3 && ANALYST.has(subject.function)) codes.push('DAN');
  if (position && SENIOR.has(position)) codes.push('DML');
  return codes;
}
