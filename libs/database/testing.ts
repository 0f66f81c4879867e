export {
  emptyDatabase,
  type EmptyDatabase,
  testDatabase,
  type TestDatabase,
} from './src/database.testing.js';
