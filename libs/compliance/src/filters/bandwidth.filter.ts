import { columnFilter } from './column-filter.js';

/** Who serves at a post of one of the bandwidth classes: A, B or C, the narrowest. */
export const bandwidthFilter = columnFilter('bandwidth', 'p.bandwidth', ['A', 'B', 'C']);
