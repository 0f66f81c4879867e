export { certificatesForTest, ISSUER } from './src/certificates.testing.js';
