// What the pages of an attempt get beside: answers are saved as they change, and the time left is told.
import './page.js';
import { Autosave } from './autosave.js';
import { startClock } from './clock.js';

const form = document.querySelector<HTMLFormElement>('form[data-attempt]');
if (form !== null) new Autosave(form).start();
startClock();
