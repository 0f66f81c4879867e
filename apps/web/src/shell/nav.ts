import type { Role } from '#kernel';
import type { Words } from '#i18n';
import type { NavItem } from '#ui';

interface Place {
  readonly key: string;
  readonly href: string;
  /** The key after `g`. */
  readonly go: string | null;
}

const place = (key: string, href: string, go: string | null = null): Place => ({ key, href, go });

const PROGRAMMES = place('programmes', '/admin/programmes');
const HELP = place('help', '/help');
const LEARNER = [
  place('home', '/home', 'h'),
  place('courses', '/courses', 'c'),
  place('certificates', '/certificates'),
  HELP,
];
const TRAINER = [
  place('home', '/trainer', 'h'),
  place('questions', '/trainer/questions'),
  place('proposals', '/proposals'),
];
const REVIEWER = [
  place('home', '/trainer', 'h'),
  place('questions', '/trainer/questions'),
  place('proposals', '/proposals'),
];
const HR = [
  place('overview', '/hr', 'h'),
  place('people', '/hr/people', 'p'),
  PROGRAMMES,
  place('proposals', '/proposals'),
  HELP,
];
const HEAD_OF_POST = [place('overview', '/hr', 'h'), place('our-people', '/hr/people', 'p'), HELP];
const PROGRAMME_OWNER = [
  place('overview', '/hr', 'h'),
  place('people', '/hr/people', 'p'),
  PROGRAMMES,
  place('questions', '/trainer/questions'),
  place('proposals', '/proposals'),
];
const ADMIN = [
  place('overview', '/admin', 'h'),
  place('users', '/admin/users', 'p'),
  place('proposals', '/proposals'),
  place('health', '/admin/health'),
  place('audit', '/admin/audit'),
];
const TECHNICIAN = [place('overview', '/admin', 'h'), place('health', '/admin/health'), HELP];
const AUDITOR = [
  place('overview', '/admin', 'h'),
  place('audit', '/admin/audit'),
  place('people', '/hr/people', 'p'),
  PROGRAMMES,
  place('questions', '/trainer/questions'),
];
const SECURITY = [
  place('overview', '/hr', 'h'),
  place('audit', '/admin/audit'),
  place('people', '/hr/people', 'p'),
];
const DATA_PROTECTION = [
  place('home', '/home', 'h'),
  place('audit', '/admin/audit'),
  place('people', '/hr/people', 'p'),
];

/** The places of each role, four or five at most; the first is the role's home. */
const PLACES: Readonly<Record<Role, readonly Place[]>> = {
  visitor: [],
  learner: LEARNER,
  trainer: TRAINER,
  reviewer: REVIEWER,
  'exam-board': TRAINER,
  translator: REVIEWER,
  'programme-owner': PROGRAMME_OWNER,
  'focal-point': HEAD_OF_POST,
  'head-of-post': HEAD_OF_POST,
  supervisor: HEAD_OF_POST,
  hr: HR,
  'ict-officer': TECHNICIAN,
  'security-officer': SECURITY,
  auditor: AUDITOR,
  'data-protection': DATA_PROTECTION,
  admin: ADMIN,
};

/** Where a role arrives after sign-in and when the emblem is pressed. */
export function homeOf(role: Role): string {
  return PLACES[role][0]?.href ?? '/';
}

/** A role's navigation at an address; the place with the longest address that begins it is the current one. */
export function navOf(role: Role, path: string, words: Words): NavItem[] {
  const places = PLACES[role];
  const current = places
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .reduce<Place | null>(
      (best, each) => (best === null || each.href.length > best.href.length ? each : best),
      null,
    );
  return places.map((each) => {
    return { href: each.href, label: words.t(`shell.${each.key}`), current: each === current, go: each.go };
  });
}
