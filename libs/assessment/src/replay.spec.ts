import type { Instant } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attemptResult } from './attempt-result.js';
import { markText } from './mark.js';
import {
  multipleResponseQuestion,
  noon,
  PLANTED,
  shown,
  singleChoiceQuestion,
  sittingOf,
} from './questions.testing.js';
import { replay } from './replay.js';
import type { Step } from './steps.js';
import { addSeconds } from './time-limit.js';

const sitting = sittingOf([singleChoiceQuestion(), singleChoiceQuestion()]);
const [right] = shown(sitting, '1', 'planted-right');
const [wrong] = shown(sitting, '1', 'planted-wrong-a');
const [right2] = shown(sitting, '2', 'planted-right');

const after = (seconds: number): Instant => addSeconds(noon, seconds);
const started: Step = { seq: 1, stepId: null, kind: 'started', at: noon, data: {} };

function saved(seq: number, seconds: number, answers: Record<string, string | null>): Step {
  return { seq, stepId: `s${seq}`, kind: 'saved', at: after(seconds), data: { answers } };
}

function submitted(seq: number, seconds: number): Step {
  const at = after(seconds);
  return { seq, stepId: null, kind: 'submitted', at, data: { by: 'person', recordedAt: at } };
}

function flagged(seq: number, slot: string, isFlagged: boolean): Step {
  return { seq, stepId: `f${seq}`, kind: 'flagged', at: after(seq), data: { slot, flagged: isFlagged } };
}

describe('Replaying an attempt', () => {
  it('runs until it is submitted, and keeps the last answer of each slot', () => {
    const steps = [started, saved(2, 10, { '1': wrong! }), saved(3, 20, { '1': right!, '2': right2! })];
    const now = replay(sitting, steps, after(30));
    expect(now).toMatchObject({ state: 'running', submittedAt: null, grade: null });
    expect(now.answers.get('1')).toEqual({ answer: right, at: after(20), seq: 3 });
  });

  it('marks what was submitted exactly', () => {
    const done = replay(sitting, [started, saved(2, 10, { '1': right! }), submitted(3, 20)], after(20));
    expect(done).toMatchObject({ state: 'released', submittedAt: after(20), submittedBy: 'person' });
    expect([markText(done.grade!.mark), markText(done.grade!.max), done.grade!.passed]).toEqual([
      '1',
      '2',
      false,
    ]);
  });

  it('is submitted at its deadline though nothing recorded it, with what was saved by then', () => {
    const steps = [started, saved(2, 10, { '1': right!, '2': right2! }), saved(3, 2401, { '1': wrong! })];
    const over = replay(sitting, steps, after(2500));
    expect(over).toMatchObject({ submittedAt: after(2400), submittedBy: 'deadline' });
    expect(over.grade!.passed).toBe(true);
  });

  it('ignores a save that came after the submission', () => {
    const steps = [started, saved(2, 10, { '1': right! }), submitted(3, 20), saved(4, 25, { '1': wrong! })];
    expect(markText(replay(sitting, steps, after(30)).grade!.mark)).toBe('1');
  });

  it('looks the same at any later instant once it is submitted', () => {
    const steps = [started, saved(2, 10, { '1': right! }), submitted(3, 20)];
    const { answers, grade, submittedAt } = replay(sitting, steps, after(21));
    expect(replay(sitting, steps, after(9_999_999))).toMatchObject({ answers, grade, submittedAt });
  });

  it('shows the past as it was at the time', () => {
    const steps = [started, saved(2, 10, { '1': wrong! }), saved(3, 20, { '1': right! }), submitted(4, 30)];
    const then = replay(sitting, steps, after(15));
    expect([then.state, then.answers.get('1')!.answer]).toEqual(['running', wrong]);
  });

  it('fails the paper for a wrong critical question whatever the mark', () => {
    const critical = sittingOf([singleChoiceQuestion({ critical: true }), singleChoiceQuestion()], {
      passMark: '0.50',
    });
    const [right] = shown(critical, '2', 'planted-right');
    const { grade } = replay(critical, [started, saved(2, 1, { '2': right! }), submitted(3, 2)], after(3));
    expect(grade).toMatchObject({ passed: false, failedCriticals: ['1'] });
  });

  it('passes at exactly the pass mark, though the marks are thirds', () => {
    const thirds = sittingOf(
      Array.from({ length: 3 }, () => multipleResponseQuestion(3, 1, 'partial')),
      { passMark: '0.333333' },
    );
    const answers = Object.fromEntries(['1', '2', '3'].map((slot) => [slot, shown(thirds, slot, 'r1')]));
    const steps: Step[] = [
      started,
      { seq: 2, stepId: 's', kind: 'saved', at: after(1), data: { answers } },
      submitted(3, 2),
    ];
    const { grade } = replay(thirds, steps, after(3));
    expect([markText(grade!.mark), grade!.passed]).toEqual(['1', true]);
  });

  it('keeps a flag until it is taken off', () => {
    const steps = [started, flagged(2, '1', true), flagged(3, '2', true), flagged(4, '1', false)];
    expect([...replay(sitting, steps, after(10)).flags]).toEqual(['2']);
  });

  it('does not change with the order of its steps or with repetitions', () => {
    const steps = fc
      .array(fc.tuple(fc.nat(3000), fc.constantFrom('1', '2'), fc.constantFrom(right!, wrong!, null)), {
        maxLength: 8,
      })
      .map((saves) => [
        ...saves.map(([s, slot, answer], at) => saved(at + 2, s, { [slot]: answer })),
        started,
        submitted(99, 2000),
      ]);
    fc.assert(
      fc.property(
        steps.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length })),
        ),
        ([all, mixed]) => {
          expect(replay(sitting, mixed, after(3600))).toEqual(replay(sitting, all, after(3600)));
        },
      ),
    );
  });
});

describe('The result of an attempt', () => {
  const steps = [started, saved(2, 10, { '1': right! }), submitted(3, 20)];

  it('is not there while the attempt runs', () => {
    expect(attemptResult(sitting, replay(sitting, steps, after(15)), 'en')).toBeNull();
  });

  it('gives marks, percent and topics, but no right answers that are never released', () => {
    const result = attemptResult(sitting, replay(sitting, steps, after(20)), 'en')!;
    expect(result).toMatchObject({ mark: '1', max: '2', needed: '1.6', percent: '50', passed: false });
    expect(result.topics).toEqual([{ module: 'phishing', objective: 'dd110-o21', mark: '1', max: '2' }]);
    expect(result.questions.map((question) => question.right)).toEqual([null, null]);
    expect(result.questions.map((question) => question.optionFeedback!.length)).toEqual([1, 0]);
  });

  it('holds nothing of the key, the marks or the feedback before they are released', () => {
    const release = { marks: 'after-closing', answers: 'after-closing', feedback: 'after-closing' } as const;
    const closed = sittingOf([singleChoiceQuestion(), singleChoiceQuestion()], {
      release,
      closesAt: after(9000),
    });
    const early = attemptResult(closed, replay(closed, steps, after(8999)), 'en')!;
    expect(early).toMatchObject({
      state: 'marked',
      passed: null,
      mark: null,
      percent: null,
      topics: null,
      failedCriticals: null,
    });
    for (const planted of PLANTED) expect(JSON.stringify(early)).not.toContain(planted);
    const late = attemptResult(closed, replay(closed, steps, after(9000)), 'en')!;
    expect(late).toMatchObject({ state: 'released', passed: false, mark: '1' });
    expect(late.questions[0]!.right).toBe(right);
  });
});
