export { generatePeople, type GeneratedSize } from './src/generated-people.testing.js';
