import { exampleCourse, halfWay, notEnrolled } from '../course.examples.js';
import { coursePage, type CoursePageView } from './course.view.js';

const facts = { course: exampleCourse, progress: notEnrolled, certificates: [], done: null };
const certificates = [{ title: 'Foundation' }];
const page = (changes: Partial<Parameters<typeof coursePage>[0]>) =>
  coursePage({ ...facts, ...changes }, 'en').view;

export const courseExamples: Readonly<Record<string, CoursePageView>> = {
  'not enrolled': page({ certificates }),
  'half way': page({ progress: halfWay, done: 'enrolled' }),
  'without a test': page({
    course: { ...exampleCourse, test: null },
    progress: { ...halfWay, next: null, test: null },
  }),
};
