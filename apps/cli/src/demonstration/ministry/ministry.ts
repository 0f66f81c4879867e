import { addMonths, type CivilDate } from '#kernel';
import { Seeded } from '../seeded.js';
import { accommodationRows } from './accommodations.js';
import { type Batch, batchesOf } from './batches.js';
import { CAST_ROLES, type CastRole, castOf, staysHome } from './cast.js';
import { dutiesOf, focalPointsOf, rosters } from './duties.js';
import { accreditTwice, sendOnShortTerm } from './journeys.js';
import { type Member } from './member.js';
import { type People, populate } from './people.js';
import { SMALL_POSTS } from './posts.js';
import { dutyRows, personRows, postingRows, postRows, type ToldRow, unitRows } from './rows.js';
import { smallMinistry } from './small.js';
import {
  type FormerName,
  movedForward,
  movedForwardRows,
  nameStories,
  RAISED_POST,
  raisedOn,
  type Stories,
  storyPeople,
  withRaisedPost,
} from './stories.js';
import { type Calendar, calendarOf } from './waves.js';

/** The invented ministry as it stands on a day, and the files by which the register learned of it over five years. */
export interface Ministry {
  readonly today: CivilDate;
  /** First day of the next wave of postings. */
  readonly nextWave: CivilDate;
  /** In the order in which they were brought in. */
  readonly batches: readonly Batch[];
  /** Staff numbers of the people behind the demonstration's accounts. */
  readonly cast: Readonly<Record<CastRole, string>>;
  readonly stories: Stories;
  readonly members: readonly Member[];
}

export type MinistrySize = 'full' | 'small';

/** The same seed, day and size give the same ministry, on every machine. `small`: 200 of its staff, at 20 posts. */
export function ministry(seed: string, today: CivilDate, size: MinistrySize): Ministry {
  const [calendar, random] = [calendarOf(today), new Seeded(seed)];
  const people = populate(calendar, random);
  const staff = [...people.held.map(({ holder }) => holder), ...people.headquarters, ...people.local];
  const rosterOf = rosters(staff, today);
  const focalPoints = focalPointsOf(rosterOf);
  const cast = castOf(people, focalPoints, today);
  const spared = new Set(Object.values(cast));
  const story = storyPeople(people, spared);
  const former = nameStories(story, calendar, random);
  const mover = movedForward(people, calendar, spared);
  travel(people, story.twoPosts, spared, calendar, random);
  const needed = new Set([...spared, mover]);
  const kept =
    size === 'full' ? new Set([...staff, ...people.attaches]) : smallMinistry(people, needed, calendar);
  const duties = dutiesOf(rosterOf, focalPoints, people.headquarters, calendar);
  const told = {
    units: unitRows(calendar),
    posts: withRaisedPost(postRows(calendar), calendar),
    people: peopleRows([...staff, ...people.attaches], cast, former, calendar, random),
    postings: [...staff, ...people.attaches]
      .flatMap(postingRows)
      .concat(movedForwardRows(mover, people, calendar)),
    duties: dutyRows(duties, calendar),
    accommodations: accommodationRows(
      story.screenReader,
      staff.filter((each) => each.hasAccount),
      cast.hr,
      calendar,
      random,
    ),
  };
  return {
    ...{ today, nextWave: calendar.next, members: [...kept] },
    batches: batchesOf(size === 'full' ? told : onlyAbout(told, kept)),
    cast: Object.fromEntries(CAST_ROLES.map((role) => [role, cast[role].staffNumber])) as Record<
      CastRole,
      string
    >,
    stories: storiesOf(story, mover, calendar),
  };
}

function travel(
  people: People,
  twoPosts: Member,
  spared: ReadonlySet<Member>,
  calendar: Calendar,
  random: Seeded,
): void {
  const travellers = people.headquarters.filter(
    (each) =>
      staysHome(each, calendar.today) && !spared.has(each) && each.hired < addMonths(calendar.today, -14),
  );
  sendOnShortTerm(travellers, calendar, random);
  const heads = people.held.filter(({ slot }) => slot.position === 'head-of-mission' && slot.due > 0);
  accreditTwice(
    heads.map(({ holder }) => holder),
    twoPosts,
    calendar,
  );
}

function peopleRows(
  members: readonly Member[],
  cast: Readonly<Record<CastRole, Member>>,
  former: ReadonlyMap<Member, FormerName>,
  calendar: Calendar,
  random: Seeded,
): ToldRow[] {
  const roles = new Map(CAST_ROLES.map((role) => [cast[role], role]));
  return members.flatMap((member) => {
    const mailbox = roles.get(member) ?? member.staffNumber.toLowerCase();
    const email = member.hasAccount ? `${mailbox}@mfa.example` : '';
    return personRows(member, email, former.get(member) ?? null, calendar, random);
  });
}

/** Keeps the rows about the people kept, at the small ministry's posts. */
function onlyAbout<K extends string>(
  told: Readonly<Record<K, readonly ToldRow[]>>,
  kept: ReadonlySet<Member>,
) {
  const numbers = new Set([...kept].map(({ staffNumber }) => staffNumber));
  const keeps = (kind: string, row: ToldRow['row']) => {
    const person = kind === 'people' ? row['staff_number'] : row['person'];
    const post = kind === 'posts' ? row['code'] : row['post'];
    return (person === undefined || numbers.has(person)) && (!post || SMALL_POSTS.has(post));
  };
  const entries = Object.entries<readonly ToldRow[]>(told);
  return Object.fromEntries(
    entries.map(([kind, rows]) => [kind, rows.filter(({ row }) => keeps(kind, row))]),
  );
}

function storiesOf(story: ReturnType<typeof storyPeople>, mover: Member, calendar: Calendar): Stories {
  const number = ({ staffNumber }: Member) => staffNumber;
  return {
    twoPosts: number(story.twoPosts),
    raisedPost: RAISED_POST,
    raisedOn: raisedOn(calendar),
    movedForward: number(mover),
    withoutEmail: number(story.withoutEmail),
    sameName: [number(story.twins[0]), number(story.twins[1])],
    changedName: number(story.renamed[0]!),
    longestName: number(story.longest),
    nativeName: number(story.native),
    screenReader: number(story.screenReader),
  };
}
