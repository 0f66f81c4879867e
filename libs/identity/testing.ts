export { type Identity, identityOn, identitySettings, openAccount } from './src/identity.testing.js';
