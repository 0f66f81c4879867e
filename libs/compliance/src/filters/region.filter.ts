import { columnFilter } from './column-filter.js';

/** Who serves at a post of one of the regions. */
export const regionFilter = columnFilter('region', 'p.region');
