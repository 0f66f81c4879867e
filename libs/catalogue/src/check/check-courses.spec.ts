import { describe, expect, it } from '@jest/globals';
import { civilDate, printProblem } from '#kernel';
import type { CourseFiles } from '../course-files.js';
import { sampleCourse, sampleWith } from '../sample-course.testing.js';
import { checkCourses } from './check-courses.js';

const faults = (files: CourseFiles, on: string | null = '2026-11-22') =>
  checkCourses(files, { on: on === null ? null : civilDate(on) }).problems.map(printProblem);

const QUESTIONS = 'questions/start.yaml';
const LESSON = 'lessons/en/01-first.md';

/** File, what is planted in place of what, and the whole line that is expected of it. */
const PLANTED: readonly (readonly [string, string | RegExp, string, string])[] = [
  ['course.yaml', 'jp: 4\n', '', 'course.yaml:1:1: the field "jp" is missing'],
  ['course.yaml', 'jp: 4', 'jp: 4\nauthor: me', 'course.yaml:7:1: unknown field "author"'],
  ['course.yaml', 'jp: 4', 'jp: 4\njp: 5', 'course.yaml:7:1: Map keys must be unique'],
  [
    'course.yaml',
    'title: {en: Sample, id: Contoh}',
    'title: {en: Sample}',
    'course.yaml:8:8: the translation into "id" is missing',
  ],
  ['course.yaml', 'id: Mulai', 'id: ""', 'course.yaml:13:28: the translation into "id" is missing'],
  [
    'course.yaml',
    'id: Mulai',
    'id: Mulai, fr: Début',
    'course.yaml:13:35: "fr" is not a language of this course',
  ],
  [
    'course.yaml',
    'slug: dd900\n',
    'slug: dd901\n',
    `course.yaml:2:7: the slug must be the folder's name, "dd900"`,
  ],
  ['course.yaml', 'certifies: [C1-2]', 'certifies: [C9-2]', 'course.yaml:10:13: unknown competence "C9-2"'],
  [
    'course.yaml',
    'timeLimit: PT40M',
    'timeLimit: 40 minutes',
    'course.yaml:21:14: expected a duration such as PT40M',
  ],
  ['course.yaml', 'wait: PT24H', 'wait: PT', 'course.yaml:24:9: expected a duration such as PT40M'],
  [
    'course.yaml',
    '"0.80"',
    '0.8',
    'course.yaml:22:13: expected a decimal from 0 to 1 in quotes, such as "0.80"',
  ],
  [
    'course.yaml',
    '"0.80"',
    '"1.01"',
    'course.yaml:22:13: expected a decimal from 0 to 1 in quotes, such as "0.80"',
  ],
  [
    'course.yaml',
    'answers: never',
    'answers: sometimes',
    'course.yaml:25:47: expected one of: at-once, after-submission, after-closing, never',
  ],
  ['course.yaml', 'module:start', 'module:stop', 'course.yaml:28:59: unknown module "stop"'],
  [
    'course.yaml',
    '[01-first]',
    '[02-first]',
    `course.yaml:16:15: "02-first" is lesson 1 of the course: its number is wrong`,
  ],
  [
    'course.yaml',
    '[01-first]',
    '[01-first, 02-second]',
    'course.yaml:16:25: the lesson "02-second" is missing in "id" (lessons/id/02-second.md)',
  ],
  [
    'course.yaml',
    '- {id: dd900-o1, text: {en: Begin, id: Memulai}}',
    '- {id: dd900-o1, text: {en: Begin, id: Memulai}}\n      - {id: dd900-o2, text: {en: End, id: Akhir}}',
    'course.yaml:16:14: no lesson teaches the objective "dd900-o2"',
  ],
  [
    'course.yaml',
    '- {id: dd900-o1, text: {en: Begin, id: Memulai}}',
    '- {id: dd900-o1, text: {en: Begin, id: Memulai}}\n      - {id: dd900-o2, text: {en: End, id: Akhir}}',
    'course.yaml:16:14: the objective "dd900-o2" is tested by 0 questions, needs 3',
  ],
  [
    'course.yaml',
    '- {id: dd900-o1, text: {en: Begin, id: Memulai}}',
    '- {id: dd900-o1, text: {en: Begin, id: Memulai}}\n      - {id: dd900-o1, text: {en: End, id: Akhir}}',
    'course.yaml:16:14: the objective "dd900-o1" stands already in dd900/course.yaml:15:14',
  ],
  [
    'course.yaml',
    'draw: 1, from: {stimuli',
    'draw: 2, from: {stimuli',
    'course.yaml:30:7: the section draws 2, but the bank has 1 for it',
  ],
  [
    'course.yaml',
    'from: {tags: [hard]}',
    'from: {questions: [dd900-q-1, dd900-q-2]}}\n    - {title: {en: Z, id: Z}, draw: 2, from: {types: [single-choice]}',
    'course.yaml:30:7: the section cannot be filled beside the others: they draw from the same questions',
  ],
  ['course.yaml', '"**Write** it down"', '"<b>Write</b>"', 'course.yaml:17:53: raw HTML is not allowed'],
  ['course.yaml', 'hours: 3', 'hours: &n 3', 'course.yaml:5:11: anchors (&name) are not allowed'],
  [
    'course.yaml',
    'hours: 3\njp: 4',
    'hours: &n 3\njp: *n',
    'course.yaml:6:5: aliases (*name) are not allowed',
  ],
  ['course.yaml', 'hours: 3', 'hours: !!int 3', 'course.yaml:5:14: tags (!name) are not allowed'],
  ['course.yaml', 'hours: 3', 'hours: !run 3', 'course.yaml:5:13: tags (!name) are not allowed'],
  [
    'course.yaml',
    'hours: 3',
    'hours: 3\n__proto__: {hours: 9}',
    'course.yaml:6:1: the key "__proto__" is not allowed',
  ],
  ['course.yaml', 'hours: 3', `hours: ${'['.repeat(100_000)}`, 'course.yaml:5:1: nested more than 60 deep'],
  ['course.yaml', 'hours: 3', 'hours: {', 'course.yaml:6:1: Flow map'],
  [QUESTIONS, /  source: .*\n/, '', 'questions/start.yaml:1:3: the field "source" is missing'],
  [
    QUESTIONS,
    'reviewBy: 2027-11-22',
    'reviewBy: 2027-02-29',
    'questions/start.yaml:9:13: expected a date that exists, YYYY-MM-DD',
  ],
  [
    QUESTIONS,
    'reviewBy: 2027-11-22',
    'reviewBy: 2026-11-21',
    'questions/start.yaml:9:13: the question "dd900-q-1" is past its review date 2026-11-21',
  ],
  [
    QUESTIONS,
    'difficulty: 2',
    'difficulty: 6',
    'questions/start.yaml:6:15: expected a whole number from 1 to 5',
  ],
  [
    QUESTIONS,
    'objective: dd900-o1',
    'objective: dd900-o9',
    'questions/start.yaml:4:14: unknown objective "dd900-o9"',
  ],
  [QUESTIONS, 'module: start', 'module: stop', 'questions/start.yaml:3:11: unknown module "stop"'],
  [QUESTIONS, 'competence: C1-2', 'competence: C1-9', 'questions/start.yaml:5:15: unknown competence "C1-9"'],
  [QUESTIONS, 'stimulus: inbox', 'stimulus: outbox', 'questions/start.yaml:57:13: unknown stimulus "outbox"'],
  [
    QUESTIONS,
    'enemies: [dd900-q-2]',
    'enemies: [dd900-q-9]',
    'questions/start.yaml:10:13: unknown enemy "dd900-q-9"',
  ],
  [
    QUESTIONS,
    'enemies: [dd900-q-2]',
    'enemies: []',
    'questions/start.yaml:25:13: "dd900-q-1" does not name "dd900-q-2" as its enemy in turn',
  ],
  [
    QUESTIONS,
    'id: dd900-q-2',
    'id: dd900-q-1',
    'questions/start.yaml:16:7: the question "dd900-q-1" stands already in dd900/questions/start.yaml:1:7',
  ],
  [
    QUESTIONS,
    'id: dd900-q-3',
    'id: dd900-s-3',
    'self-checks/start.yaml:29:7: the question "dd900-s-3" stands already in dd900/questions/start.yaml:31:7',
  ],
  [
    QUESTIONS,
    'right: true, ',
    '',
    'questions/start.yaml:14:5: no option is right: a single-choice question needs exactly one',
  ],
  [
    QUESTIONS,
    '{id: b, text',
    '{id: b, right: true, text',
    'questions/start.yaml:14:5: 2 options are right: a single-choice question needs exactly one',
  ],
  [
    QUESTIONS,
    '{id: b, right: true',
    '{id: b, right: false',
    'questions/start.yaml:45:5: a multiple-response question needs at least two right options, has 1',
  ],
  [
    QUESTIONS,
    '    - {id: c, text: {en: C, id: C}}\n',
    '',
    'questions/start.yaml:61:5: an ordering question needs at least three items, has 2',
  ],
  [
    QUESTIONS,
    '{id: b, text',
    '{id: a, text',
    'questions/start.yaml:15:12: the id "a" stands twice in this question',
  ],
  [
    QUESTIONS,
    ', feedback: {en: Yes, id: Ya}',
    '',
    'questions/start.yaml:14:7: the field "feedback" is missing',
  ],
  [
    QUESTIONS,
    '  feedback: {en: Because, id: Karena}\n',
    '',
    'questions/start.yaml:1:3: the field "feedback" is missing',
  ],
  [
    QUESTIONS,
    'en: Which?',
    'en: "![](media/steps.svg)"',
    'questions/start.yaml:11:14: the picture has no alternative text',
  ],
  [
    QUESTIONS,
    'type: ordering',
    'type: essay',
    'questions/start.yaml:49:9: expected one of: single-choice, multiple-response, ordering',
  ],
  [
    'self-checks/start.yaml',
    /- id: dd900-s-3[\s\S]*/,
    '',
    'self-checks/start.yaml:1:1: a self-check has 3 to 5 questions, this one 2',
  ],
  [
    'stimuli/inbox.yaml',
    'kind: triage',
    'kind: party',
    'stimuli/inbox.yaml:2:7: expected one of: triage, case',
  ],
  [
    'stimuli/inbox.yaml',
    'id: inbox',
    'id: inbax',
    'stimuli/inbox.yaml:1:5: the id must be the name of the file',
  ],
  [
    LESSON,
    '---\ntitle',
    'title',
    'lessons/en/01-first.md:1:1: a lesson begins with front matter between two lines ---',
  ],
  [LESSON, 'minutes: 12\n', '', 'lessons/en/01-first.md:2:1: the field "minutes" is missing'],
  [LESSON, '[dd900-o1]', '[dd900-o7]', 'lessons/en/01-first.md:4:14: unknown objective "dd900-o7"'],
  [LESSON, /sources:\n.*\n/, 'sources: []\n', 'lessons/en/01-first.md:6:10: needs at least 1 source, has 0'],
  [
    LESSON,
    'https://law',
    'http://law',
    'lessons/en/01-first.md:7:57: expected an address that begins with https://',
  ],
  [
    LESSON,
    'review: 2027-11-22',
    'review: 2026-11-21',
    'lessons/en/01-first.md:9:53: the fact is past its review date 2026-11-21',
  ],
  [LESSON, '  - Three\n', '', 'lessons/en/01-first.md:11:3: needs at least 3 points, has 2'],
  [LESSON, '01-first.md', '09-gone.md', 'lessons/en/01-first.md:17:12: dead link "09-gone.md"'],
  [
    LESSON,
    '01-first.md',
    'javascript:alert(1)',
    'lessons/en/01-first.md:17:12: the link "javascript:alert(1)" is not to https, mail or a lesson',
  ],
  [
    LESSON,
    'media/steps.svg',
    'media/stops.svg',
    'lessons/en/01-first.md:19:16: there is no picture "media/stops.svg"',
  ],
  [LESSON, '[Three steps]', '[]', 'lessons/en/01-first.md:19:5: the picture has no alternative text'],
  [LESSON, 'See [', '<div>\n\nSee <b>x</b> [', 'lessons/en/01-first.md:17:1: raw HTML is not allowed'],
  [LESSON, 'See [', 'See <b>x</b> [', 'lessons/en/01-first.md:17:5: raw HTML is not allowed'],
  [LESSON, '## Begin', '## Begin\n\n#### Far', 'lessons/en/01-first.md:17:1: the heading skips a level'],
  [LESSON, /word/g, '', 'lessons/en/01-first.md:15:1: the lesson has 3 words, fewer than 500'],
  [
    LESSON,
    /word/g,
    'one two three',
    'lessons/en/01-first.md:15:1: the lesson has 1803 words, more than 1500',
  ],
  [
    LESSON,
    'word',
    Array.from({ length: 30_000 }, (_, n) => (n * 7919 * 104_729).toString(36)).join(''),
    'lessons/en/01-first.md:15:1: the lesson weighs',
  ],
  ['media/steps.svg', '<rect', '<script/><rect', 'media/steps.svg:2:21: the element <script> is not allowed'],
];

