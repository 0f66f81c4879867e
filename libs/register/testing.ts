export { importRows, registerForTest } from './src/register.testing.js';
