import { readdirSync, readFileSync } from 'node:fs';

const { sourceMaps: _, ...swc } = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
const libs = readdirSync(new URL('libs', import.meta.url)).join('|');

export default {
  rootDir: '.',
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  maxWorkers: 2,
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  testMatch: ['<rootDir>/{apps,libs,test}/**/*{.,-}spec.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, sourceMaps: 'inline', swcrc: false }] },
  moduleNameMapper: {
    [`^#(${libs})/(testing|rules)$`]: '<rootDir>/libs/$1/$2.ts',
    [`^#(${libs})$`]: '<rootDir>/libs/$1/index.ts',
    '^#migrations/(.*)\\.js$': '<rootDir>/migrations/$1.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  reporters: ['default', '<rootDir>/test/support/counts-reporter.mjs'],
  testTimeout: 60_000,
};
