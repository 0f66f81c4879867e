export { newNumber, type NumberReading, type RandomBytes, readNumber } from './src/certificate-number.js';
export { SYMBOLS } from './src/crockford.js';
export { newToken, readToken } from './src/token.js';
