// What every page gets: shortcuts, a guard against double posts, tables by keyboard, lists that are put in order.
import { guardForms } from './forms.js';
import { listenToKeys } from './keys.js';
import { letListsBeOrdered } from './ordering.js';
import { helpTables } from './tables.js';

guardForms();
listenToKeys();
letListsBeOrdered();
helpTables();
