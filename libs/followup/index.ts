export { followupEntities } from './src/entities.js';
