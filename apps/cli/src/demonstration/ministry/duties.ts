import type { CivilDate } from '#kernel';
import { rankOf } from './grades.js';
import type { Member } from './member.js';
import { type MinistryPost, POSTS } from './posts.js';
import type { Calendar } from './waves.js';

/** A charge beside the function. */
export interface MinistryDuty {
  readonly person: Member;
  readonly kind: string;
  readonly post: string | null;
  readonly from: CivilDate;
}

const POSITIONS = ['head-of-mission', 'consul-general', 'deputy-head', 'officer', 'staff'];
const DELEGATES = 10;

/** Who is at each post today, of the ministry's own, highest rank first. */
export function rosters(members: readonly Member[], today: CivilDate): Map<string, Member[]> {
  const rosters = new Map<string, Member[]>(POSTS.map(({ code }) => [code, []]));
  for (const member of members) {
    const here = primaryOn(member, today);
    if (here !== null) rosters.get(here)!.push(member);
  }
  for (const roster of rosters.values()) roster.sort(byRank);
  return rosters;
}

/** The third in rank at each post looks after training. */
export function focalPointsOf(rosters: ReadonlyMap<string, readonly Member[]>): Map<string, Member> {
  return new Map([...rosters].map(([post, roster]) => [post, roster[2] ?? roster.at(-1)!]));
}

/** Every charge that is held today. */
export function dutiesOf(
  rosters: ReadonlyMap<string, readonly Member[]>,
  focalPoints: ReadonlyMap<string, Member>,
  headquarters: readonly Member[],
  calendar: Calendar,
): MinistryDuty[] {
  const atPosts = POSTS.flatMap((post) =>
    postDuties(post, rosters.get(post.code)!, focalPoints.get(post.code)!),
  );
  const analysts = headquarters.filter(
    ({ function: work, grade }) => work === 'multilateral' && rankOf(grade) >= 3,
  );
  const delegates = analysts
    .slice(0, DELEGATES)
    .map((person) => ({ person, kind: 'digital-negotiation', post: null }));
  return [...atPosts, ...delegates].map((duty) => ({ ...duty, from: beganBy(duty.person, calendar) }));
}

type Charge = Omit<MinistryDuty, 'from'>;

function postDuties({ code, threat }: MinistryPost, roster: readonly Member[], focalPoint: Member): Charge[] {
  const charge = (kind: string) => (person: Member) => ({ person, kind, post: code });
  const head = roster[0]!;
  const publishers = roster.filter(
    ({ function: work, basis }) => work === 'press' || (basis === 'local' && work === 'information'),
  );
  return [
    charge(head.position === 'head-of-mission' ? 'personal-official-account' : 'publishing-rights')(head),
    ...publishers.map(charge('publishing-rights')),
    charge('post-training-focal-point')(focalPoint),
    ...(threat >= 3 ? consularOfficers(roster).map(charge('consular-duty-officer')) : []),
  ];
}

/** Two of a post: those of consular function first, then other officers, never the head. */
function consularOfficers(roster: readonly Member[]): Member[] {
  const others = roster
    .slice(1)
    .filter(({ function: work, hasAccount }) => hasAccount && work !== 'press' && work !== 'information');
  const consular = others.filter(({ function: work }) => work === 'consular');
  return [...new Set([...consular, ...others])].slice(0, 2);
}

/** A charge is held since the present service began. */
function beganBy({ stints, hired }: Member, { today }: Calendar): CivilDate {
  const current = stints.find(
    ({ from, through, kind }) =>
      kind === 'primary' && from <= today && (through === null || through >= today),
  );
  return current?.from ?? hired;
}

function primaryOn({ stints }: Member, day: CivilDate): string | null {
  const stint = stints.find(
    ({ from, through, kind }) => kind === 'primary' && from <= day && (through === null || through >= day),
  );
  return stint?.post ?? null;
}

function byRank(a: Member, b: Member): number {
  const position = POSITIONS.indexOf(a.position ?? '') - POSITIONS.indexOf(b.position ?? '');
  return position || rankOf(b.grade) - rankOf(a.grade) || (a.staffNumber < b.staffNumber ? -1 : 1);
}
