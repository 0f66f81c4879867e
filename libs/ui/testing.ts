export { checkTemplate, templateFaults } from './src/check-template.js';
export { componentExamples } from './src/components/examples.js';
