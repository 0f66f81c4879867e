// The rules alone, without web and database: what a history, a response and a paper cost.
import { drawPaper } from '../dist/libs/assessment/src/draw-paper.js';
import { gradeOf } from '../dist/libs/assessment/src/grade.js';
import { layPaper } from '../dist/libs/assessment/src/paper.js';
import { posed, questionType } from '../dist/libs/assessment/src/question-types.js';
import { UNUSED } from '../dist/libs/assessment/src/ranking.js';
import { asFact } from '../dist/libs/certification/src/facts.repository.js';
import { CertificationService } from '../dist/libs/certification/index.js';
import { standingOn, timelineOf } from '../dist/libs/certification/rules.js';
import { AttemptsService } from '../dist/libs/assessment/index.js';
import { median } from './measure.mjs';

const PAPERS = 1_000;
const RESPONSES = 100_000;
const TURNS = 3;

/** Rows of `[what, time]`. */
export async function pureSpeeds(services, quiz) {
  const { sql } = services.database;
  const moment = services.clock.moment();
  const histories = await historiesIn(sql, services.of(CertificationService));
  const edition = await services.of(AttemptsService).newestEdition(sql, quiz);
  const papers = drawn(edition, PAPERS, moment.today);
  const perHistory = (ms) => `${((ms * 1_000) / histories.length).toFixed(1)} µs`;
  const inAll = (ms) => `${ms.toFixed(0)} ms`;
  const marking = responsesTo(edition, papers);
  return [
    [
      `standing on a day, per history (${histories.length} histories)`,
      perHistory(
        timed(() =>
          histories.forEach(({ rules, facts }) => standingOn(rules, facts, moment.today, moment.at)),
        ),
      ),
    ],
    [
      'whole timeline, per history',
      perHistory(timed(() => histories.forEach(({ rules, facts }) => timelineOf(rules, facts, moment.at)))),
    ],
    [`marking ${marking.count.toLocaleString('en-GB')} responses`, inAll(timed(marking.run))],
    [
      `drawing ${PAPERS.toLocaleString('en-GB')} papers`,
      inAll(timed(() => drawn(edition, PAPERS, moment.today))),
    ],
  ];
}

/** The milliseconds of the median of some turns, after one that does not count. */
function timed(work) {
  work();
  const times = Array.from({ length: TURNS }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return median(times);
}

async function historiesIn(sql, certification) {
  const byProgramme = new Map((await certification.programmes(sql)).map(({ id, rules }) => [id, rules]));
  const histories = new Map();
  for (const row of await certification.feedAfter(sql, '0', 1_000_000)) {
    const key = `${row.personId} ${row.programmeId}`;
    if (!histories.has(key)) histories.set(key, { rules: byProgramme.get(row.programmeId), facts: [] });
    histories.get(key).facts.push(asFact(row));
  }
  return [...histories.values()];
}

function drawn(edition, count, on) {
  return Array.from({ length: count }, (_, i) => {
    const seed = `paper ${i}`;
    const result = drawPaper(edition.blueprint, edition.pool, { seed, usage: UNUSED, on });
    if (!result.ok) throw new Error('the pool is too poor for a paper');
    return layPaper(result.value, (version) => edition.contents.get(version), seed);
  });
}

/** Whole papers with an answer to every question, as many as make up the responses. */
function responsesTo(edition, papers) {
  const contentOf = (version) => edition.contents.get(version);
  const perPaper = papers[0].slots.length;
  const sittings = Array.from({ length: Math.ceil(RESPONSES / perPaper) }, (_, i) => {
    const paper = papers[i % papers.length];
    const answers = paper.slots.map((slot) => [
      slot.slot,
      [{ answer: anAnswer(contentOf(slot.question), slot) }],
    ]);
    return { sitting: { settings: edition.settings, paper, contentOf }, answers: new Map(answers) };
  });
  return {
    count: sittings.length * perPaper,
    run: () => sittings.forEach(({ sitting, answers }) => gradeOf(sitting, answers)),
  };
}

/** The first of some simple answers that the question takes. */
function anAnswer(content, { layout }) {
  const ids = layout.map(({ id }) => id);
  const type = questionType(content.type);
  const taken = [ids[0], ids, ids.slice(0, 1)].map((raw) => type.parseAnswer(raw, posed(content, layout)));
  return taken.find(({ ok }) => ok)?.value ?? null;
}
