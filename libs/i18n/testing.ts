export { catalogueFaults, allCatalogueFaults } from './src/catalogue-faults.js';
export { catalogueFiles, keysOf, type CatalogueFile } from './src/catalogue-files.js';
