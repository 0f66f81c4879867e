import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Seen, Visitor } from '../../support/visitor.js';
import { type KeyLine, QUIZ, rightAnswer, school, type School } from './school.js';

const NAMES = Array.from({ length: 12 }, (_, at) => `learner${at}`);
const MINUTE = 60_000;

describe('A test', () => {
  let house: School;
  let unused = [...NAMES];
  beforeAll(async () => {
    house = await school(NAMES);
  });
  afterAll(() => house.web.close());

  /** Somebody new who has done every lesson. */
  const ready = async (): Promise<Visitor> => {
    const [name, ...rest] = unused;
    unused = rest;
    const visitor = await house.signedIn(name!);
    await house.throughLessons(visitor);
    return visitor;
  };
  const sitting = async () => {
    const visitor = await ready();
    const attempt = await house.started(visitor);
    return { visitor, attempt, at: `${QUIZ}/attempts/${attempt}`, key: await house.keyOf(attempt) };
  };
  const save = (
    visitor: Visitor,
    at: string,
    stepId: string,
    answers: object,
    more: object = {},
  ): Promise<Seen> => visitor.postJson(`${at}/answers`, { stepId, answers, ...more });
  const answersOf = (key: readonly KeyLine[]) =>
    Object.fromEntries(key.map((line) => [line.slot, rightAnswer(line)]));
  const json = (seen: Seen) => JSON.parse(seen.body) as Record<string, unknown>;

  it('QUIZ-01 shows nothing of its key on any page or in any reply while it runs', async () => {
    const { visitor, attempt, at, key } = await sitting();
    const marks = key.flatMap(({ content }) => [
      ...Object.values(content.feedback),
      ...(content.body.options ?? []).flatMap(({ feedback }) => Object.values(feedback ?? {})),
    ]);
    const codes = await house.web.test.owner.rows<{ code: string }>('SELECT code FROM questions');
    expect(marks.length).toBeGreaterThan(50);
    const pages = key.map((_, i) => `${at}/questions/${i + 1}`);
    const seen: Seen[] = [];
    for (const address of [
      ...pages,
      at,
      `${at}/review`,
      `${at}/result`,
      QUIZ,
      '/home',
      '/courses',
      '/courses/dd110',
    ])
      seen.push(await visitor.follow(await visitor.get(address)));
    seen.push(await visitor.get(at, { accept: 'application/json' }));
    const [line] = key;
    seen.push(await save(visitor, at, 'right', { [line!.slot]: rightAnswer(line!) }));
    seen.push(await save(visitor, at, 'wrong', { [line!.slot]: 'none such' }));
    seen.push(await visitor.postJson(`${QUIZ}/attempts`, {}));
    for (const { status, text, body, headers } of seen) {
      expect([200, 422]).toContain(status);
      const all = `${text} ${body} ${JSON.stringify(headers)}`;
      expect(marks.filter((mark) => all.includes(mark.slice(0, 60)))).toEqual([]);
      expect(codes.filter(({ code }) => all.includes(code))).toEqual([]);
      expect(/"?(right|fraction|correct|feedback)"?\s*[:=]/i.test(body)).toBe(false);
    }
    expect(attempt).toMatch(/^[a-z2-7]{26}$/);
    for (const page of seen.slice(0, key.length)) expect(page.headers['cache-control']).toBe('no-store');
  });

  it('DOS-07 keeps answers in under a second while a hundred people sign in at once', async () => {
    const { visitor, at, key } = await sitting();
    const line = key.find(({ content }) => content.type === 'single-choice')!;
    let isOver = false;
    const signIn = async (i: number): Promise<number> => {
      const stranger = house.web.visitor({ 'x-forwarded-for': `198.51.100.${i}` });
      await stranger.get('/sign-in');
      const fields = { email: `nobody${i}@mfa.example`, password: 'not the password at all' };
      return (await stranger.post('/sign-in', fields)).status;
    };
    const all = Promise.all(Array.from({ length: 100 }, (_, i) => signIn(i))).finally(() => (isOver = true));
    const took: number[] = [];
    for (let i = 0; !isOver; i++) {
      const started = performance.now();
      const kept = await save(visitor, at, `load-${i}`, { [line.slot]: line.ids[i % line.ids.length] });
      took.push(performance.now() - started);
      expect(kept.status).toBe(200);
    }
    expect((await all).filter((status) => ![401, 429, 503].includes(status))).toEqual([]);
    expect(took.length).toBeGreaterThan(3);
    expect(took.toSorted((a, b) => a - b)[took.length >> 1]).toBeLessThan(1_000);
  });

  it('QUIZ-02 ends by the clock of the server, with what was saved by then, by a form and by a script', async () => {
    const { visitor, attempt, at, key } = await sitting();
    const [first, second] = key as [KeyLine, KeyLine];
    await save(visitor, at, 'one', { [first.slot]: rightAnswer(first) });
    await visitor.get(`${at}/questions/2`);
    house.web.clock.advance(61 * MINUTE);
    const late = await save(visitor, at, 'two', { [second.slot]: rightAnswer(second) });
    expect([late.status, json(late)['title']]).toEqual([409, 'time-over']);
    expect(json(late)['detail']).toMatch(/time is over/);
    const form = await visitor.post(`${at}/questions/2`, { answer: second.ids[0]! });
    expect(form.status).toBe(409);
    expect(form.text).toMatch(/was not kept.*What was saved before has been submitted/);
    const steps = (await house.stored(attempt)) as { kind: string }[];
    expect(steps.map(({ kind }) => kind)).toEqual(['started', 'saved', 'submitted']);
    const result = await visitor.get(`${at}/result`);
    expect(result.text).toMatch(/Not passed The time was over.*Between two attempts there is a pause/);
    expect((await visitor.get(`${at}/questions/1`)).location).toBe(`${at}/result`);
  });

  it('QUIZ-03 reads no time that a client claims', async () => {
    const { visitor, at, key } = await sitting();
    const before = json(await visitor.get(at, { accept: 'application/json' }))['deadline'];
    const claims = {
      startedAt: '2020-01-01T00:00:00Z',
      elapsed: 0,
      timeSpent: -5,
      deadline: '2099-01-01T00:00:00Z',
    };
    const [line] = key as [KeyLine];
    expect((await save(visitor, at, 'claims', { [line.slot]: rightAnswer(line) }, claims)).status).toBe(200);
    expect(json(await visitor.get(at, { accept: 'application/json' }))['deadline']).toBe(before);
  });

  it('QUIZ-04 is finished once by twenty requests', async () => {
    const { visitor, attempt, at, key } = await sitting();
    await save(visitor, at, 'all', answersOf(key));
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => visitor.postJson(`${at}/submission`, {})),
    );
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(replies.map(({ body }) => body)).size).toBe(1);
    expect(json(replies[0]!)).toMatchObject({ state: 'released', passed: true });
    const counts = await house.web.test.owner.one(
      `SELECT (SELECT count(*)::int FROM attempt_steps WHERE attempt_id = $1 AND kind = 'submitted') AS ends,
              (SELECT count(*)::int FROM facts f JOIN attempts a ON a.person_id = f.person_id WHERE a.id = $1) AS facts,
              (SELECT count(*)::int FROM certificates c JOIN attempts a ON a.person_id = c.person_id WHERE a.id = $1) AS certificates`,
      [attempt],
    );
    expect(counts).toEqual({ ends: 1, facts: 1, certificates: 1 });
  });

  it('QUIZ-05 is begun once by twenty requests, and another draw cannot be had', async () => {
    const visitor = await ready();
    await visitor.get(QUIZ);
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => visitor.postJson(`${QUIZ}/attempts`, {})),
    );
    expect(replies.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(1);
    expect(new Set(replies.map((reply) => reply.body)).size).toBe(1);
    const { attempt, questions, deadline } = json(replies[0]!);
    expect(replies[0]!.headers['location']).toBe(`${QUIZ}/attempts/${attempt as string}`);
    expect(Object.keys((questions as object[])[0]!).sort()).toEqual(['options', 'slot', 'text', 'type']);
    expect(deadline).toMatch(/^\d{4}-.*Z$/);
    expect((await visitor.post(`${QUIZ}/attempts`)).location).toBe(`${QUIZ}/attempts/${attempt as string}`);
  });

  it('QUIZ-06 and QUIZ-08 keep only what the paper offers', async () => {
    const { visitor, attempt, at, key } = await sitting();
    const other = await sitting();
    const before = await house.stored(attempt);
    const of = (type: string) => key.find((line) => line.type === type)!;
    const [single, many] = [of('single-choice'), of('multiple-response')];
    const foreign = other.key.find((line) => line.type === 'single-choice')!;
    const right = { [single.slot]: rightAnswer(single) };
    for (const [answers, more] of [
      [{ 'no-slot': 'x' }, {}],
      [{ [single.slot]: foreign.ids[0] }, {}],
      [{ [many.slot]: [many.ids[0], many.ids[0]] }, {}],
      [{ [single.slot]: [single.ids[0]] }, {}],
      [{ [single.slot]: { id: single.ids[0] } }, {}],
      ...['score', 'correct', 'points', 'isRight'].map((name) => [right, { [name]: 1 }] as const),
      [{ ...right, score: '1' }, {}],
    ] as const) {
      const refused = await save(visitor, at, 'bad', answers, more);
      expect(refused.status).toBe(422);
      expect(refused.headers['content-type']).toMatch(/problem\+json/);
      expect(json(refused)['detail']).toMatch(/Nothing was kept/);
    }
    const index = key.indexOf(single) + 1;
    await visitor.get(`${at}/questions/${index}`);
    for (const fields of [
      { answer: 'nothing-offered' },
      { answer: [single.ids[0]!, single.ids[0]!] },
      { answer: single.ids[0]!, score: '1' },
    ] as Record<string, string | string[]>[]) {
      const refused = await visitor.post(`${at}/questions/${index}`, fields);
      expect([refused.status, /There is a problem/.test(refused.text)]).toEqual([422, true]);
    }
    expect((await visitor.postJson(`${at}/submission`, { score: 100 })).status).toBe(422);
    expect(await house.stored(attempt)).toEqual(before);
  });

  it('QUIZ-07 takes no answer, change or flag once it is finished', async () => {
    const { visitor, attempt, at, key } = await sitting();
    await visitor.get(`${at}/questions/1`);
    const first = await visitor.postJson(`${at}/submission`, {});
    const before = await house.stored(attempt);
    const [line] = key as [KeyLine];
    expect((await save(visitor, at, 'late', { [line.slot]: rightAnswer(line) })).status).toBe(409);
    expect((await visitor.post(`${at}/questions/1`, { answer: line.ids[0]! })).status).toBe(409);
    expect((await visitor.post(`${at}/questions/1`, { go: 'flag' })).status).toBe(409);
    expect((await visitor.postJson(`${at}/submission`, {})).body).toBe(first.body);
    expect(await house.stored(attempt)).toEqual(before);
  });

  it('QUIZ-10 answers a repeated save with the first reply, and asks where a form is older than what is kept', async () => {
    const { visitor, attempt, at, key } = await sitting();
    const index = key.findIndex(({ type }) => type === 'single-choice');
    const line = key[index]!;
    const page = `${at}/questions/${index + 1}`;
    const wrong = /type="radio" name="answer" value="([^"]+)"/g;
    const opened = await visitor.get(page);
    const [other] = [...opened.body.matchAll(wrong)].map(([, id]) => id!).filter((id) => id !== line.ids[0]);
    const basis = /name="basis" value="(\d+)"/.exec(opened.body)![1]!;
    const once = await save(visitor, at, 'same', { [line.slot]: rightAnswer(line) });
    expect((await save(visitor, at, 'same', { [line.slot]: rightAnswer(line) })).body).toBe(once.body);
    expect((await save(visitor, at, 'same', { [line.slot]: other })).status).toBe(409);
    expect((await visitor.post(page, { answer: line.ids[0]!, basis })).status).toBe(303);
    const older = await visitor.post(page, { answer: other!, basis });
    expect(older.status).toBe(409);
    expect(older.text).toMatch(/A newer answer is kept.*Your answer on this page/);
    expect(older.body).toContain(`value="${other!}" checked`);
    const fresh = /name="basis" value="(\d+)"/.exec(older.body)![1]!;
    const token = visitor.token()!;
    const resent = { answer: other!, basis: fresh, _csrf: token };
    expect((await visitor.post(page, resent)).status).toBe(303);
    expect((await visitor.post(page, resent)).status).toBe(303);
    expect(await house.stored(attempt)).toHaveLength(3);
  });

  it('QUIZ-12 shows on the page and in the review exactly what was acknowledged', async () => {
    const { visitor, at, key } = await sitting();
    const [first] = key as [KeyLine];
    expect((await visitor.get(`${at}/questions/1`)).text).toContain('Nothing to save');
    const saved = json(await save(visitor, at, 'kept', { [first.slot]: rightAnswer(first) }));
    expect(saved['saved']).toEqual([first.slot]);
    expect((await visitor.get(`${at}/questions/1`)).text).toMatch(/Saved \d\d:\d\d/);
    const state = json(await visitor.get(at, { accept: 'application/json' }));
    expect(state['answers']).toEqual({ [first.slot]: rightAnswer(first) });
    expect((await visitor.get(`${at}/review`)).text).toContain(
      `${key.length - 1} questions have no answer yet`,
    );
  });

  it('IDOR-01 is nowhere for anybody else, and unchanged', async () => {
    const { visitor: owner, attempt, at, key } = await sitting();
    const stranger = await house.signedIn(NAMES[0]!);
    await stranger.get('/courses');
    const before = await house.stored(attempt);
    const [line] = key as [KeyLine];
    for (const address of [at, `${at}/questions/1`, `${at}/review`, `${at}/result`])
      expect((await stranger.get(address)).status).toBe(404);
    const asked = [
      stranger.post(`${at}/questions/1`, { answer: line.ids[0]! }),
      stranger.postJson(`${at}/answers`, { stepId: 'x', answers: { [line.slot]: rightAnswer(line) } }),
      stranger.postJson(`${at}/submission`, {}),
      stranger.request({ method: 'DELETE', url: at, headers: { 'x-csrf-token': stranger.token()! } }),
    ];
    for (const reply of await Promise.all(asked)) expect([404, 405]).toContain(reply.status);
    expect(await house.stored(attempt)).toEqual(before);
    expect((await owner.get(at.replace('dd110-test', 'dd120-test'))).status).toBe(404);
  });

  it('IDOR-06 takes a missing or broken id for nothing', async () => {
    const visitor = await house.signedIn(NAMES[1]!);
    await visitor.get('/courses');
    const broken = [
      'undefined',
      'null',
      '0',
      '-1',
      '%00',
      'id[]=',
      'a'.repeat(5_000),
      '[object Object]',
      '..%2f',
    ];
    for (const id of broken) {
      const name = id.includes('%') ? id : encodeURIComponent(id);
      for (const address of [
        `/courses/${name}`,
        `/courses/dd110/${name}`,
        `/courses/dd110/phishing/${name}`,
        `/quizzes/${name}`,
        `${QUIZ}/attempts/${name}`,
        `${QUIZ}/attempts/${'a'.repeat(26)}/questions/${name}`,
        `/media/${name}.svg`,
      ]) {
        expect([400, 404, 414]).toContain((await visitor.get(address)).status);
      }
      const posted = await visitor.postJson(`${QUIZ}/attempts/${name}/submission`, { attempt: null });
      expect([400, 404, 414]).toContain(posted.status);
    }
  });
});

describe('A test whose marks are not released', () => {
  let house: School;
  beforeAll(async () => {
    house = await school(['dewi'], 'never');
  });
  afterAll(() => house.web.close());

  it('QUIZ-09 tells nobody what came of it, on any page or in any reply', async () => {
    const dewi = await house.signedIn('dewi');
    await house.throughLessons(dewi);
    const attempt = await house.started(dewi);
    const at = `${QUIZ}/attempts/${attempt}`;
    const answers = Object.fromEntries(
      (await house.keyOf(attempt)).map((line) => [line.slot, rightAnswer(line)]),
    );
    await dewi.postJson(`${at}/answers`, { stepId: 'all', answers });
    const submitted = await dewi.postJson(`${at}/submission`, {});
    expect(JSON.parse(submitted.body)).toMatchObject({ state: 'marked', passed: null, mark: null });
    const result = await dewi.get(`${at}/result`);
    expect(result.text).toContain('The result is not released yet');
    for (const address of [`${at}/result`, QUIZ, '/courses', '/courses/dd110', '/home']) {
      const { text } = await dewi.get(address);
      expect(text).not.toMatch(/Passed|Completed|per cent|\bRight\b/);
    }
  });
});
