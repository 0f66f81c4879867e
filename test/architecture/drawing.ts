/** The floors of the house: a lib may import those it names here and the floors they stand on, nothing else. */
export const FLOORS: Readonly<Record<string, { floor: number; on: readonly string[] }>> = {
  kernel: { floor: 0, on: [] },
  proofs: { floor: 0, on: [] },
  database: { floor: 1, on: ['kernel'] },
  i18n: { floor: 1, on: ['kernel'] },
  audit: { floor: 1.1, on: ['kernel', 'database'] },
  jobs: { floor: 1.1, on: ['kernel', 'database'] },
  ui: { floor: 1.1, on: ['kernel', 'i18n'] },
  proposals: { floor: 1.2, on: ['kernel', 'database', 'audit'] },
  register: { floor: 2, on: ['kernel', 'database', 'i18n', 'audit', 'jobs', 'proposals'] },
  catalogue: { floor: 2, on: ['kernel', 'database', 'i18n', 'audit', 'jobs', 'proposals'] },
  assessment: { floor: 2, on: ['kernel', 'database', 'i18n', 'audit', 'jobs', 'proposals'] },
  notifications: { floor: 2, on: ['kernel', 'database', 'i18n', 'audit', 'jobs', 'proposals', 'ui'] },
  identity: {
    floor: 3,
    on: ['kernel', 'database', 'i18n', 'audit', 'jobs', 'proposals', 'register', 'notifications'],
  },
  learning: {
    floor: 3,
    on: ['kernel', 'database', 'i18n', 'audit', 'jobs', 'proposals', 'register', 'catalogue', 'assessment'],
  },
  certification: { floor: 4, on: ['kernel', 'database', 'i18n', 'audit', 'jobs', 'proposals', 'learning'] },
  certificates: {
    floor: 5,
    on: [
      'kernel',
      'database',
      'i18n',
      'audit',
      'jobs',
      'proposals',
      'proofs',
      'register',
      'catalogue',
      'certification',
    ],
  },
  compliance: {
    floor: 5,
    on: ['kernel', 'database', 'i18n', 'audit', 'jobs', 'proposals', 'register', 'certification'],
  },
  followup: {
    floor: 6,
    on: [
      'kernel',
      'database',
      'i18n',
      'audit',
      'jobs',
      'proposals',
      'register',
      'notifications',
      'learning',
      'certification',
      'certificates',
      'compliance',
    ],
  },
};

/** Files of over 200 lines that are still one thing, with why. This list only shrinks. */
export const LONG_FILES: Readonly<Record<string, string>> = {};
