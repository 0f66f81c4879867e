import type { Edition } from './edition.js';
import type { Texts } from './texts.js';

/** A quiz that may draw a question, at its newest edition. */
export interface QuizUse {
  readonly slug: string;
  readonly title: Texts;
  readonly number: number;
  readonly languages: readonly string[];
}

export function quizUse({ slug, title, number, settings }: Edition): QuizUse {
  return { slug, title, number, languages: settings.languages };
}
