import { columnFilter } from './column-filter.js';

export const gradeFilter = columnFilter('grade', 'p.grade');
