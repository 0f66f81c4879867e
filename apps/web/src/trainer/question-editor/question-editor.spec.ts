import { describe, expect, it } from '@jest/globals';
import { checkTemplate } from '#ui/testing';
import { contentExample } from '../questions/questions.examples.js';
import { blankValues, contentOf, readEditor, rearranged, valuesOf } from './editor-form.js';
import { editorProblems } from './editor-problems.js';
import { editorFacts, questionEditorExamples } from './question-editor.examples.js';

const question = editorFacts.question!;

describe('The question editor', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('question-editor', questionEditorExamples)).toEqual([]);
  });

  it('gives a question back as it found it', () => {
    expect(contentOf(valuesOf(question), question.content)).toEqual(contentExample);
  });

  it('keeps texts in languages that it does not show', () => {
    const french = { ...contentExample, text: { ...contentExample.text, fr: 'Que faites-vous ?' } };
    expect(contentOf({ ...valuesOf(question), text: { en: 'Now?', id: '' } }, french).text).toEqual({
      en: 'Now?',
      fr: 'Que faites-vous ?',
    });
  });

  it('adds two options and moves one without losing a word', () => {
    const values = valuesOf(question);
    expect(rearranged(values, 'more').parts).toHaveLength(4);
    expect(rearranged(values, 'up:1').parts).toEqual([...values.parts].reverse());
    for (const act of ['up:0', 'down:1', 'up:99', 'sideways'])
      expect(rearranged(values, act)).toEqual(values);
  });

  it('never changes code, type or course of a question that is there', () => {
    const { facts } = readEditor({ code: 'other', type: 'ordering', course: '9', base: '2' }, question);
    expect(facts).toMatchObject({ code: question.code, type: 'single-choice', course: '1' });
  });

  it('gives new options free letters and leaves out blank ones', () => {
    const body = {
      parts: '4',
      right: '3',
      'p0-ref': 'a',
      'p0-text-en': 'One',
      'p3-text-en': 'Two',
      type: 'single-choice',
    };
    const { options } = contentOf(readEditor(body, null), null).body as {
      options: { id: string; right: boolean }[];
    };
    expect(options).toEqual([
      { id: 'a', right: false, text: { en: 'One' }, feedback: {} },
      { id: 'b', right: true, text: { en: 'Two' }, feedback: {} },
    ]);
  });

  it('names each field that is wrong', () => {
    const blank = blankValues('nothing', '');
    const facts = { ...blank.facts, difficulty: '9', reviewBy: '31 May', code: 'A b' };
    const fields = editorProblems({ ...blank, facts }, true).map(({ field }) => field);
    expect(fields).toEqual([
      'code',
      'type',
      'module',
      'objective',
      'competence',
      'difficulty',
      'reviewBy',
      'text-en',
    ]);
    expect(editorProblems(valuesOf(question), false)).toEqual([{ field: 'reason', key: 'reason-needed' }]);
  });

  it('shows what was typed as text, whatever it looks like', () => {
    const mark = '"><svg onload=1>{{7*7}}';
    const values = { ...valuesOf(question), text: { en: mark } };
    expect(contentOf(values, null).text).toEqual({ en: mark });
  });
});
