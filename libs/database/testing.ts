export { testDatabase, type TestDatabase } from './src/database.testing.js';
