export { learningServices } from './src/learning.testing.js';
export { sampleCourse } from '#catalogue/testing';
