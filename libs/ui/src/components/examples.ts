import { formExamples } from './forms.examples.js';
import { learningExamples } from './learning.examples.js';
import { recordExamples } from './records.examples.js';

/** Named views of partials: partial → state → view. */
export type Examples = Readonly<Record<string, Readonly<Record<string, object>>>>;

/** Examples of every component in every state. Specs and a page of all components show them. */
export const componentExamples: Examples = { ...formExamples, ...learningExamples, ...recordExamples };
