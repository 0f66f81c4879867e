export * from './src/actor.js';
export * from './src/civil-date.js';
export * from './src/ids.js';
export * from './src/instant.js';
export * from './src/period.js';
export * from './src/problems.js';
export * from './src/result.js';
