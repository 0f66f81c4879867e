import { words } from '#i18n';
import { barFigure, stackedBars, type ShareKind } from './figures.js';
import { description, reorderList } from './lists.js';
import { sheetExample } from './sheet.examples.js';
import { statusOf } from './status.js';
import { column, statusCell, textCell } from './tables.js';
import type { Examples } from './examples-type.js';

const en = words('en');
const months = ['Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov'];
const expiring = [212, 318, 540, 1140, 610, 402, 388, 295, 260, 512, 470, 301];
const shares: { kind: ShareKind; word: string }[] = [
  { kind: 'ok', word: 'Valid' },
  { kind: 'soon', word: 'Renewal open' },
  { kind: 'bad', word: 'Expired or missing' },
];

export const recordExamples: Examples = {
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
  csrf: { any: {} },
  sheet: { english: sheetExample, arabic: { ...sheetExample, lang: 'ar', dir: 'rtl' } },
};
