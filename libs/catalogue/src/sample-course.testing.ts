import type { CourseFiles } from './course-files.js';

/** A small course in two languages without a fault: one module, one lesson, a test of four questions. */
export function sampleCourse(): Map<string, string> {
  return new Map([
    ['frameworks/ddcf.yaml', FRAMEWORK],
    ['dd900/course.yaml', COURSE],
    ['dd900/lessons/en/01-first.md', lesson('First', 'word')],
    ['dd900/lessons/id/01-first.md', lesson('Pertama', 'kata')],
    ['dd900/media/steps.svg', SVG],
    ['dd900/self-checks/start.yaml', [1, 2, 3].map((n) => single(`dd900-s-${n}`)).join('')],
    ['dd900/questions/start.yaml', BANK],
    ['dd900/stimuli/inbox.yaml', STIMULUS],
  ]);
}

/** The sample with one text put in place of another; throws where the file does not hold it. */
export function sampleWith(path: string, from: string | RegExp, to: string): CourseFiles {
  const files = sampleCourse();
  const text = files.get(`dd900/${path}`) ?? '';
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${path} does not hold ${String(from)}`);
  return files.set(`dd900/${path}`, changed);
}

const FRAMEWORK = `framework: {id: ddcf}
competences:
  - id: C1
    levels: {1: {en: a}, 2: {en: b}}
`;

const COURSE = `code: DD900
slug: dd900
revision: {major: 1, minor: 0}
level: 1
hours: 3
jp: 4
languages: [en, id]
title: {en: Sample, id: Contoh}
summary: {en: A sample, id: Sebuah contoh}
certifies: [C1-2]
modules:
  - slug: start
    title: {en: Start, id: Mulai}
    objectives:
      - {id: dd900-o1, text: {en: Begin, id: Memulai}}
    lessons: [01-first]
    task: {title: {en: Do, id: Lakukan}, text: {en: "**Write** it down", id: "**Tulis**"}}
test:
  slug: dd900-test
  title: {en: Test, id: Ujian}
  timeLimit: PT40M
  passMark: "0.80"
  attempts: 2
  wait: PT24H
  release: {marks: after-submission, answers: never, feedback: after-submission}
  navigation: free
  sections:
    - {title: {en: One, id: Satu}, draw: 1, from: {tags: ["module:start"], types: [single-choice]}}
    - {title: {en: Two, id: Dua}, draw: 1, from: {tags: [hard]}}
    - {title: {en: Inbox, id: Kotak}, draw: 1, from: {stimuli: true, tags: [triage]}}
`;

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 32">
<title>Steps</title><rect width="4" height="4"/></svg>
`;

const STIMULUS = `id: inbox
kind: triage
tags: [triage]
title: {en: Monday, id: Senin}
text: {en: Two messages, id: Dua pesan}
`;

function lesson(title: string, word: string): string {
  return `---
title: ${title}
minutes: 12
objectives: [dd900-o1]
delta: false
sources:
  - {title: "Law", publisher: "Press", year: 2024, url: "https://law.example/"}
facts:
  - {text: "Ten states", as_of: 2026-11-22, review: 2027-11-22}
summary:
  - One
  - Two
  - Three
---
## Begin

See [this](01-first.md).

![Three steps](media/steps.svg)

${Array.from({ length: 60 }, () => Array.from({ length: 10 }, () => word).join(' ')).join('.\n\n')}.
`;
}

function common(id: string, type: string, more: string): string {
  return `- id: ${id}
  type: ${type}
  module: start
  objective: dd900-o1
  competence: C1-2
  difficulty: 2
  bloom: understand
  source: "Lesson 1"
  reviewBy: 2027-11-22
${more}  text: {en: Which?, id: Mana?}
  feedback: {en: Because, id: Karena}
`;
}

function single(id: string, more = ''): string {
  return `${common(id, 'single-choice', more)}  options:
    - {id: a, right: true, text: {en: A, id: A}, feedback: {en: Yes, id: Ya}}
    - {id: b, text: {en: B, id: B}, feedback: {en: No, id: Tidak}}
`;
}

const BANK = [
  single('dd900-q-1', '  enemies: [dd900-q-2]\n'),
  single('dd900-q-2', '  enemies: [dd900-q-1]\n'),
  `${common('dd900-q-3', 'multiple-response', '  tags: [hard]\n  marking: partial\n')}  options:
    - {id: a, right: true, text: {en: A, id: A}, feedback: {en: Yes, id: Ya}}
    - {id: b, right: true, text: {en: B, id: B}, feedback: {en: Yes, id: Ya}}
    - {id: c, text: {en: C, id: C}, feedback: {en: No, id: Tidak}}
`,
  `${common('dd900-q-4', 'ordering', '  stimulus: inbox\n')}  items:
    - {id: a, text: {en: A, id: A}}
    - {id: b, text: {en: B, id: B}}
    - {id: c, text: {en: C, id: C}}
`,
].join('');
