import { columnFilter } from './column-filter.js';

export const cadreFilter = columnFilter('cadre', 'p.cadre');
