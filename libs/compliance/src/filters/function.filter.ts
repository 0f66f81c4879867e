import { columnFilter } from './column-filter.js';

/** Who has one of the functions: that of the posting, or else of the employment. */
export const functionFilter = columnFilter('function', 'p.function');
