import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleCourse, sampleWith } from '#catalogue/testing';
import type { Command } from '../command.js';
import { coursesCheck } from './courses-check.js';
import { coursesPublish } from './courses-publish.js';

async function ran(command: Command, ...args: string[]) {
  const [out, error]: [string[], string[]] = [[], []];
  const code = await command.run(args, { out: (text) => out.push(text), error: (line) => error.push(line) });
  return { code, out: out.join(''), error };
}

async function write(folder: string, files: ReadonlyMap<string, string>): Promise<string> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

describe('credence courses check', () => {
  let base: string;
  let clean: string;
  let faulty: string;
  beforeAll(async () => {
    base = await mkdtemp(join(tmpdir(), 'courses-'));
    clean = await write(join(base, 'clean'), sampleCourse());
    faulty = await write(join(base, 'faulty'), sampleWith('course.yaml', 'hours: 3', 'hours: three'));
  });
  afterAll(() => rm(base, { recursive: true }));

  it('counts what a clean folder holds', async () => {
    expect(await ran(coursesCheck, clean, '--on', '2026-11-22')).toEqual({
      code: 0,
      out: '1 course, 1 module, 1 lesson, 4 questions, 3 self-check questions, 1 stimulus, 1 drawing: no fault\n',
      error: [],
    });
  });

  it('names each fault with its file, and ends with 2', async () => {
    const expected = `${join(faulty, 'dd900/course.yaml')}:5:8: expected a whole number from 1 to 999`;
    expect(await ran(coursesCheck, faulty, '--on=2026-11-22')).toEqual({
      code: 2,
      out: '',
      error: [expected],
    });
  });

  it('looks at review dates on the day that is asked for', async () => {
    const { code, error } = await ran(coursesCheck, clean, '--on', '2027-11-23');
    expect(code).toBe(2);
    expect(error.join('\n')).toContain('is past its review date 2027-11-22');
  });

  it('answers programs in JSON', async () => {
    const { out } = await ran(coursesCheck, faulty, '--json', '--on', '2026-11-22');
    expect(JSON.parse(out)).toMatchObject({
      counts: { courses: 1, questions: 4 },
      problems: [{ file: join(faulty, 'dd900/course.yaml'), line: 5, column: 8 }],
    });
  });

  it.each([[['nowhere']], [['--on', '2026-02-30']], [['a', 'b']], [['--colour']]])(
    'refuses %j',
    async (args) => {
      const { code, error } = await ran(coursesCheck, ...args);
      expect(code).toBe(2);
      expect(error[0]).toMatch(/^credence courses check: /);
    },
  );
});

describe('credence courses publish', () => {
  const published = (changes: string[], faults: string[]) => {
    const publisher = { folder: '', isOpen: true };
    const command = coursesPublish(async () => ({
      publish: async (folder) => {
        publisher.folder = folder;
        return { changes, faults };
      },
      close: async () => void (publisher.isOpen = false),
    }));
    return { publisher, command };
  };

  it('says what has changed and lets go of the database', async () => {
    const { publisher, command } = published(['DD900: revision 2'], []);
    expect(await ran(command)).toEqual({ code: 0, out: 'DD900: revision 2\n', error: [] });
    expect(publisher).toEqual({ folder: 'courses', isOpen: false });
  });

  it('ends with 1 where a course has a fault', async () => {
    const { command } = published([], ['dd900/course.yaml:5:8: expected a text']);
    expect(await ran(command, 'elsewhere')).toMatchObject({
      code: 1,
      error: ['dd900/course.yaml:5:8: expected a text'],
    });
  });

  it('says when nothing has changed', async () => {
    expect((await ran(published([], []).command)).out).toBe('nothing has changed\n');
  });
});
