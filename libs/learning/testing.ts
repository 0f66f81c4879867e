export { learningServices } from './src/learning.testing.js';
