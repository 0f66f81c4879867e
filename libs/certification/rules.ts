export { standingOn, standingsOn, type StandingAnswer } from './src/answer.js';
export type * from './src/fact.js';
export type * from './src/policy.js';
export { STANDINGS, type Standing } from './src/standing.js';
export { timelineOf, type StandingSpan } from './src/timeline.js';
