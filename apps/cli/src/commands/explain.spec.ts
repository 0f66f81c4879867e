import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCredence } from '../credence.js';

const PROGRAMME = {
  code: 'DDF',
  policies: [
    {
      version: 1,
      effectiveFrom: '2020-01-01',
      validity: 'P12M',
      renewalWindow: 'P60D',
      grace: 'P14D',
      lapseAfter: 'P12M',
      anchor: 'expiry',
    },
  ],
};
const FACTS = [
  { id: 'f1', type: 'completed', on: '2023-02-12', path: 'first', recordedAt: '2023-02-12T09:00:00Z' },
  { id: 'f2', type: 'completed', on: '2023-03-01', path: 'renewal', recordedAt: '2023-03-01T16:00:00+07:00' },
];

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'explain-'))));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function explain(programme: unknown, facts: unknown, ...rest: string[]) {
  const files = ['--programme', file('programme.json', programme), '--facts', file('facts.json', facts)];
  return run(['explain', ...files, ...rest]);
}

async function run(args: string[]) {
  let out = '';
  const errors: string[] = [];
  const code = await runCredence(args, { out: (text) => (out += text), error: (line) => errors.push(line) });
  return { code, out, errors: errors.map((each) => each.replaceAll(`${folder}/`, '')) };
}

