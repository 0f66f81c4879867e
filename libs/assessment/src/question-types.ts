import type { QuestionContent } from './question-content.js';
import type { Posed, QuestionType, ShownPart } from './question-type.js';
import { multipleResponse } from './types/multiple-response.js';
import { ordering } from './types/ordering.js';
import { singleChoice } from './types/single-choice.js';

const registry = new Map<string, QuestionType>(
  [singleChoice, multipleResponse, ordering].map((type) => [type.name, type as QuestionType]),
);

/** The names of all types, in the order in which an author chooses among them. */
export const questionTypeNames: readonly string[] = [...registry.keys()];

/** The type of a name, or null where the product does not know it. */
export function findQuestionType(name: string): QuestionType | null {
  return registry.get(name) ?? null;
}

/** The type of content that was checked when it was stored. @throws RangeError */
export function questionType(name: string): QuestionType {
  const type = findQuestionType(name);
  if (type === null) throw new RangeError(`no such question type: ${name}`);
  return type;
}

/** The question as a paper poses it. */
export function posed(content: QuestionContent, layout: readonly ShownPart[]): Posed {
  return { body: content.body, layout };
}
