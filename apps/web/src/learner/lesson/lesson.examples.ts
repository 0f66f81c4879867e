import { exampleCourse, exampleLesson } from '../course.examples.js';
import { lessonPage, type LessonPageView } from './lesson.view.js';

const plain = { ...exampleLesson, facts: [] };
const first = {
  course: exampleCourse,
  lesson: exampleLesson,
  asked: null,
  isEnrolled: true,
  isDone: false,
  cameOn: true,
};

export const lessonExamples: Readonly<Record<string, LessonPageView>> = {
  open: lessonPage(first, 'en').view,
  'in another language': lessonPage(
    { ...first, lesson: { ...plain, slug: '03-report' }, cameOn: false },
    'ar',
  ).view,
  done: lessonPage({ ...first, lesson: { ...plain, slug: '01-cues' }, isDone: true }, 'id').view,
  'a visitor of the course': lessonPage(
    { ...first, course: { ...exampleCourse, languages: ['en'] }, isEnrolled: false },
    'en',
  ).view,
};
