import type { Instant } from '#kernel';
import type { QuestionVersionId } from './ids.js';
import type { Paper } from './paper.js';
import type { QuestionContent } from './question-content.js';
import type { QuizSettings } from './quiz-settings.js';

/** What an attempt pinned when it began; nothing of it ever changes. */
export interface Sitting {
  readonly settings: QuizSettings;
  readonly paper: Paper;
  readonly startedAt: Instant;
  readonly deadline: Instant | null;
  contentOf(version: QuestionVersionId): QuestionContent;
}
