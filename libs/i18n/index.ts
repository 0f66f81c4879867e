export { LANGUAGES, dirOf, isLang, langName, type Dir, type Lang } from './src/languages.js';
export { formatsOf, type Formats } from './src/formats.js';
export { tolerateMissingWords, words } from './src/words.js';
export type { Params, Words } from './src/catalogue.js';
export { sourceRoot } from './src/source-root.js';
