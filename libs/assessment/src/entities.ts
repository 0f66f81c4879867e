import { AttemptGrading } from './attempt-grading.entity.js';
import { AttemptStep } from './attempt-step.entity.js';
import { Attempt } from './attempt.entity.js';
import { EditionQuestion } from './edition-question.entity.js';
import { EditionStimulus } from './edition-stimulus.entity.js';
import { OpenAttempt } from './open-attempt.entity.js';
import { QuestionPublication } from './question-publication.entity.js';
import { QuestionVersion } from './question-version.entity.js';
import { Question } from './question.entity.js';
import { QuizEdition } from './quiz-edition.entity.js';
import { Quiz } from './quiz.entity.js';
import { StimulusVersion } from './stimulus-version.entity.js';
import { Stimulus } from './stimulus.entity.js';

export const assessmentEntities = [
  Question,
  QuestionVersion,
  QuestionPublication,
  Stimulus,
  StimulusVersion,
  Quiz,
  QuizEdition,
  EditionQuestion,
  EditionStimulus,
  Attempt,
  AttemptStep,
  AttemptGrading,
  OpenAttempt,
];