describe('The checker of courses', () => {
  it('finds nothing in a course without a fault, and counts what is there', () => {
    const check = checkCourses(sampleCourse(), { on: civilDate('2026-11-22') });
    expect(check.problems).toEqual([]);
    expect(check.counts).toEqual({
      courses: 1,
      modules: 1,
      lessons: 1,
      questions: 4,
      selfChecks: 3,
      stimuli: 1,
      drawings: 1,
    });
    expect(check.courses[0]?.bank?.questions).toHaveLength(4);
  });

  it.each(PLANTED.map(([path, from, to, expected]) => ({ path, from, to, expected })))(
    'finds the fault $expected',
    ({ path, from, to, expected }) => {
      const found = faults(sampleWith(path, from, to));
      expect(found.some((line) => line.startsWith(`dd900/${expected}`)) ? expected : found).toBe(expected);
    },
  );

  it('finds all faults of a course at once, in order of their places', () => {
    const files = new Map(sampleWith('course.yaml', 'hours: 3', 'hours: three'));
    files.delete('dd900/lessons/id/01-first.md');
    files.set('dd900/lessons/fr/01-first.md', 'Bonjour');
    expect(faults(files)).toEqual([
      'dd900/course.yaml:5:8: expected a whole number from 1 to 999',
      'dd900/course.yaml:16:15: the lesson "01-first" is missing in "id" (lessons/id/01-first.md)',
      'dd900/lessons/fr/01-first.md:1:1: course.yaml names no such lesson or language',
    ]);
  });

  it('leaves review dates alone without a day', () => {
    expect(faults(sampleWith(QUESTIONS, 'reviewBy: 2027-11-22', 'reviewBy: 2020-01-01'), null)).toEqual([]);
  });

  it('counts no question past its review date towards the blueprint', () => {
    const found = faults(sampleCourse(), '2028-01-01');
    expect(found).toContain('dd900/course.yaml:29:7: the section draws 1, but the bank has 0 for it');
  });

  it('refuses a deeply indented file before the parser meets it', () => {
    const files = sampleCourse().set(
      'dd900/stimuli/deep.yaml',
      Array.from({ length: 1_000 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'),
    );
    expect(faults(files)).toEqual(['dd900/stimuli/deep.yaml:122:1: nested more than 60 deep']);
  });

  it('says which folder is no course', () => {
    expect(faults(new Map([['dd901/notes.txt', '']]))).toEqual([
      'dd901/course.yaml:1:1: the course has no course.yaml',
    ]);
  });

  it('finds a question of one course in another', () => {
    const files = sampleCourse();
    for (const [path, text] of sampleCourse())
      if (path.startsWith('dd900/'))
        files.set(path.replace('dd900', 'dd901'), text.replace('slug: dd900\n', 'slug: dd901\n'));
    expect(faults(files)).toContain(
      'dd901/questions/start.yaml:1:7: the question "dd900-q-1" stands already in dd900/questions/start.yaml:1:7',
    );
  });
});
