import { exampleCourse } from '../course.examples.js';
import { courseModulePage, type CourseModuleView } from './course-module.view.js';
import type { SelfCheckQuestion } from './self-check.js';

const text = (en: string) => ({ en });
const options = ['a', 'b'].map((id) => ({
  id,
  text: text(id),
  right: id === 'a',
  feedback: text(`About ${id}`),
}));
const questions: SelfCheckQuestion[] = [
  { id: 's1', type: 'single-choice', text: text('Which?'), feedback: text('Because'), options },
  { id: 's2', type: 'multiple-response', text: text('Which ones?'), feedback: text('Because'), options },
  { id: 's3', type: 'ordering', text: text('In order?'), feedback: text('So'), items: options },
];
const module = exampleCourse.modules[0]!;
const facts = { course: exampleCourse, module, lessonsDone: ['01-cues'], questions, form: null };
const form = { given: { s1: ['a'], s2: ['b'], s3: null }, isChecked: true };

export const courseModuleExamples: Readonly<Record<string, CourseModuleView>> = {
  fresh: courseModulePage(facts, 'en').view,
  'looked at': courseModulePage({ ...facts, form }, 'en').view,
  bare: courseModulePage({ ...facts, module: exampleCourse.modules[1]!, questions: null }, 'en').view,
};
