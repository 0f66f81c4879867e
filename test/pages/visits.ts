import type { Sql } from '#database';
import { endedAttempt, runningAttempt, TEST } from './attempts.js';
import { draftedChange } from './changes.js';
import type { Guide, Who } from './guide.js';

/** Kilobytes of HTML on the wire, by kind of page (design, section 4.2). */
export const HTML_BUDGETS = {
  verification: 3,
  door: 4,
  question: 5,
  home: 6,
  certificate: 8,
  people: 9,
  lesson: 10,
  editor: 10,
  overview: 11,
  any: 12,
} as const;

export type Budget = keyof typeof HTML_BUDGETS;

/** One opened page of the tour: the route's pattern, who opens it, where exactly, and what it may weigh. */
export interface PageVisit {
  readonly route: string;
  readonly who: Who;
  readonly budget: Budget;
  /** The address, or what finds or makes one; absent: the pattern itself. */
  readonly at?: string | ((tour: Guide) => Promise<string>);
}

const visit = (route: string, who: Who, budget: Budget, at?: PageVisit['at']): PageVisit =>
  at === undefined ? { route, who, budget } : { route, who, budget, at };

const HELD = `SELECT c.number, c.token FROM certificates c JOIN accounts a ON a.person_id = c.person_id
  WHERE a.email = 'diplomat@mfa.example' ORDER BY c.number LIMIT 1`;

const AN_ACCOUNT = "SELECT id FROM accounts WHERE email = 'trainer@mfa.example'";

const A_LINK = `INSERT INTO followup_unsubscribe_links (account_id, token, made_at)
  SELECT id, 'abcdefghijklmnopqrstuvwx', now() FROM accounts WHERE email = 'diplomat@mfa.example'
  ON CONFLICT ON CONSTRAINT pk_followup_unsubscribe_links DO UPDATE SET made_at = now() RETURNING token`;

/** Fills an address from the first row of a query. */
function from(query: string, write: (row: Record<string, string>) => string) {
  return async ({ sql }: { sql: Sql }): Promise<string> => {
    const row = await sql.one<Record<string, string>>(query);
    if (!row) throw new Error(`The demonstration has nothing for ${query}`);
    return write(row);
  };
}

