import { requestText } from './driver.mjs';

const READER = {
  'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36',
  Accept: 'text/html,application/xhtml+xml',
  'Accept-Language': 'en',
};
const FEW = 8;
const MANY = 32;

/**
 * What is measured: each cell is a page or a post of the product at a number of connections, and where it makes sense
 * the same of the baseline. Jobs are `{connections, requests, status, includes}`.
 *
 * @param tags the entity tag of the lesson page for each person, or null where the page has none
 */
export function cellsFor(gathered, tags) {
  const { people, lesson, officer, certificate } = gathered;
  const product = (headers, marker = '</html>') => page(people, lesson, headers, marker);
  const raw = (headers) => page(people, '/lessons/1', headers, '</html>');
  const cells = [FEW, MANY].flatMap((connections) => [
    cell('lesson page, identity', connections, product({}), raw({})),
    cell(
      'lesson page, gzip',
      connections,
      product({ 'Accept-Encoding': 'gzip' }),
      raw({ 'Accept-Encoding': 'gzip' }),
    ),
    cell('lesson page, 304', connections, notModified(people, lesson, tags), raw({})),
    cell('answer saved', connections, saves(gathered, 200), rawSaves(people)),
  ]);
  const gzip = { 'Accept-Encoding': 'gzip' };
  return [
    ...cells.toSorted((a, b) => a.name.localeCompare(b.name) || a.connections - b.connections),
    cell(
      'people of the ministry, first page, gzip',
      FEW,
      page([officer], '/hr/people', gzip, '</table>'),
      null,
    ),
    cell(
      'verification of a certificate, gzip',
      FEW,
      page([{ cookie: 'a=b' }], `/verify/${certificate}`, gzip, certificate),
      null,
    ),
  ];
}

function cell(name, connections, product, raw) {
  return { name, connections, product: { ...product, connections }, raw: raw && { ...raw, connections } };
}

function page(people, path, headers, includes) {
  const requests = people.map(({ cookie }) =>
    requestText('GET', path, { ...READER, Cookie: cookie, ...headers }),
  );
  return { requests, status: 200, includes };
}

function notModified(people, path, tags) {
  const requests = people.map(({ cookie }, i) =>
    requestText('GET', path, { ...READER, Cookie: cookie, 'If-None-Match': tags[i] ?? '"none"' }),
  );
  return { requests, status: 304, includes: null };
}

/** Each person's saves answer one question after another, each with a step of its own. */
function saves({ people, quiz }, status) {
  const requests = people.map(({ cookie, csrf, attempt, answers }, i) =>
    requestText(
      'POST',
      `/quizzes/${quiz}/attempts/${attempt}/answers`,
      { ...posting(cookie), 'X-CSRF-Token': csrf },
      saved(answers, i),
    ),
  );
  return { requests, status, includes: '"saved"' };
}

function rawSaves(people) {
  const requests = people.map(({ cookie, answers }, i) =>
    requestText('POST', '/answers', posting(cookie), saved(answers, i)),
  );
  return { requests, status: 204, includes: null };
}

function posting(cookie) {
  return {
    'User-Agent': READER['User-Agent'],
    Accept: 'application/json',
    'Content-Type': 'application/json',
    'Sec-Fetch-Site': 'same-origin',
    Cookie: cookie,
  };
}

const saved = (answers, i) => ['{"stepId":"', `","answers":${answers[i % answers.length]}}`];
