import { questionDifferences } from './question-differences.js';
import { orderingQuestion, singleChoiceQuestion } from './questions.testing.js';

describe('the differences of two versions', () => {
  it('are none where both say the same', () => {
    expect(questionDifferences(singleChoiceQuestion(), singleChoiceQuestion())).toEqual([]);
  });

  it('name a changed text with its language, before and after', () => {
    const changed = singleChoiceQuestion({ text: { en: 'What now?', id: 'Apa yang Anda lakukan?' } });
    expect(questionDifferences(singleChoiceQuestion(), changed)).toEqual([
      { what: 'text', subject: 'en', before: 'What do you do?', after: 'What now?' },
    ]);
  });

  it('name the key, and all that a first version says', () => {
    const first = questionDifferences(null, orderingQuestion(2));
    expect(first).toContainEqual({ what: 'key', subject: '', before: null, after: 'i1, i2' });
    expect(first).toContainEqual({ what: 'option', subject: 'i2 · en', before: null, after: 'Item 2' });
  });
});
