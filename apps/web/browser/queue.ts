import type { Answer } from './answers.js';

/** What is sent at once under one id; sent again, it must be the same, so it is never changed. */
export interface Step {
  readonly stepId: string;
  readonly answers: Readonly<Record<string, Answer>>;
}

interface Kept {
  /** On its way, or lost on the way: sent again before anything newer. */
  step: Step | null;
  /** Newer answers, the latest of each question. */
  answers: Record<string, Answer>;
}

type Keeper = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * The answers of one attempt that the server has not confirmed, kept on the device so that they outlive the page.
 * Every call reads what is kept anew: other tabs write to it too.
 */
export class Queue {
  private memory: string | null = null;

  constructor(
    readonly key: string,
    private readonly keeper: Keeper | null,
    private readonly newId: () => string,
  ) {}

  put(slot: string, answer: Answer): void {
    const kept = this.read();
    kept.answers[slot] = answer;
    this.write(kept);
  }

  /** The step to send now, or null where nothing waits. */
  next(): Step | null {
    const kept = this.read();
    if (kept.step === null && Object.keys(kept.answers).length > 0) {
      kept.step = { stepId: this.newId(), answers: kept.answers };
      kept.answers = {};
      this.write(kept);
    }
    return kept.step;
  }

  /** The server has answered for the step, one way or the other. */
  settle(stepId: string): void {
    const kept = this.read();
    if (kept.step?.stepId === stepId) this.write({ ...kept, step: null });
  }

  /** The latest answer of each question that waits. */
  waiting(): Record<string, Answer> {
    const { step, answers } = this.read();
    return { ...step?.answers, ...answers };
  }

  private read(): Kept {
    try {
      const text = this.keeper?.getItem(this.key) ?? this.memory;
      if (text !== null) return JSON.parse(text) as Kept;
    } catch {
      // A storage that is closed or broken must not stop the page: what is written goes to the server all the same.
    }
    return { step: null, answers: {} };
  }

  private write(kept: Kept): void {
    const isEmpty = kept.step === null && Object.keys(kept.answers).length === 0;
    this.memory = isEmpty ? null : JSON.stringify(kept);
    try {
      if (this.memory === null) this.keeper?.removeItem(this.key);
      else this.keeper?.setItem(this.key, this.memory);
      if (this.keeper) this.memory = null;
    } catch {
      // Full or closed: the page keeps it as long as it is open.
    }
  }
}
