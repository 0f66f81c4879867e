import type { PlantedFault } from './planted-fault.testing.js';

const LESSON = 'lessons/en/01-first.md';

/** Faults of lessons and drawings. */
export const PLANTED_IN_LESSONS: readonly PlantedFault[] = [
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
