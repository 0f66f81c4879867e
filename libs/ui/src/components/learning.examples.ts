import { words } from '#i18n';
import { civilDate, toInstant } from '#kernel';
import type { CertificateCard, DueList, Progress } from './cards.js';
import type { Navigator, OptionCard, QuizBar } from './quiz.js';
import { statusAs, statusOf } from './status.js';
import { yearTimeline } from './year-timeline.js';
import type { Examples } from './examples-type.js';

const en = words('en');
const card: CertificateCard = {
  status: statusOf('renewal-open', en),
  waived: null,
  title: 'Crisis response',
  href: '/certificates/FSA-2026-7Q4M-K9TX-0A2B',
  dates: 'Valid through 13 December 2026',
  left: '21 days left',
  meter: '94',
  action: { label: 'Renew, 40 min', href: '/courses/crisis-response' },
};
const threeOfEight: Progress = { known: true, value: 3, max: 8, label: '3 of 8 modules done' };
const due: DueList['items'][number] = {
  ...{
    day: '2',
    month: 'Dec',
    dueText: 'Due 2 December 2026',
    title: 'Evacuation planning',
    href: '/courses/evacuation',
  },
  ...{ facts: ['Module 4 of 8', 'Assigned by the crisis centre'], progress: threeOfEight },
  action: { label: 'Continue', href: '/courses/evacuation/4', primary: true },
};
const option: OptionCard = {
  ...{ type: 'radio', name: 'answer', value: 'k3f9', text: 'Ask whether she is safe and where she is now' },
  ...{ checked: true, key: '1', verdict: null, locked: false },
};
const bar: QuizBar = {
  title: 'Crisis response: final quiz',
  ...{
    endsAt: '11:05',
    deadline: toInstant('2026-11-22T11:05:00Z'),
    serverNow: toInstant('2026-11-22T10:46:30Z'),
  },
  ...{
    zone: 'UTC',
    saved: { kind: 'ok', word: 'Saved 10:46' },
    exitHref: '/home',
    done: 6,
    total: 20,
  },
};
const questions: Navigator['questions'] = Array.from({ length: 20 }, (_, i) => ({
  ...{ href: `/quizzes/crisis/attempts/a/questions/${i + 1}`, number: en.number(i + 1) },
  ...{ done: i < 6, flagged: i === 2 || i === 8, current: i === 6 },
}));

export const learningExamples: Examples = {
  'certificate-card': {
    renewable: card,
    waived: {
      ...card,
      status: statusOf('expired', en),
      waived: statusOf('waived', en),
      left: null,
      meter: '100',
    },
    missing: {
      ...card,
      status: statusOf('not-held', en),
      href: null,
      dates: 'Never held',
      meter: null,
      action: null,
    },
  },
  progress: { known: threeOfEight, unknown: { ...threeOfEight, known: false, label: 'Counting' } },
  'due-list': {
    two: {
      items: [
        due,
        {
          ...due,
          day: null,
          month: null,
          dueText: null,
          title: 'Protocol',
          progress: null,
          action: { ...due.action, primary: false },
        },
      ],
    },
  },
  'year-timeline': {
    busy: yearTimeline(
      civilDate('2026-11-01'),
      [
        {
          on: civilDate('2026-11-02'),
          kind: 'bad',
          title: 'Information security',
          text: 'expired 2 Nov',
          href: '/certificates',
        },
        {
          on: civilDate('2026-12-13'),
          kind: 'soon',
          title: 'Crisis response',
          text: 'renew by 13 Dec',
          href: null,
        },
        {
          on: civilDate('2027-03-15'),
          kind: 'info',
          title: 'Visa fraud',
          text: 'course due 15 Mar',
          href: null,
        },
        {
          on: civilDate('2027-03-16'),
          kind: 'info',
          title: 'Languages',
          text: 'course due 16 Mar',
          href: null,
        },
        {
          on: civilDate('2027-04-16'),
          kind: 'info',
          title: 'Archives',
          text: 'course due 16 Apr',
          href: null,
        },
        {
          on: civilDate('2027-04-17'),
          kind: 'info',
          title: 'Driving',
          text: 'course due 17 Apr',
          href: '/courses',
        },
        {
          on: civilDate('2027-04-18'),
          kind: 'info',
          title: 'First aid',
          text: 'course due 18 Apr',
          href: null,
        },
        {
          on: civilDate('2027-10-01'),
          kind: 'none',
          title: 'Protocol',
          text: 'renewal opens 1 Oct',
          href: null,
        },
      ],
      en,
    ),
  },
  'option-card': {
    checked: option,
    open: { ...option, checked: false, key: null, type: 'checkbox', value: 'b' },
    right: { ...option, name: 'right', verdict: statusAs('ok', 'Right answer'), locked: true },
    wrong: {
      ...option,
      name: 'wrong',
      verdict: statusAs('bad', 'Your answer, not right'),
      locked: true,
      key: null,
    },
  },
  'quiz-bar': { timed: bar, untimed: { ...bar, endsAt: null, deadline: null } },
  navigator: {
    running: {
      title: 'Questions',
      summary: '6 answered, 2 flagged, 14 to go',
      questions,
      reviewHref: '/quizzes/crisis/attempts/a/review',
    },
    closed: { title: 'Questions', summary: 'All answered', questions, reviewHref: null },
  },
  shortcuts: { quiz: { keys: [{ key: '1 – 9', does: 'choose an answer' }] } },
  'rich-text': {
    lesson: { html: '<p>Call the <strong>duty officer</strong> first.</p>', lang: 'en', dir: 'ltr' },
  },
};
