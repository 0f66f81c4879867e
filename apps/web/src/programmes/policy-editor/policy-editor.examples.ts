import { exampleDay, programmeExample } from '../programmes/programmes.examples.js';
import { type PolicyEditorFacts, policyEditorPage, type PolicyEditorView } from './policy-editor.view.js';
import { valuesOf } from './policy-form.js';

const programme = programmeExample();
const { policies } = programme.rules;

export const editorFacts: PolicyEditorFacts = {
  ...{ programme, values: valuesOf(policies[0]!, policies, exampleDay), problems: [], today: exampleDay },
};

export const policyEditorExamples: Readonly<Record<string, PolicyEditorView>> = {
  'prefilled from the version in force': policyEditorPage(editorFacts, 'en').view,
  'wrong fields, awards in grace that count': policyEditorPage(
    {
      ...editorFacts,
      values: { ...editorFacts.values, 'grace-days': 'x', compliantInGrace: 'yes' },
      problems: ['effectiveFrom', 'validity', 'grace', 'anchor'].map((field) => ({ field, key: 'choose' })),
    },
    'en',
  ).view,
};