describe('credence explain', () => {
  it('prints one object for one day, with exactly the promised fields', async () => {
    const { code, out, errors } = await explain(PROGRAMME, FACTS, '--on', '2024-02-12', '--json');
    const { trace, ...answer } = JSON.parse(out) as Record<string, unknown>;
    expect({ code, errors, answer }).toEqual({
      code: 0,
      errors: [],
      answer: {
        standing: 'grace',
        validFrom: '2023-02-12',
        validThrough: '2024-02-11',
        opens: '2023-12-14',
        graceThrough: '2024-02-25',
        policyVersion: 1,
        meetsRequirement: false,
        waived: false,
        ignored: [{ fact: 'f2', reason: 'before-window' }],
      },
    });
    expect(trace).toEqual(
      expect.arrayContaining([expect.objectContaining({ about: 'validThrough', facts: ['f1'] })]),
    );
  });

  it('prints an array for several days, in the order asked', async () => {
    const asked = ['--on', '2024-02-12', '--on', '2023-02-11..2023-02-12', '--json'];
    const { out } = await explain(PROGRAMME, FACTS, ...asked);
    const answers = JSON.parse(out) as { standing: string }[];
    expect(answers.map(({ standing }) => standing)).toEqual(['grace', 'not-held', 'valid']);
  });

  it('prints an array for a range of one day', async () => {
    const { out } = await explain(PROGRAMME, FACTS, '--on=2024-02-12..2024-02-12', '--json');
    expect(JSON.parse(out)).toHaveLength(1);
  });

  it('crosses its batches without losing a day', async () => {
    const { out } = await explain(PROGRAMME, FACTS, '--on', '2010-01-01..2024-02-12', '--json');
    const answers = JSON.parse(out) as { standing: string }[];
    expect(answers).toHaveLength(5156);
    expect(answers.at(-1)!.standing).toBe('grace');
  });

  it('knows at an instant only what was recorded by then', async () => {
    const { out } = await explain(
      PROGRAMME,
      FACTS,
      '--on',
      '2024-02-12',
      '--known-at',
      '2023-03-01T08:59:59Z',
      '--json',
    );
    expect(JSON.parse(out)).toMatchObject({ ignored: [] });
  });

  it('says it in words without --json', async () => {
    const { code, out } = await explain(PROGRAMME, FACTS, '--on', '2024-02-12');
    expect(code).toBe(0);
    expect(out).toContain('2024-02-12: grace');
    expect(out).toMatch(/valid through +2024-02-11/);
    expect(out).toContain(
      'Valid through 2024-02-11, and 14 days of grace follow. → 2024-02-25 [facts f1; version 1]',
    );
    expect(out).toContain('f2: before-window');
  });

  it('reads YAML as it reads JSON', async () => {
    const programme = file(
      'p.yaml',
      'code: DDF\npolicies:\n  - {version: 1, effectiveFrom: 2020-01-01, validity: P1Y, renewalWindow: P60D, anchor: expiry}\n',
    );
    const facts = file(
      'f.yaml',
      '- id: f1\n  type: completed\n  on: 2023-02-12\n  path: first\n  recordedAt: 2023-02-12T09:00:00Z\n',
    );
    const { code, out } = await run([
      'explain',
      '--programme',
      programme,
      '--facts',
      facts,
      '--on',
      '2024-02-11',
      '--json',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ standing: 'renewal-open', validThrough: '2024-02-11' });
  });

  it('does not crash on validities that outlast the calendar', async () => {
    const lasting = { ...PROGRAMME.policies[0], validity: 'P9000Y' };
    const facts = [
      ...FACTS,
      { ...FACTS[0], id: 'f3', type: 'extended', on: '9999-12-31', through: '9999-12-31' },
    ];
    const { code, out } = await explain(
      { code: 'X', policies: [lasting] },
      facts,
      '--on',
      '9999-12-31',
      '--json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ standing: 'valid', validThrough: null, opens: null });
  });
});

describe('credence explain refuses', () => {
  const wrongFact = (...changes: Record<string, unknown>[]) =>
    changes.map((each, i) => ({ ...FACTS[i], ...each }));
  const wrongPolicy = (change: Record<string, unknown>) => ({
    code: 'DDF',
    policies: [{ ...PROGRAMME.policies[0], ...change }],
  });

  it.each([
    ['an unknown type', PROGRAMME, wrongFact({ type: 'passed' }), 'facts.json:1:20: type: not one of'],
    ['a missing path', PROGRAMME, wrongFact({ path: undefined }), 'facts.json:1:2: path is missing'],
    [
      'a wrong path',
      PROGRAMME,
      wrongFact({ path: 'second' }),
      'facts.json:1:57: path: not one of first, renewal',
    ],
    [
      'a date that does not exist',
      PROGRAMME,
      wrongFact({ on: '2026-02-30' }),
      'facts.json:1:37: on: not a day',
    ],
    [
      'an instant without a zone',
      PROGRAMME,
      wrongFact({ recordedAt: '2026-01-01T00:00:00' }),
      'recordedAt: not an instant',
    ],
    ['a malformed id', PROGRAMME, wrongFact({ id: 7 }), 'facts.json:1:8: id: not an id'],
    ['an id with a space', PROGRAMME, wrongFact({ id: 'f 1' }), 'facts.json:1:8: id: not an id'],
    ['the same id twice', PROGRAMME, wrongFact({}, { id: 'f1' }), 'facts.json:1:108: id: the same id twice'],
    ['a field that nobody knows', PROGRAMME, wrongFact({ trough: '2026-01-01' }), 'unknown field: trough'],
    ['facts that are no list', PROGRAMME, { id: 'f1' }, 'facts.json:1:1: not a list of facts'],
    ['a wrong period', wrongPolicy({ grace: '14 days' }), FACTS, 'programme.json:1:118: grace: not a period'],
    ['an unknown policy field', wrongPolicy({ gracious: true }), FACTS, 'unknown field: gracious'],
    ['a missing validity', wrongPolicy({ validity: undefined }), FACTS, 'validity is missing'],
    [
      'a version that cannot work',
      wrongPolicy({ lapseAfter: 'P13D' }),
      FACTS,
      'lapseAfter: is shorter than grace',
    ],
    [
      'a programme without versions',
      { code: 'DDF', policies: [] },
      FACTS,
      'policies: a programme has at least one',
    ],
    ['text that is no JSON', '{"code": "DDF",', FACTS, 'programme.json:1:'],
  ])('%s', async (_, programme, facts, problem) => {
    const { code, out, errors } = await explain(programme, facts, '--on', '2024-02-12', '--json');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(errors[0]).toContain(problem);
    expect(errors.every((each) => /^[^:\n]+:\d+:\d+: [^\n]+$/.test(each))).toBe(true);
  });

  it('every problem of both files at once', async () => {
    const { errors } = await explain(
      wrongPolicy({ grace: 'x', anchor: 'y' }),
      wrongFact({ on: 'z' }),
      '--on',
      '2024-02-12',
    );
    expect(errors).toHaveLength(3);
  });

  it('a file that is not there', async () => {
    const { code, errors } = await run([
      'explain',
      '--programme',
      'no.yaml',
      '--facts',
      'no.json',
      '--on',
      '2024-02-12',
    ]);
    expect(code).toBe(2);
    expect(errors).toEqual([
      'no.yaml:1:1: cannot be read: no such file',
      'no.json:1:1: cannot be read: no such file',
    ]);
  });

  it('YAML with the same key twice', async () => {
    const facts = file('twice.yaml', '- id: f1\n  id: f2\n');
    const { errors } = await run(['explain', '--programme', facts, '--facts', facts, '--on', '2024-02-12']);
    expect(errors[0]).toMatch(/^twice\.yaml:2:3: /);
  });

  it.each([
    [['--on', '2026-02-30'], '--on: not a day'],
    [['--on', '2026-02-01..2026-01-01'], '--on: the range ends before it begins'],
    [['--on', '2026-02-01..'], '--on: not a day'],
    [[], '--on is missing'],
    [['--on'], '--on needs a value'],
    [['--on', '2026-02-01', '--known-at', 'now'], '--known-at: not an instant'],
    [['--on', '2026-02-01', '--colour'], 'unknown option: --colour'],
    [['--on', '2026-02-01', 'more'], 'unknown option: more'],
    [['--on', '2026-02-01', '--facts', 'other.json'], '--facts is given twice'],
  ])('the options %j', async (options, problem) => {
    const { code, out, errors } = await explain(PROGRAMME, FACTS, ...options);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(errors.join('\n')).toContain(problem);
  });

  it('a command that is none', async () => {
    expect(await run(['expalin'])).toEqual({
      code: 2,
      out: '',
      errors: ['credence: unknown command: expalin; see credence --help'],
    });
  });
});

describe('credence --help', () => {
  it('lists every command, and each tells its options', async () => {
    expect((await run(['--help'])).out).toContain('explain');
    const { code, out } = await run(['explain', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('--known-at INSTANT');
  });
});

describe('The programmes that ship', () => {
  const programmes = readdirSync('courses/programmes').filter((name) => name.endsWith('.yaml'));

  it('are five', () => {
    expect(programmes).toEqual(['dan.yaml', 'ddf.yaml', 'dml.yaml', 'dpd.yaml', 'sca.yaml']);
  });

  it.each(programmes)('%s can be explained', async (name) => {
    const programme = join('courses/programmes', name);
    const args = [
      '--programme',
      programme,
      '--facts',
      file('facts.json', FACTS),
      '--on',
      '2023-02-12',
      '--json',
    ];
    expect(await run(['explain', ...args])).toMatchObject({ code: 0, errors: [] });
  });
});
