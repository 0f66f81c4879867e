export * from './src/factories.testing.js';
export * from './src/histories.testing.js';
export { oracleAnswer } from './src/oracle.testing.js';
