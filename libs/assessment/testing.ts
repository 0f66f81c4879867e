export * from './src/questions.testing.js';
