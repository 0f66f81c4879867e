import type { Command } from './command.js';

interface Listing {
  readonly summary: string;
  load(): Promise<Command>;
}

/** Every command by its words; loading one loads nothing of the others. */
export const COMMANDS: Readonly<Record<string, Listing>> = {
  'admin invite': {
    summary: 'a link by which the first administrator chooses a password',
    load: async () => {
      const { openInstallationForCommand } = await import('./installation.js');
      return (await import('./commands/admin-invite.js')).adminInvite(openInstallationForCommand);
    },
  },
  check: {
    summary: 'whether the lists of standings say what the rules say, for everybody',
    load: async () => {
      const { openInstallationForCommand } = await import('./installation.js');
      return (await import('./commands/check.js')).check(openInstallationForCommand);
    },
  },
  config: {
    summary: 'every setting with its meaning, value and source',
    load: async () => (await import('./commands/config.js')).config,
  },
  'courses check': {
    summary: 'every fault of a folder of courses, each with its place',
    load: async () => (await import('./commands/courses-check.js')).coursesCheck,
  },
  'courses publish': {
    summary: 'publishes the courses of a folder into the installation',
    load: async () => {
      const { openPublisher } = await import('./installation.js');
      return (await import('./commands/courses-publish.js')).coursesPublish(openPublisher);
    },
  },
  explain: {
    summary: 'why a standing and its dates are what they are, from a programme file and a facts file',
    load: async () => (await import('./commands/explain.js')).explain,
  },
  migrate: {
    summary: 'brings the database to the schema of this version',
    load: async () => (await import('./commands/migrate.js')).migrate,
  },
  simulate: {
    summary: 'what a changed policy file would do to everybody, without publishing it',
    load: async () => {
      const { openInstallationForCommand } = await import('./installation.js');
      return (await import('./commands/simulate.js')).simulate(openInstallationForCommand);
    },
  },
  'register import': {
    summary: 'brings a file of people, postings, posts or units into the register',
    load: async () => {
      const { openInstallationForCommand } = await import('./installation.js');
      return (await import('./commands/register-import.js')).registerImport(openInstallationForCommand);
    },
  },
};
