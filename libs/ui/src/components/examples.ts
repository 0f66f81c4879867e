import { civilDate, toInstant } from '#kernel';
import { words } from '#i18n';
import type { CertificateCard, DueList, Progress } from './cards.js';
import { areaField, checkField, choicesField, fileField, inputField, selectField } from './fields.js';
import { barFigure, stackedBars, type ShareKind } from './figures.js';
import { description, reorderList } from './lists.js';
import { notice } from './notice.js';
import type { Navigator, OptionCard, QuizBar } from './quiz.js';
import { sheetExample } from './sheet.examples.js';
import { statusAs, statusOf } from './status.js';
import { column, filterInput, filterSelect, statusCell, textCell } from './tables.js';
import { yearTimeline } from './year-timeline.js';

const en = words('en');
const offices = ['Amman', 'Nairobi', 'Geneva'].map((text) => ({ value: text.toLowerCase(), text }));

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
const months = ['Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov'];
const expiring = [212, 318, 540, 1140, 610, 402, 388, 295, 260, 512, 470, 301];
const shares: { kind: ShareKind; word: string }[] = [
  { kind: 'ok', word: 'Valid' },
  { kind: 'soon', word: 'Renewal open' },
  { kind: 'bad', word: 'Expired or missing' },
];

/** Named examples of every component: partial → state → view. Specs and the page of all components show them. */
export const componentExamples: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  notice: {
    soon: notice(
      'soon',
      'Renew Crisis response by 13 December 2026',
      'The refresher takes about 40 minutes.',
      {
        ...{ label: 'Renew now', href: '/courses/crisis-response' },
      },
    ),
    done: notice('ok', 'Your answers were saved.'),
    informing: notice('info', 'This course opens on 4 January 2027.'),
  },
  'error-summary': {
    two: {
      problems: [
        { field: 'email', text: 'Enter an e-mail address' },
        { field: 'post', text: 'Choose a post' },
      ],
    },
  },
  status: {
    valid: statusOf('valid', en),
    grace: statusOf('grace', en),
    lapsed: statusOf('lapsed', en),
    training: statusOf('in-training', en),
    missing: statusOf('not-held', en),
  },
  field: {
    plain: inputField({ name: 'holder', label: 'Name' }),
    full: inputField({
      ...{ name: 'email', label: 'E-mail address', type: 'email', hint: 'Your work address', value: 'a@mfa' },
      ...{ error: 'Enter an e-mail address', required: true, autocomplete: 'username', maxLength: 200 },
    }),
    number: inputField({
      name: 'number',
      label: 'Number',
      mono: true,
      inputMode: 'text',
      shortcut: '/',
      readOnly: true,
    }),
  },
  'field-area': {
    plain: areaField({ name: 'reason', label: 'Reason', required: true }),
    wrong: areaField({
      name: 'note',
      label: 'Note',
      value: 'x',
      hint: 'Any words',
      error: 'Too short',
      lang: 'ar',
      dir: 'rtl',
    }),
  },
  'field-select': {
    plain: selectField({ name: 'post', label: 'Post', value: 'nairobi' }, offices),
    wrong: selectField({ name: 'office', label: 'Office', error: 'Choose a post', required: true }, offices),
  },
  'field-choices': {
    plain: choicesField({ name: 'level', label: 'Level' }, 'radio', offices, ['geneva']),
    wrong: choicesField(
      { name: 'topics', label: 'Topics', error: 'Choose at least one', hint: 'Any number' },
      ...(['checkbox', [{ value: 'v', text: 'Visas', hint: 'Schengen too' }], []] as const),
    ),
  },
  'field-check': {
    plain: checkField({ name: 'agree', label: 'I have read the rules' }),
    wrong: checkField({
      name: 'sure',
      label: 'I am sure',
      required: true,
      checked: true,
      error: 'Say that you are sure',
      hint: 'There is no way back',
    }),
  },
  'field-file': {
    plain: fileField({ name: 'file', label: 'File' }),
    wrong: fileField({
      name: 'staff',
      label: 'Staff list',
      accept: '.csv',
      hint: 'CSV, up to 2 MB',
      error: 'Empty',
      required: true,
    }),
  },
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
  'filter-bar': {
    filled: {
      ...{
        action: '/hr/people',
        label: 'Filter people',
        chips: [{ label: 'Post: Amman', href: '/hr/people' }],
      },
      fields: [
        filterInput(inputField({ name: 'q', label: 'Name or staff number', type: 'search', shortcut: '/' })),
        filterSelect(selectField({ name: 'at', label: 'Post' }, offices)),
      ],
    },
    empty: { action: '/hr/people', label: 'Filter posts', chips: [], fields: [] },
  },
  'data-table': {
    people: {
      ...{ captionId: 'people-title', selectable: true, empty: null },
      columns: [
        column('Name', '/hr/people?sort=name', 'ascending'),
        column('Post'),
        column('Status'),
        column('Valid through', '/hr/people?sort=-end', 'descending'),
      ],
      rows: ['Haddad, Samir', 'Lindqvist, Eva'].map((title, i) => ({
        ...{
          id: `48-221${i}`,
          title,
          href: i === 0 ? '/hr/people/48-2210' : null,
          sub: i === 0 ? '48-2210' : null,
          selected: i === 0,
        },
        cells: [
          textCell('Post', 'Amman', i === 0 ? '/hr/posts/amman' : null),
          statusCell('Status', statusOf('grace', en)),
          textCell('Valid through', '13 Dec 2026'),
        ],
      })),
    },
    empty: {
      captionId: 'people-title',
      selectable: false,
      columns: [column('Name')],
      rows: [],
      empty: 'Nobody matches. Widen the filters.',
    },
  },
  pager: {
    middle: {
      label: 'Pages of people',
      perPage: 25,
      previous: '/hr/people?before=a',
      next: '/hr/people?after=b',
    },
    only: { label: 'Pages of posts', perPage: 25, previous: null, next: null },
  },
  'bar-figure': {
    year: barFigure(
      {
        ...{
          id: 'forecast',
          title: 'Certificates expiring, next 12 months',
          labelHead: 'Month',
          valueHead: 'Expiring',
        },
        caption: 'March 2027 is the peak: 1,140 renewals.',
      },
      expiring.map((count, i) => ({ label: months[i]!, count })),
      en,
    ),
  },
  'stacked-bars': {
    posts: stackedBars(
      { id: 'coverage', title: 'Crisis response coverage by post', caption: 'Lowest two posts of 187' },
      shares,
      [
        { label: 'Amman', href: '/hr/posts/amman', shares: [58, 17, 25] },
        { label: 'Tbilisi', href: null, shares: [0, 0, 0] },
      ],
      en,
    ),
  },
  'description-list': {
    facts: {
      items: [
        description('Holder', 'Amina Okafor', { was: 'Amina Oka' }),
        description('Number', 'FSA-2026-7Q4M-K9TX-0A2B', { mono: true }),
        description('Standing', 'since 15 March 2026', { status: statusOf('valid', en) }),
        description('Record', 'Download', { href: '/certificates/FSA/record' }),
      ],
    },
  },
  stepper: {
    second: {
      label: 'Steps of the import',
      steps: [
        { title: 'Upload', href: '/admin/imports/new', done: true, current: false },
        { title: 'Check', href: '/admin/imports/7', done: false, current: true },
        { title: 'Apply', href: null, done: false, current: false },
      ],
    },
  },
  'reorder-list': {
    three: reorderList(['Call', 'Record', 'Report'].map((text) => ({ id: text.toLowerCase(), text }))),
  },
  breadcrumbs: { third: { items: [{ label: 'People', href: '/hr/people' }], here: 'Samir Haddad' } },
  shortcuts: { quiz: { keys: [{ key: '1 – 9', does: 'choose an answer' }] } },
  'rich-text': {
    lesson: { html: '<p>Call the <strong>duty officer</strong> first.</p>', lang: 'en', dir: 'ltr' },
  },
  csrf: { any: {} },
  sheet: { english: sheetExample, arabic: { ...sheetExample, lang: 'ar', dir: 'rtl' } },
};
