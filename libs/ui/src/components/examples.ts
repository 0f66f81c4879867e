import { formExamples } from './forms.examples.js';
import { learningExamples } from './learning.examples.js';
import type { Examples } from './examples-type.js';
import { recordExamples } from './records.examples.js';

/** Examples of every component in every state. Specs and a page of all components show them. */
export const componentExamples: Examples = { ...formExamples, ...learningExamples, ...recordExamples };
