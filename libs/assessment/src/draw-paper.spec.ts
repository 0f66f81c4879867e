import { civilDate } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PoolQuestion } from './blueprint.js';
import { blueprintShortfalls, difficultySpread } from './blueprint-shortfalls.js';
import { drawPaper, type Drawn } from './draw-paper.js';
import type { StimulusVersionId } from './ids.js';
import { poolOf, poolQuestion, section, today } from './questions.testing.js';
import { UNUSED, type Usage } from './ranking.js';

const seeds = fc.string({ minLength: 4, maxLength: 16 });

function draw(draws: number, questions: PoolQuestion[], usage: Usage = UNUSED, seed = 'seed') {
  const paper = drawPaper({ sections: [section(draws)] }, poolOf(...questions), { seed, usage, on: today });
  return paper.ok ? codes(paper.value) : paper.problems;
}

function codes(drawn: Drawn[]): string[] {
  return drawn.map(({ question }) => question.code);
}

const anyPool = fc
  .array(
    fc.record({
      difficulty: fc.integer({ min: 1, max: 5 }),
      enemy: fc.option(fc.nat(11), { nil: null }),
      expired: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows) =>
    rows.map(({ difficulty, enemy, expired }, at) =>
      poolQuestion(`q${at}`, {
        difficulty,
        enemies: enemy === null || enemy === at ? [] : [`q${enemy}`],
        reviewBy: expired ? civilDate('2026-11-21') : null,
      }),
    ),
  );

/** Whether any set of `size` questions keeps the rules, found by trying all of them. */
function canFill(questions: PoolQuestion[], size: number): boolean {
  const usable = questions.filter(({ reviewBy }) => reviewBy === null);
  for (let mask = 0; mask < 2 ** usable.length; mask++) {
    const set = usable.filter((_, at) => (mask >> at) & 1);
    const isPeaceful = set.every((a) => set.every((b) => !a.enemies.includes(b.code)));
    if (set.length === size && isPeaceful) return true;
  }
  return false;
}

describe('Drawing a paper', () => {
  it('draws the same paper from the same seed and another from another', () => {
    const questions = Array.from({ length: 30 }, (_, at) => poolQuestion(`q${at}`));
    expect(draw(5, questions, UNUSED, 'one')).toEqual(draw(5, [...questions].reverse(), UNUSED, 'one'));
    expect(draw(5, questions, UNUSED, 'one')).not.toEqual(draw(5, questions, UNUSED, 'two'));
  });

  it('fills every blueprint that can be filled and keeps the rules, whatever the pool', () => {
    fc.assert(
      fc.property(anyPool, fc.integer({ min: 1, max: 5 }), seeds, (questions, size, seed) => {
        const paper = drawPaper({ sections: [section(size)] }, poolOf(...questions), {
          seed,
          usage: UNUSED,
          on: today,
        });
        expect(paper.ok).toBe(canFill(questions, size));
        expect(
          blueprintShortfalls({ sections: [section(size)] }, poolOf(...questions), today).length === 0,
        ).toBe(paper.ok);
        if (!paper.ok) return;
        const drawn = paper.value.map(({ question }) => question);
        expect(new Set(codes(paper.value)).size).toBe(size);
        for (const one of drawn) {
          expect(one.reviewBy).toBeNull();
          for (const other of drawn) expect(one.enemies).not.toContain(other.code);
        }
      }),
    );
  });

  it('draws unseen questions first and those seen least after them', () => {
    const counts = fc.array(fc.nat(3), { minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(counts, seeds, (seen, seed) => {
        const questions = seen.map((_, at) => poolQuestion(`q${at}`, { difficulty: (at % 5) + 1 }));
        const usage = {
          seen: new Map(seen.map((count, at) => [`q${at}`, count])),
          uses: new Map<string, number>(),
        };
        const drawn = draw(4, questions, usage, seed).map((code) => usage.seen.get(code)!);
        expect(drawn.sort()).toEqual([...seen].sort().slice(0, 4));
      }),
    );
  });

  it('draws what others have met least among equals', () => {
    const usage = {
      seen: new Map<string, number>(),
      uses: new Map([
        ['q0', 9],
        ['q1', 1],
        ['q2', 0],
      ]),
    };
    expect(
      draw(
        2,
        [0, 1, 2].map((at) => poolQuestion(`q${at}`)),
        usage,
      ).sort(),
    ).toEqual(['q1', 'q2']);
  });

  it('takes a question above its exposure cap only when no other can serve', () => {
    const capped = poolQuestion('capped', { exposureCap: 2 });
    const usage = { seen: new Map([['seen', 3]]), uses: new Map([['capped', 2]]) };
    expect(draw(1, [capped, poolQuestion('seen')], usage)).toEqual(['seen']);
    expect(draw(2, [capped, poolQuestion('seen')], usage)).toHaveLength(2);
  });

  it('still draws on the last day before review and no more on the next', () => {
    const questions = [poolQuestion('q', { reviewBy: today })];
    expect(draw(1, questions)).toEqual(['q']);
    const later = { seed: 's', usage: UNUSED, on: civilDate('2026-11-23') };
    expect(drawPaper({ sections: [section(1)] }, poolOf(...questions), later)).toEqual({
      ok: false,
      problems: ['pool-too-poor'],
    });
  });

  it('goes back on an early pick that would leave a later section short', () => {
    const both = poolQuestion('both', { tags: ['any', 'rare'] });
    const sections = [section(1), section(1, { tags: ['rare'] })];
    for (const seed of ['1', '2', '3', '4']) {
      const paper = drawPaper({ sections }, poolOf(both, poolQuestion('plain')), {
        seed,
        usage: UNUSED,
        on: today,
      });
      expect(paper.ok && codes(paper.value)).toEqual(['plain', 'both']);
    }
  });

  it('keeps two papers within 0.1 of each other in mean difficulty where the pool allows it', () => {
    const questions = Array.from({ length: 20 }, (_, at) =>
      poolQuestion(`q${at}`, { difficulty: (at % 5) + 1 }),
    );
    expect(difficultySpread({ sections: [section(5)] }, poolOf(...questions), today)).toBeLessThanOrEqual(
      0.1,
    );
    const extremes = [poolQuestion('easy', { difficulty: 1 }), poolQuestion('hard', { difficulty: 5 })];
    expect(difficultySpread({ sections: [section(1)] }, poolOf(...extremes), today)).toBe(4);
  });
});

describe('A stimulus', () => {
  const inbox = { version: 's1' as StimulusVersionId, code: 'inbox', tags: ['triage'] };
  const within = ['m1', 'm2', 'm3'].map((code) => poolQuestion(code, { stimulus: 'inbox' }));
  const triage = section(1, { stimuli: true, tags: ['triage'] });

  it('is drawn with all of its questions together', () => {
    const pool = { questions: [...within, poolQuestion('alone')], stimuli: [inbox] };
    const paper = drawPaper({ sections: [section(1), triage] }, pool, {
      seed: 's',
      usage: UNUSED,
      on: today,
    });
    expect(paper.ok && codes(paper.value)).toEqual(['alone', 'm1', 'm2', 'm3']);
  });

  it('is not drawn once one of its questions is past its review date', () => {
    const old = poolQuestion('m4', { stimulus: 'inbox', reviewBy: civilDate('2026-01-01') });
    const shortfalls = blueprintShortfalls(
      { sections: [triage] },
      { questions: [...within, old], stimuli: [inbox] },
      today,
    );
    expect(shortfalls).toEqual([{ section: 1, wanted: 1, available: 0, reason: 'too-few' }]);
  });
});
