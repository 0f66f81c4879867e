import { describe, expect, it } from '@jest/globals';
import { addDays, civilDate } from '#kernel';
import { plannedPrimary } from './journeys.js';
import { isStaff, type Member } from './member.js';
import { ministry } from './ministry.js';
import { POSTS } from './posts.js';

const TODAY = civilDate('2026-11-22');
const full = ministry('demonstration', TODAY, 'full');
const small = ministry('demonstration', TODAY, 'small');

const staff = full.members.filter(isStaff);
const serving = ({ stints }: Member) =>
  stints.find(
    ({ kind, from, through }) => kind === 'primary' && from <= TODAY && (through ?? '9999') >= TODAY,
  );
const count = <T>(items: readonly T[], test: (item: T) => boolean) => items.filter(test).length;
const member = (number: string) => full.members.find(({ staffNumber }) => staffNumber === number)!;

function tally(members: readonly Member[], of: (member: Member) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const each of members) counts[of(each)] = (counts[of(each)] ?? 0) + 1;
  return counts;
}

describe('The invented ministry', () => {
  it('is the same for the same seed and day, and another for another seed', () => {
    expect(ministry('demonstration', TODAY, 'full').batches).toEqual(full.batches);
    expect(ministry('else', TODAY, 'small').batches).not.toEqual(small.batches);
  });

  it('has 4,000 staff and 280 attachés, 1,250 of them at headquarters and 1,350 abroad', () => {
    const home = staff.filter(({ basis }) => basis === 'home-based');
    expect([staff.length, full.members.length - staff.length]).toEqual([4000, 280]);
    expect([count(home, (each) => !serving(each)), count(home, (each) => !!serving(each))]).toEqual([
      1250, 1350,
    ]);
    expect(count(full.members, ({ hasAccount }) => hasAccount)).toBe(3900);
  });

  it('has the cadres and grades of its establishment', () => {
    const home = staff.filter(({ basis }) => basis === 'home-based');
    expect(tally(home, ({ cadre }) => cadre)).toEqual({
      ...{
        diplomatic: 1560,
        chancery: 520,
        ict: 130,
        communications: 150,
        information: 90,
        security: 90,
        other: 60,
      },
    });
    expect(tally(home, ({ grade }) => grade!)).toEqual({
      ...{ D0: 130, D1: 290, D2: 330, D3: 320, D4: 210, D5: 115, D6: 55, D7: 110 },
      ...{ A1: 90, A2: 150, A3: 140, A4: 100, A5: 40, T1: 208, T2: 182, T3: 94, T4: 36 },
    });
    expect(
      tally(
        staff.filter(({ basis }) => basis === 'local'),
        ({ function: work }) => work,
      ),
    ).toEqual({
      ...{ consular: 430, administration: 165, finance: 165, information: 180, ict: 80, support: 380 },
    });
  });

  it('has every post filled to its strength', () => {
    const strength = (basis: string) =>
      tally(
        staff.filter((each) => each.basis === basis && serving(each)),
        (each) => serving(each)!.post,
      );
    expect(strength('home-based')).toEqual(Object.fromEntries(POSTS.map(({ code, home }) => [code, home])));
    expect(strength('local')).toEqual(Object.fromEntries(POSTS.map(({ code, local }) => [code, local])));
  });

  it('has the groups that the requirements speak of in the numbers that they give', () => {
    const positions = tally(staff, ({ position }) => position ?? '');
    expect(positions['head-of-mission']! + positions['consul-general']!).toBe(130);
    expect([positions['deputy-head'], positions['director']]).toEqual([84, 46]);
    const analysts = new Set(['political', 'economic', 'multilateral', 'legal']);
    expect(
      count(staff, ({ grade, function: work }) => /^D[3-7]$/.test(grade ?? '') && analysts.has(work)),
    ).toBe(640);
    expect(count(staff, ({ function: work }) => work === 'press')).toBe(52);
    const duties = full.batches.filter(({ kind }) => kind === 'duties').flatMap(({ rows }) => rows);
    expect(count(duties, ({ kind }) => kind === 'consular-duty-officer')).toBe(68);
    expect(count(duties, ({ kind }) => kind === 'post-training-focal-point')).toBe(130);
  });

  it('moves 250 people at the next wave, and moved 40 out of cycle in the last 60 days', () => {
    expect(full.nextWave).toBe('2027-02-01');
    const home = staff.filter(({ basis }) => basis === 'home-based');
    expect(count(home, (each) => plannedPrimary(each, TODAY)?.from === full.nextWave)).toBe(250);
    expect(count(home, (each) => (serving(each)?.from ?? '') >= addDays(TODAY, -60))).toBe(40);
  });

  it('sends 320 people on short-term duty of 3 to 89 days', () => {
    const duties = staff.flatMap(({ stints }) => stints).filter(({ kind }) => kind === 'short-term');
    expect(duties.length).toBe(320);
    expect(
      duties.every(({ from, through }) => through! >= addDays(from, 2) && through! <= addDays(from, 88)),
    ).toBe(true);
  });

  it('puts nobody into two primary postings on one day', () => {
    for (const { stints } of full.members) {
      const primary = stints
        .filter(({ kind }) => kind === 'primary')
        .sort((a, b) => (a.from < b.from ? -1 : 1));
      primary.slice(1).forEach(({ from }, index) => expect(primary[index]!.through! < from).toBe(true));
    }
  });

  it('has filled most places abroad five years ago', () => {
    const then = addDays(TODAY, -1750);
    const held = staff
      .flatMap(({ stints }) => stints)
      .filter(({ kind, from, through }) => kind === 'primary' && from <= then && (through ?? '9999') >= then);
    expect(held.length).toBeGreaterThan(1350);
  });

  it('has names of every shape', () => {
    const names = staff.map(({ name }) => name);
    const single = count(names, ({ display }) => !display.includes(' ')) / names.length;
    expect(single).toBeGreaterThan(0.035);
    expect(single).toBeLessThan(0.065);
    expect([...member(full.stories.longestName).name.display].length).toBe(60);
    expect(member(full.stories.nativeName).name.native).toMatch(/^[\u0600-\u06ff ]+$/);
    for (const shape of [/^\S+ \S+ \S+ \S+$/, / (bin|de|ka|van) /, /'/, /[áíüñš]/]) {
      expect(names.some(({ display }) => shape.test(display))).toBe(true);
    }
    const [one, other] = full.stories.sameName.map(member);
    expect([one!.name.display, one!.post]).toEqual([other!.name.display, other!.post]);
  });

  it('gives the diplomat a political post and one of class 3 next', () => {
    const diplomat = member(full.cast.diplomat);
    const threat = (code: string) => POSTS.find((post) => post.code === code)!.threat;
    expect(diplomat).toMatchObject({ cadre: 'diplomatic', grade: 'D2', function: 'political' });
    expect(threat(serving(diplomat)!.post)).toBeLessThanOrEqual(2);
    expect(threat(plannedPrimary(diplomat, TODAY)!.post)).toBe(3);
    expect(member(full.cast['focal-point']).post).toBe(diplomat.post);
    expect(new Set(Object.values(full.cast)).size).toBe(8);
  });

  it('has a small form of 200 staff at 20 posts with the same people in the same parts', () => {
    const posts = small.batches
      .filter(({ kind }) => kind === 'posts')
      .flatMap(({ rows }) => rows.map(({ code }) => code));
    expect([small.members.filter(isStaff).length, new Set(posts).size]).toEqual([200, 20]);
    expect(small.cast).toEqual(full.cast);
    const numbers = new Set(small.members.map(({ staffNumber }) => staffNumber));
    const named = Object.entries(small.stories)
      .filter(([story]) => !story.startsWith('raised'))
      .flatMap(([, each]) => each as string);
    expect([...Object.values(small.cast), ...named].filter((each) => !numbers.has(each))).toEqual([]);
  });

  it.each(['2026-07-01', '2028-02-29'])('is whole when it begins on %s', (day) => {
    const other = ministry('demonstration', civilDate(day), 'full');
    const planned = other.members.filter(
      (each) => plannedPrimary(each, civilDate(day))?.from === other.nextWave,
    );
    expect([other.members.length, planned.length]).toEqual([4280, 250]);
  });
});