/** Every page of the product, in the order of its audiences. A page route that is missing here fails the specs. */
export const VISITS: readonly PageVisit[] = [
  visit('/', 'visitor', 'door'),
  visit('/sign-in', 'visitor', 'door'),
  visit('/sign-in', 'visitor', 'door', '/sign-in?next=%2Fhr%2Fpeople'),
  visit('/password-reset', 'visitor', 'door'),
  visit('/help', 'visitor', 'any'),
  visit('/accessibility', 'visitor', 'any'),
  visit('/privacy', 'visitor', 'any'),
  visit('/verify', 'visitor', 'verification'),
  visit(
    '/verify/:number',
    'visitor',
    'verification',
    from(HELD, ({ number }) => `/verify/${number}`),
  ),
  visit(
    '/V/:number/:token',
    'visitor',
    'verification',
    from(HELD, ({ number, token }) => `/V/${number}/${token}`),
  ),
  visit('/sign-in/again', 'diplomat', 'door'),
  visit('/account', 'diplomat', 'any'),
  visit('/account/security', 'diplomat', 'any'),
  visit('/home', 'diplomat', 'home'),
  visit('/courses', 'diplomat', 'home'),
  visit('/courses/:course', 'diplomat', 'home', '/courses/dd110'),
  visit('/courses/:course/:module', 'diplomat', 'lesson', '/courses/dd110/phishing'),
  visit('/courses/:course/:module/:lesson', 'diplomat', 'lesson', '/courses/dd110/phishing/04-eight-cues'),
  visit('/quizzes/:quiz', 'diplomat', 'home', `/quizzes/${TEST}`),
  visit(
    '/quizzes/:quiz/attempts/:n/questions/:k',
    'diplomat',
    'question',
    async (tour) => `${await runningAttempt(tour)}/questions/3`,
  ),
  visit(
    '/quizzes/:quiz/attempts/:n/review',
    'diplomat',
    'question',
    async (tour) => `${await runningAttempt(tour)}/review`,
  ),
  visit(
    '/quizzes/:quiz/attempts/:n/result',
    'reviewer',
    'lesson',
    async (tour) => `${await endedAttempt(tour)}/result`,
  ),
  visit('/certificates', 'diplomat', 'home'),
  visit(
    '/certificates/:number',
    'diplomat',
    'certificate',
    from(HELD, ({ number }) => `/certificates/${number}`),
  ),
  visit('/trainer', 'trainer', 'any'),
  visit('/trainer/questions', 'trainer', 'people'),
  visit('/trainer/questions/new', 'trainer', 'editor'),
  visit(
    '/trainer/questions/:code',
    'trainer',
    'editor',
    from('SELECT code FROM questions ORDER BY code LIMIT 1', ({ code }) => `/trainer/questions/${code}`),
  ),
  visit(
    '/trainer/questions/:code/edit',
    'trainer',
    'editor',
    from('SELECT code FROM questions ORDER BY code LIMIT 1', ({ code }) => `/trainer/questions/${code}/edit`),
  ),
  visit('/proposals', 'reviewer', 'any'),
  visit('/hr', 'hr', 'overview'),
  visit('/hr/people', 'hr', 'people'),
  visit('/hr/people', 'focal-point', 'people'),
  visit(
    '/hr/people/:staffNumber',
    'hr',
    'any',
    from(
      "SELECT staff_number FROM people p JOIN accounts a ON a.person_id = p.id WHERE a.email = 'diplomat@mfa.example'",
      ({ staff_number }) => `/hr/people/${staff_number}`,
    ),
  ),
  visit('/admin/programmes', 'programme-owner', 'any'),
  visit('/admin/programmes/:programme', 'auditor', 'any', '/admin/programmes/SCA'),
  visit(
    '/admin/programmes/:programme/versions/new',
    'programme-owner',
    'editor',
    '/admin/programmes/SCA/versions/new',
  ),
  visit('/admin/programmes/:programme/changes/:id', 'programme-owner', 'any', draftedChange),
  visit('/admin', 'admin', 'any'),
  visit('/admin/users', 'admin', 'any'),
  visit('/admin/users/new', 'admin', 'any'),
  visit(
    '/admin/users/:id',
    'admin',
    'any',
    from(AN_ACCOUNT, ({ id }) => `/admin/users/${id}`),
  ),
  visit(
    '/admin/users/:id/edit',
    'admin',
    'any',
    from(AN_ACCOUNT, ({ id }) => `/admin/users/${id}/edit`),
  ),
  visit('/admin/audit', 'auditor', 'any'),
  visit('/admin/health', 'admin', 'any'),
  visit('/admin/outbox', 'admin', 'any'),
  visit('/admin/followup', 'admin', 'any'),
  visit('/lapses', 'focal-point', 'any'),
  visit(
    '/unsubscribe/:token',
    'visitor',
    'door',
    from(A_LINK, ({ token }) => `/unsubscribe/${token}`),
  ),
];

/** GET routes that answer no page on a plain visit, and why. */
export const NOT_PAGES: Readonly<Record<string, string>> = {
  '/health/live': 'JSON',
  '/health/ready': 'JSON',
  '/metrics': 'text for machines',
  '/media/:name': 'a picture',
  '/admin/permissions.json': 'JSON',
  '/hr/people.csv': 'a download',
  '/quizzes/:quiz/attempts/:n': 'leads to the question that is next, or to the result',
  '/sign-in/code': 'opens between two factors; the journey of the second factor visits it',
  '/invitations/:token': 'opens with a token that only the mail holds; its journey visits it',
  '/password-reset/:token': 'opens with a token that only the mail holds; its journey visits it',
  '/proposals/:id': 'the demonstration has no proposal; the journey of the second person visits it',
};
