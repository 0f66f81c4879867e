import fc from 'fast-check';
import { Queue } from './queue.js';

function keeper() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    kept,
  };
}

function queueOver(storage: ReturnType<typeof keeper> | null): Queue {
  let count = 0;
  return new Queue('answers.a', storage, () => `step-${++count}`);
}

describe('the queue of answers', () => {
  it('sends the latest answer of each question in one step and forgets it once it is settled', () => {
    const storage = keeper();
    const queue = queueOver(storage);
    queue.put('1', 'a');
    queue.put('1', 'b');
    queue.put('2', ['c']);
    expect(queue.next()).toEqual({ stepId: 'step-1', answers: { 1: 'b', 2: ['c'] } });
    queue.settle('step-1');
    expect(queue.next()).toBeNull();
    expect(storage.kept.size).toBe(0);
  });

  it('sends a step again unchanged, before the answers that came after it', () => {
    const queue = queueOver(keeper());
    queue.put('1', 'a');
    const step = queue.next();
    queue.put('1', 'b');
    expect(queue.next()).toEqual(step);
    expect(queue.waiting()).toEqual({ 1: 'b' });
    queue.settle('step-1');
    expect(queue.next()).toEqual({ stepId: 'step-2', answers: { 1: 'b' } });
  });

  it('outlives the page', () => {
    const storage = keeper();
    queueOver(storage).put('7', 'x');
    expect(queueOver(storage).waiting()).toEqual({ 7: 'x' });
  });

  it('works without a storage, and with one that refuses to write', () => {
    const full = {
      ...keeper(),
      setItem: () => {
        throw new Error('full');
      },
    };
    for (const storage of [null, full]) {
      const queue = queueOver(storage);
      queue.put('1', 'a');
      expect(queue.next()).toEqual({ stepId: 'step-1', answers: { 1: 'a' } });
    }
  });

  it('delivers the last answer of every question last, whatever is lost on the way', () => {
    const change = fc.record({
      slot: fc.constantFrom('1', '2', '3'),
      answer: fc.string(),
      isLost: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const queue = queueOver(keeper());
        const server: Record<string, unknown> = {};
        const expected: Record<string, unknown> = {};
        const deliver = (isLost: boolean): void => {
          const step = queue.next();
          if (step === null) return;
          Object.assign(server, step.answers);
          if (!isLost) queue.settle(step.stepId);
        };
        for (const { slot, answer, isLost } of changes) {
          queue.put(slot, answer);
          expected[slot] = answer;
          deliver(isLost);
        }
        for (let i = 0; i < 3; i++) deliver(false);
        expect(server).toEqual(expected);
        expect(queue.waiting()).toEqual({});
      }),
    );
  });
});
