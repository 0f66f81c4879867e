import type { Answer, PresentedQuestion } from '#assessment';
import type { Words } from '#i18n';
import { plainText } from './prose.js';

/** An answer in the words of its question; empty where there is none. */
export function answerText(question: PresentedQuestion, answer: Answer | null, words: Words): string {
  if (answer === null) return '';
  const textOf = (id: string): string => {
    const option = question.options.find((each) => each.id === id);
    return option ? plainText(option.text) : id;
  };
  if (typeof answer === 'string') return textOf(answer);
  if (!Array.isArray(answer)) return Object.values(answer).map(textOf).join('; ');
  const ids = answer as readonly string[];
  if (question.type !== 'ordering') return ids.map(textOf).join('; ');
  return ids.map((id, at) => `${words.number(at + 1)}. ${textOf(id)}`).join(' ');
}
