export { anyCivilDate, anyPeriod } from './src/dates.testing.js';
