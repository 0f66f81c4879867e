export { sampleCourse, sampleWith } from './src/sample-course.testing.js';
