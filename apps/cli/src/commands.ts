import type { Command } from './command.js';

interface Listing {
  readonly summary: string;
  load(): Promise<Command>;
}

/** Every command by its words; loading one loads nothing of the others. */
export const COMMANDS: Readonly<Record<string, Listing>> = {
  'courses check': {
    summary: 'every fault of a folder of courses, each with its place',
    load: async () => (await import('./commands/courses-check.js')).coursesCheck,
  },
  explain: {
    summary: 'why a standing and its dates are what they are, from a programme file and a facts file',
    load: async () => (await import('./commands/explain.js')).explain,
  },
};
