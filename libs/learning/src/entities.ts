import { EnrolmentRow } from './enrolment.entity.js';
import { LessonCompletion } from './lesson-completion.entity.js';

export const learningEntities = [EnrolmentRow, LessonCompletion];
