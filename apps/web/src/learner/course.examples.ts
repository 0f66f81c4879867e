import type { CourseView, LessonView } from '#catalogue';
import type { CourseProgress, Enrolment } from '#learning';

const text = (en: string) => ({ en, id: `${en} (id)` });

/** A course of one module with everything that a course may have. */
export const exampleCourse = {
  ...{ id: '1', revisionId: '7', number: 1, slug: 'dd110', code: 'DD110', level: 1, hours: 3, jp: 4 },
  ...{ title: text('Cyber hygiene'), summary: text('Keep what you hold.'), languages: ['en', 'id'] },
  certifies: ['C1-2'],
  modules: [
    {
      slug: 'phishing',
      title: text('Phishing and pretexts'),
      objectives: [{ id: 'o1', text: text('Name the eight cues') }],
      lessons: [
        {
          slug: '01-cues',
          number: 1,
          title: text('The cues'),
          minutes: 10,
          objectives: ['o1'],
          delta: false,
        },
        {
          slug: '02-triage',
          number: 2,
          title: text('Triage'),
          minutes: 12,
          objectives: ['o1'],
          delta: false,
        },
        { slug: '03-report', number: 3, title: text('Report'), minutes: 8, objectives: ['o1'], delta: false },
      ],
      task: { title: text('At your desk'), html: text('<p>Do it.</p>') },
    },
    { slug: 'bare', title: text('Bare'), objectives: [], lessons: [], task: null },
  ],
  test: { slug: 'dd110-test', title: text('Final test'), timeLimit: 'PT40M', passMark: '0.80', attempts: 2 },
  testSlug: 'dd110-test',
  gzipBytes: { en: 84_000, id: 86_000 },
} as unknown as CourseView;

export const exampleLesson = {
  ...{
    module: 'phishing',
    slug: '02-triage',
    lang: 'en',
    dir: 'ltr',
    title: 'Triage',
    minutes: 12,
    words: 900,
  },
  ...{ html: '<p>Look first.</p>', summary: ['Look', 'Report'], etag: 'e' },
  sources: [
    { title: 'Guide', publisher: 'NCSC', year: 2025, url: 'https://ncsc.example/guide' },
    { title: 'Circular', publisher: 'Ministry', year: 2026, url: null },
  ],
  facts: [{ text: 'Two of three letters are false.', asOf: '2026-11-01', review: '2027-11-01' }],
} as unknown as LessonView;

export const notEnrolled = {
  ...{ state: 'not-enrolled', revision: '7', lessonsDone: [], lessonsRequired: 3, lessonsCompleted: 0 },
  next: { module: 'phishing', lesson: '01-cues' },
  test: { slug: 'dd110-test', state: 'closed', attempt: null },
} as unknown as CourseProgress;

export const halfWay: CourseProgress = {
  ...notEnrolled,
  ...{ state: 'running', lessonsDone: ['01-cues'], lessonsCompleted: 1 },
  next: { module: 'phishing', lesson: '02-triage' },
};

export const exampleEnrolment = { id: '3', source: 'self', endedAt: null } as unknown as Enrolment;
