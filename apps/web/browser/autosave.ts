import { readAnswer, showAnswer, type Answer } from './answers.js';
import { sendForm } from './forms.js';
import { Queue } from './queue.js';
import { SaveState } from './save-state.js';
import { send, type Outcome } from './send.js';

const MILLISECONDS_OF_QUIET = 2000;
const LONGEST_WAIT = 300_000;

/**
 * Saves the answers of a form while they are made: two seconds after a change, again and again until the server has
 * them, and before the form itself is sent. What the server has not confirmed stays on the device.
 */
export class Autosave {
  private readonly queue: Queue;
  private readonly url: string;
  private readonly state = new SaveState();
  private readonly shown = new Map<string, string>();
  private timer = 0;
  private tries = 0;
  private running: Promise<Outcome | null> | null = null;

  constructor(private readonly form: HTMLFormElement) {
    const { attempt, quiz } = form.dataset as { attempt: string; quiz: string };
    this.url = `/quizzes/${encodeURIComponent(quiz)}/attempts/${encodeURIComponent(attempt)}/answers`;
    this.queue = new Queue(`answers.${attempt}`, storage(), newId);
  }

  start(): void {
    const waiting = this.queue.waiting();
    for (const [slot, element] of this.slots()) {
      if (slot in waiting) showAnswer(element, waiting[slot]!);
      this.shown.set(slot, JSON.stringify(readAnswer(element)));
    }
    for (const name of ['input', 'change']) this.form.addEventListener(name, () => this.changed());
    this.form.addEventListener('submit', (event) => this.submit(event));
    addEventListener('online', () => void this.flush());
    addEventListener('pagehide', () => void this.flush());
    addEventListener('storage', (event) => this.changedElsewhere(event));
    document.addEventListener('visibilitychange', () => void this.flush());
    void this.flush();
  }

  private changed(): void {
    if (!this.collect()) return;
    this.state.saving();
    this.later(MILLISECONDS_OF_QUIET);
  }

  /** Puts every answer that changed since it was last seen into the queue. */
  private collect(): boolean {
    let isChanged = false;
    for (const [slot, element] of this.slots()) {
      const answer = readAnswer(element);
      const text = JSON.stringify(answer);
      if (answer === null || this.shown.get(slot) === text) continue;
      this.shown.set(slot, text);
      this.queue.put(slot, answer);
      isChanged = true;
    }
    return isChanged;
  }

  private later(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.flush(), milliseconds);
  }

  /** Sends what waits, oldest first; the last outcome, or null where nothing waited. */
  private flush(): Promise<Outcome | null> {
    clearTimeout(this.timer);
    this.collect();
    this.running ??= alone(this.queue.key, () => this.sendAll()).finally(() => (this.running = null));
    return this.running;
  }

  private async sendAll(): Promise<Outcome | null> {
    let outcome: Outcome | null = null;
    for (let step = this.queue.next(); step !== null; step = this.queue.next()) {
      outcome = await send(this.url, step);
      const isSettled = outcome.kind === 'saved' || outcome.kind === 'refused';
      if (isSettled) this.queue.settle(step.stepId);
      this.state.after(outcome, Object.keys(this.queue.waiting()).length);
      if (!isSettled) return this.tryAgain(outcome);
      this.tries = 0;
      if (outcome.kind === 'refused') return outcome;
    }
    return outcome;
  }

  private tryAgain(outcome: Outcome): Outcome {
    const wait = Math.min(LONGEST_WAIT, 2000 * 2 ** this.tries++);
    this.later(wait * (0.75 + Math.random() / 2));
    return outcome;
  }

  /** The form goes only when nothing waits any more; a link in `data-next` is followed instead of a second post. */
  private submit(event: SubmitEvent): void {
    const button = event.submitter as HTMLButtonElement | null;
    if (this.form.dataset.sent !== undefined) return event.preventDefault();
    this.collect();
    if (this.running === null && !this.isWaiting()) return;
    event.preventDefault();
    void this.flushAll().then((outcome) => {
      if (this.isWaiting() || outcome?.kind === 'refused') return this.state.held();
      if (button?.dataset.next) return location.assign(button.dataset.next);
      sendForm(this.form, button);
    });
  }

  /** Also what was added while the last step was on its way. */
  private async flushAll(): Promise<Outcome | null> {
    const outcome = await this.flush();
    return outcome?.kind === 'saved' && this.isWaiting() ? this.flushAll() : outcome;
  }

  private isWaiting(): boolean {
    return Object.keys(this.queue.waiting()).length > 0;
  }

  private changedElsewhere({ key, newValue }: StorageEvent): void {
    if (key !== this.queue.key || newValue === null) return;
    const { answers } = JSON.parse(newValue) as { answers: Record<string, Answer> };
    for (const [slot] of this.slots()) {
      if (slot in answers && JSON.stringify(answers[slot]) !== this.shown.get(slot))
        this.state.changedElsewhere();
    }
  }

  private slots(): [string, HTMLElement][] {
    const elements = [...this.form.querySelectorAll<HTMLElement>('[data-slot]')];
    return elements.map((element) => [element.dataset.slot!, element]);
  }
}

/** One tab at a time sends the answers of an attempt, where the browser can tell tabs apart. */
function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  const { locks } = navigator as { locks?: LockManager };
  return locks ? locks.request(name, work) : work();
}

function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
