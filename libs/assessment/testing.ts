export * from './src/questions.testing.js';
export * from './src/banks.testing.js';
