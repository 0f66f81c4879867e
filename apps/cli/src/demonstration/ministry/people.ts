import { addDays, addMonths, type CivilDate } from '#kernel';
import type { Seeded } from '../seeded.js';
import { memberIn } from './careers.js';
import { arrangeDiplomatsMove, type DiplomatsMove } from './diplomats-move.js';
import { gradeDealers } from './grades.js';
import type { Member, Seat } from './member.js';
import { arrivalDays, type HeldSlot, rotate } from './rotation.js';
import { attacheSeats, localSeats, seatsAtHeadquarters } from './seats.js';
import { type Slot, slotsAbroad } from './slots.js';
import { type Calendar, learnedBy } from './waves.js';

/** Everybody, in four blocks. */
export interface People {
  readonly held: readonly HeldSlot[];
  readonly headquarters: readonly Member[];
  readonly local: readonly Member[];
  readonly attaches: readonly Member[];
  readonly move: DiplomatsMove;
}

/** Attachés serve three years, and are known to the ministry for these. */
const ATTACHE_MONTHS = 36;

/** Fills every seat, and gives everyone their years of service. */
export function populate(calendar: Calendar, random: Seeded): People {
  const grades = gradeDealers();
  const [slots, seats] = [slotsAbroad(grades.posts), seatsAtHeadquarters(grades.headquarters)];
  const move = arrangeDiplomatsMove(slots);
  const days = arrivalDays(slots, calendar, random);
  const held = slots.map((slot, index): HeldSlot => {
    const since = days[index]!;
    return { slot, since, holder: memberIn(seatOf(slot), calendar.today, random, since) };
  });
  const headquarters = seats.map((seat) => memberIn(seat, calendar.today, random, null));
  rotate(held, headquarters, new Map([[move.to, move.from]]), calendar, random);
  const local = localSeats().map((seat) =>
    stationed(memberIn(seat, calendar.today, random, null), null, calendar),
  );
  const attaches = attacheSeats().map((seat) => attache(seat, calendar, random));
  number([...held.map(({ holder }) => holder), ...headquarters, ...local], 'A');
  number(attaches, 'X');
  return { held, headquarters, local, attaches, move };
}

function seatOf({ tour: _tour, due: _due, ...seat }: Slot): Seat {
  return { ...seat, position: seat.position };
}

function attache(seat: Seat, calendar: Calendar, random: Seeded): Member {
  const hired = addDays(calendar.today, -random.between(20, 1_000));
  const member = { ...memberIn(seat, calendar.today, random, null), hired };
  return stationed(member, addDays(addMonths(hired, ATTACHE_MONTHS), -1), calendar);
}

function stationed(member: Member, through: CivilDate | null, calendar: Calendar): Member {
  const learned = learnedBy(calendar, member.hired);
  const { post, position, function: work, hired: from } = member;
  member.stints.push({ post: post!, kind: 'primary', position, function: work, from, through, learned });
  return member;
}

/** Numbers by first day of service, so that a low number means long service. */
function number(members: readonly Member[], letter: string): void {
  const order = [...members].sort((a, b) => (a.hired < b.hired ? -1 : a.hired > b.hired ? 1 : 0));
  order.forEach((member, index) => {
    member.staffNumber = `${letter}-${String(index + 1).padStart(6, '0')}`;
  });
}
