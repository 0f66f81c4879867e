import type { CivilDate } from '#kernel';
import { required } from './diplomats-move.js';
import type { Member } from './member.js';
import type { People } from './people.js';

/** The people behind the demonstration's accounts. */
export const CAST_ROLES = [
  'diplomat',
  'trainer',
  'reviewer',
  'programme-owner',
  'hr',
  'focal-point',
  'auditor',
  'admin',
] as const;

export type CastRole = (typeof CAST_ROLES)[number];

/** Who plays which part; the focal point serves at the diplomat's post. */
export function castOf(
  people: People,
  focalPoints: ReadonlyMap<string, Member>,
  today: CivilDate,
): Record<CastRole, Member> {
  const diplomat = required(people.held.find(({ slot }) => slot === people.move.from)).holder;
  const staying = people.headquarters.filter((member) => staysHome(member, today));
  const at = (unit: string, cadre: string, grades: readonly string[]) =>
    staying.filter((each) => each.unit === unit && each.cadre === cadre && grades.includes(each.grade!));
  const [trainer, reviewer] = at('ACAD', 'diplomatic', ['D3']);
  return {
    diplomat,
    trainer: required(trainer),
    reviewer: required(reviewer),
    'programme-owner': required(at('ACAD', 'diplomatic', ['D4', 'D5'])[0]),
    hr: required(at('SG-HR', 'chancery', ['A4'])[0]),
    'focal-point': required(focalPoints.get(people.move.from.post)),
    auditor: required(at('INSP', 'diplomatic', ['D4', 'D3'])[0]),
    admin: required(at('ICT', 'ict', ['T3'])[0]),
  };
}

/** Whether someone of headquarters has no posting ahead. */
export function staysHome({ stints }: Member, today: CivilDate): boolean {
  return stints.every(({ kind, through }) => kind !== 'primary' || (through !== null && through < today));
}
