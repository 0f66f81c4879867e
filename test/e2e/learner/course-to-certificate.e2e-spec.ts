import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fieldsOf, QUIZ, school, type School } from './school.js';

describe('A learner without JavaScript', () => {
  let house: School;
  beforeAll(async () => {
    house = await school(['ayu', 'bima', 'citra']);
  });
  afterAll(() => house.web.close());

  it('gets from sign-in through every lesson and the test to the certificate', async () => {
    const ayu = await house.signedIn('ayu');
    const home = await ayu.get('/home');
    expect(home.text).toMatch(/Welcome, ayu.*Your year ahead.*Cyber Hygiene/);
    expect(home.text).toContain('Start the course, 6 hrs');
    expect((await ayu.get('/courses?length=short')).text).not.toContain('Cyber Hygiene and Secure');
    expect((await ayu.get('/courses?topic=C1&language=id')).text).toContain(
      'Cyber Hygiene and Secure Communication',
    );
    expect((await ayu.get(QUIZ)).text).toContain('a course in which you are not enrolled');

    await house.throughLessons(ayu);
    const course = await ayu.get('/courses/dd110');
    expect(course.text).toContain('21 of 21 lessons done');
    expect(course.text).toContain('Take the test');

    const start = await ayu.get(QUIZ);
    expect(start.text).toMatch(/(60 mins|1 hr).*80%.*2 still left/);
    const first = await ayu.post(`${QUIZ}/attempts`, { lang: 'en' });
    const [, attempt] = /attempts\/([^/]+)\/questions\/1$/.exec(first.location!)!;
    const key = await house.keyOf(attempt!);
    let at = await ayu.get(first.location!);
    for (const [index, line] of key.entries()) {
      expect(at.text).toContain(`Question ${index + 1} of ${key.length}`);
      const basis = /name="basis" value="(\d+)"/.exec(at.body)![1]!;
      const address = `${QUIZ}/attempts/${attempt}/questions/${index + 1}`;
      at = await ayu.follow(await ayu.post(address, { basis, go: 'next', ...fieldsOf(line) }));
    }
    expect(at.text).toContain('Every question is answered');
    const result = await ayu.follow(await ayu.post(`${QUIZ}/attempts/${attempt}/submission`));
    expect(result.text).toMatch(/^.*Passed.*100 per cent/);
    const certificate = /href="(\/certificates\/[^"]+)"/.exec(result.body)![1]!;
    expect((await ayu.get('/home')).body).toContain(certificate);
    expect((await ayu.get('/home')).text).toMatch(/Valid.*Cyber Hygiene.*Valid through/);
    expect((await ayu.get('/courses')).text).toContain('Completed');
  });

  it('IDOR-05 finds a lesson only under its own module and course', async () => {
    const bima = await house.signedIn('bima');
    const right = '/courses/dd110/why-a-target/01-who-wants-what';
    expect((await bima.get(right)).status).toBe(200);
    for (const wrong of [
      '/courses/dd110/phishing/01-who-wants-what',
      '/courses/dd120/why-a-target/01-who-wants-what',
      '/courses/dd110/nowhere',
      '/courses/dd110/why-a-target/04-eight-cues',
    ])
      expect((await bima.get(wrong)).status).toBe(404);
    await bima.get('/courses/dd110');
    await bima.post('/courses/dd110/enrolment');
    expect((await bima.post('/courses/dd110/phishing/01-who-wants-what/completion')).status).toBe(404);
    expect((await bima.get('/courses/dd110')).text).toContain('0 of 21 lessons done');
  });

  it('reads a lesson in its own language inside an Arabic frame, and in another where asked', async () => {
    const bima = await house.signedIn('bima');
    const address = '/courses/dd110/why-a-target/01-who-wants-what';
    bima.setCookie('lang', 'ar');
    const lesson = await bima.get(address);
    expect(lesson.body).toMatch(/<html lang="ar" dir="rtl"/);
    expect(lesson.body).toMatch(/lang="en" dir="ltr"><h1>/);
    expect(lesson.body).toMatch(/<div class="prose" lang="en" dir="ltr">/);
    expect(lesson.text).toContain('لغة هذا الدرس: English');
    const translated = await bima.get(`${address}?content=id`);
    expect(translated.body).toMatch(/lang="id" dir="ltr"><h1>/);
    expect(translated.text).not.toContain('لغة هذا الدرس');
  });

  it('gets pages again without their bytes, and drawings once', async () => {
    const citra = await house.signedIn('citra');
    for (const address of [
      '/home',
      '/courses',
      '/courses/dd110',
      '/courses/dd110/phishing',
      '/courses/dd110/phishing/04-eight-cues',
    ]) {
      const [first, second] = [await citra.get(address), await citra.get(address)];
      expect(second.body).toBe(first.body);
      const tag = String(first.headers['etag']);
      expect((await citra.get(address, { 'if-none-match': tag })).status).toBe(304);
    }
    const drawing = await house.web.test.owner.one<{ hash: string }>('SELECT hash FROM media_files LIMIT 1');
    const media = await citra.get(`/media/${drawing!.hash}.svg`);
    expect([media.status, media.headers['cache-control']]).toEqual([
      200,
      'private, max-age=31536000, immutable',
    ]);
    expect((await citra.get('/media/nothing.svg')).status).toBe(404);
  });

  it('learns from a self-check that keeps nothing', async () => {
    const citra = await house.signedIn('citra');
    const address = '/courses/dd110/passwords-and-factors';
    const fresh = await citra.get(address);
    expect(fresh.text).not.toContain('Evidence has replaced the calendar');
    const tried = await citra.post(address, { 'dd110-s-301': 'b' });
    expect(tried.text).toMatch(/Your answer, not right.*Not right yet.*Even the best one is void/);
    expect((await citra.post(address, { 'dd110-s-301': 'a' })).text).toContain(
      'Evidence has replaced the calendar',
    );
    expect((await citra.get(address)).body).toBe(fresh.body);
  });
});
