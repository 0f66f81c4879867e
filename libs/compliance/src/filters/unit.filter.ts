import { columnFilter } from './column-filter.js';

/** Who belongs to one of the units, by code; units below them are named on their own. */
export const unitFilter = columnFilter('unit', 'p.unit_code');
