import type { PlantedFault } from './planted-fault.testing.js';

const QUESTIONS = 'questions/start.yaml';

/** Faults of questions, self-checks and stimuli. */
export const PLANTED_IN_QUESTIONS: readonly PlantedFault[] = [
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
    'text: {en: A, id: A}',
    'text: {en: <i>A</i>, id: A}',
    'questions/start.yaml:14:39: raw HTML is not allowed',
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
];
