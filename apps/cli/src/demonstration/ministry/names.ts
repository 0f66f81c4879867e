import type { Seeded } from '../seeded.js';

/** A name in all its forms; `native` where the person writes it in another script. */
export interface MinistryName {
  readonly display: string;
  readonly family: string | null;
  readonly given: string | null;
  readonly native: string | null;
}

/** A way of making names: invented syllables, and the particles that stand before a family's name. */
interface Style {
  readonly first: readonly string[];
  readonly middle: readonly string[];
  readonly last: readonly string[];
  readonly particles: readonly string[];
}

const HOME: Style = {
  first: ['Ra', 'Wi', 'Ta', 'Su', 'De', 'Lu', 'Ke', 'Mi', 'Na', 'Pa', 'Ju', 'Ri', 'Sa', 'Yo', 'Ha', 'Ge'],
  middle: ['lu', 'ra', 'ni', 'to', 'wa', 'ri', 'ka', 'le', 'ma', 'do', 'ya', 'se'],
  last: ['ni', 'ra', 'tu', 'wan', 'ka', 'lo', 'ti', 'sa', 'min', 'dar', 'la', 'rou'],
  particles: ['ka', 'ni'],
};

const BY_REGION: Readonly<Record<string, Style>> = {
  SEP: HOME,
  ESC: {
    first: ['Ve', 'Ko', 'Jin', 'Sha', 'Mi', 'Be', 'Da', 'Ul', 'Tash', 'Hai'],
    middle: ['ra', 'ken', 'li', 'no', 'mi', 'zhe', 'ru'],
    last: ['ko', 'zhen', 'rim', 'dar', 'shi', 'pur', 'tal'],
    particles: ['ul', 'ot'],
  },
  SSA: {
    first: ['Mba', 'Ki', 'Zan', 'Tu', 'Am', 'Lo', 'Du', 'Nde', 'Bo', 'Sa'],
    middle: ['li', 'ra', 'ma', 'nda', 'so', 'ko', 'wé'],
    last: ['ni', 'ta', 'we', 'lo', 'ku', 'da', 'sé'],
    particles: ['wa', 'na'],
  },
  EUR: {
    first: ['Al', 'Os', 'Ho', 'Fa', 'Co', 'Brè', 'Va', 'El', 'Gri', 'Ma'],
    middle: ['de', 'ste', 'li', 'ra', 'so', 'ri', 'lø'],
    last: ['na', 'mark', 'vik', 'rond', 'šek', 'ller', 'tho'],
    particles: ['van', 'de', "d'"],
  },
  AME: {
    first: ['Val', 'Gua', 'Me', 'Lo', 'Ri', 'Te', 'Pa', 'Mon', 'San', 'Cu'],
    middle: ['de', 'li', 'ma', 'rra', 'ta', 'né', 'so'],
    last: ['co', 'ra', 'ñez', 'gui', 'lago', 'món', 'zu'],
    particles: ['de', 'de la', 'do'],
  },
};

/** Syllables with the Arabic letters that they transliterate. */
const ARABIC: readonly (readonly [latin: string, arabic: string])[] = [
  ...([
    ['ra', 'را'],
    ['mi', 'مي'],
    ['sal', 'سل'],
    ['ba', 'با'],
    ['di', 'دي'],
    ['nur', 'نور'],
    ['ha', 'ها'],
  ] as const),
  ...([
    ['ka', 'كا'],
    ['ri', 'ري'],
    ['za', 'زا'],
    ['mar', 'مر'],
    ['lu', 'لو'],
    ['fa', 'فا'],
    ['tal', 'طل'],
  ] as const),
];

/** Every twentieth person has a single name, and so on: shares in percent. */
const SHAPES = { single: 5, four: 7, particle: 8, marked: 9 } as const;
const LONG = 60;

/** A name as people of a region would have it, if the region existed; `region` null: of the ministry's own country. */
export function inventName(random: Seeded, region: string | null): MinistryName {
  if (region === 'MNA') return arabicName(random);
  const style = region === null ? HOME : (BY_REGION[region] ?? HOME);
  const shape = random.next() * 100;
  if (shape < SHAPES.single) return { display: word(random, style), family: null, given: null, native: null };
  if (shape < SHAPES.single + SHAPES.four)
    return named([1, 2, 3].map(() => word(random, style)).join(' '), word(random, style));
  if (shape < SHAPES.single + SHAPES.four + SHAPES.particle) {
    return named(word(random, style), withParticle(random.pick(style.particles), word(random, style)));
  }
  const given = word(random, style);
  return named(random.chance(SHAPES.marked / 100) ? marked(given) : given, word(random, style));
}

/** A name of exactly sixty characters. */
export function longestName(random: Seeded): MinistryName {
  let given = word(random, HOME);
  while (given.length < LONG) given += ` ${word(random, HOME)}`;
  const family = word(random, HOME);
  const cut = given.slice(0, LONG - family.length - 1).replace(/ .?$/, (end) => 'ra'.slice(0, end.length));
  return named(cut, family);
}

/** A further family name, as after a marriage; the given name stays. */
export function renamed(random: Seeded, name: MinistryName): MinistryName {
  return named(name.given ?? name.display, `${name.family ?? ''} ${word(random, HOME)}`.trim());
}

function named(given: string, family: string): MinistryName {
  return { display: `${given} ${family}`, given, family, native: null };
}

function arabicName(random: Seeded): MinistryName {
  const [given, father, family] = [arabicWord(random), arabicWord(random), arabicWord(random)];
  if (random.chance(SHAPES.single / 100)) {
    return { display: given.latin, given: null, family: null, native: given.arabic };
  }
  const native = `${given.arabic} بن ${father.arabic} ال${family.arabic}`;
  return { ...named(`${given.latin} bin ${father.latin}`, `al-${family.latin}`), native };
}

function arabicWord(random: Seeded): { latin: string; arabic: string } {
  const syllables = Array.from({ length: random.between(2, 3) }, () => random.pick(ARABIC));
  const latin = syllables.map(([each]) => each).join('');
  return { latin: capital(latin), arabic: syllables.map(([, each]) => each).join('') };
}

function word(random: Seeded, { first, middle, last }: Style): string {
  const inner = random.chance(0.7) ? random.pick(middle) : '';
  return random.pick(first) + inner + random.pick(last);
}

function withParticle(particle: string, family: string): string {
  return particle.endsWith("'") ? `${particle}${family}` : `${particle} ${family}`;
}

/** An apostrophe after the first letter, and marks on the vowels. */
function marked(name: string): string {
  const accented = name.replace(/a/, 'á').replace(/i/, 'í').replace(/u/, 'ü');
  return `${accented.slice(0, 2)}'${accented.slice(2)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
