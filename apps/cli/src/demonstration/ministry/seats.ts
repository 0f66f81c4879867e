import { dealer } from './deck.js';
import { type GradeDealer, rankOf } from './grades.js';
import type { Seat } from './member.js';
import { POSTS } from './posts.js';
import { type HomeCadre, type MinistryUnit, UNITS } from './units.data.js';

/** With all of the two highest grades these make 46 directors. */
const DIRECTORS_OF_D5 = [
  ['director', 19],
  ['officer', 20],
] as const;
/** Senior diplomats of the consular directorates who do consular work; all other seniors analyse or negotiate. */
const SENIOR_CONSULS = 20;

const LOCAL_FUNCTIONS = [
  ['consular', 430],
  ['administration', 165],
  ['finance', 165],
  ['information', 180],
  ['ict', 80],
  ['support', 380],
] as const;

const ATTACHE_FUNCTIONS = [
  ['defence', 90],
  ['trade', 60],
  ['police', 40],
  ['immigration', 40],
  ['labour', 25],
  ['education', 15],
  ['agriculture', 10],
] as const;

/** The 1,250 seats of headquarters, unit by unit. They are the same for every seed. */
export function seatsAtHeadquarters(grades: GradeDealer): Seat[] {
  const left = { consuls: SENIOR_CONSULS };
  const positionOfD5 = dealer(DIRECTORS_OF_D5);
  return UNITS.flatMap((unit) =>
    cadresOf(unit).map((cadre, index) => {
      const grade = grades(cadre);
      const position =
        grade === 'D5' ? positionOfD5() : grade === 'D6' || grade === 'D7' ? 'director' : 'officer';
      const work = functionOf(unit, cadre, grade, index, left);
      const place = { unit: unit.code, post: null, hasAccount: true };
      return { basis: 'home-based', cadre, grade, function: work, position, ...place } as const;
    }),
  );
}

/** The 1,400 locally engaged; those who drive, keep house and mend have no account. */
export function localSeats(): Seat[] {
  const functions = dealer(LOCAL_FUNCTIONS);
  return POSTS.flatMap((post) =>
    Array.from({ length: post.local }, () => {
      const work = functions();
      const rest = { position: 'staff', unit: null, post: post.code, hasAccount: work !== 'support' };
      return { basis: 'local', cadre: 'local', grade: null, function: work, ...rest } as const;
    }),
  );
}

/** The 280 attachés of other ministries, two at most posts and more at the large ones. */
export function attacheSeats(): Seat[] {
  const functions = dealer(ATTACHE_FUNCTIONS);
  return dealtPosts(280).map((post) => {
    const rest = { position: 'attache', unit: null, post, hasAccount: true };
    return { basis: 'external', cadre: 'attache', grade: null, function: functions(), ...rest } as const;
  });
}

function cadresOf({ strength }: MinistryUnit): HomeCadre[] {
  return (Object.entries(strength) as [HomeCadre, number][]).flatMap(([cadre, count]) =>
    Array<HomeCadre>(count).fill(cadre),
  );
}

function functionOf(
  { code }: MinistryUnit,
  cadre: HomeCadre,
  grade: string,
  index: number,
  left: { consuls: number },
): string {
  if (cadre === 'chancery')
    return code === 'SG-HR' ? 'human-resources' : code === 'SG-FIN' ? 'finance' : 'administration';
  if (cadre === 'communications') return 'cipher';
  if (cadre !== 'diplomatic') return cadre === 'other' ? 'general-services' : cadre;
  if (rankOf(grade) >= 3) return seniorFunction(code, index, left);
  return code.startsWith('DG-PC') ? (index % 3 === 0 ? 'protocol' : 'consular') : juniorFunction(code, index);
}

function seniorFunction(code: string, index: number, left: { consuls: number }): string {
  if (code.startsWith('DG-PC')) return left.consuls-- > 0 ? 'consular' : 'legal';
  return analysts(code)[index % analysts(code).length]!;
}

function juniorFunction(code: string, index: number): string {
  return code.startsWith('DG-IPD') ? 'public-diplomacy' : analysts(code)[index % analysts(code).length]!;
}

function analysts(code: string): readonly string[] {
  if (code === 'DG-LAW' || code === 'SG-LEG') return ['legal'];
  return code.startsWith('DG-MUL') ? ['multilateral'] : ['political', 'economic'];
}

/** Posts in turn, the larger the more often. */
function dealtPosts(count: number): string[] {
  const total = POSTS.reduce((sum, { home }) => sum + home, 0);
  let due = 0;
  return POSTS.flatMap(({ code, home }) => {
    due += (home * count) / total;
    const here = Math.floor(due + 1e-9);
    due -= here;
    return Array<string>(here).fill(code);
  });
}
