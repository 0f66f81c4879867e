import { questionFacts } from '../question/question.examples.js';
import { blankValues, valuesOf } from './editor-form.js';
import { type EditorFacts, questionEditorPage, type QuestionEditorView } from './question-editor.view.js';

const { question } = questionFacts;

export const editorFacts: EditorFacts = {
  values: valuesOf(question),
  question,
  problems: [],
  courses: [{ id: '1', code: 'DD110', title: 'Digital security' }],
  mayStandAlone: true,
};

export const questionEditorExamples: Readonly<Record<string, QuestionEditorView>> = {
  'an existing question': questionEditorPage(editorFacts, 'en').view,
  'a new ordering, with problems': questionEditorPage(
    {
      ...editorFacts,
      ...{ values: blankValues('ordering', '1'), question: null },
      problems: [
        { field: 'code', key: 'code-shape' },
        { field: 'text-en', key: 'text-needed' },
      ],
    },
    'en',
  ).view,
  'several answers': questionEditorPage(
    {
      ...editorFacts,
      values: { ...blankValues('multiple-response', ''), text: { en: 'Which?' } },
      question: null,
    },
    'en',
  ).view,
};
