import { columnFilter } from './column-filter.js';

/** Who serves at one of the posts, by code. */
export const postFilter = columnFilter('post', 'p.post_code');
