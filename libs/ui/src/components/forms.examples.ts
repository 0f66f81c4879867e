import { words } from '#i18n';
import { areaField, checkField, choicesField, fileField, inputField, selectField } from './fields.js';
import { notice } from './notice.js';
import { statusOf } from './status.js';
import { filterInput, filterSelect } from './tables.js';
import type { Examples } from './examples-type.js';

const en = words('en');
const offices = ['Amman', 'Nairobi', 'Geneva'].map((text) => ({ value: text.toLowerCase(), text }));

export const formExamples: Examples = {
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
};
