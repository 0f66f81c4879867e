import { locale, say } from './say.js';

const MILLISECONDS_OF_A_MINUTE = 60_000;
const TOLD_AT = [15, 5, 1];
const SHOWN_AGAIN_AT = 5;

/** Counts down to the deadline by the server's clock; tells the time left at 15, 5 and 1 minutes and when asked. */
export function startClock(): void {
  const timer = document.querySelector<HTMLElement>('[data-deadline]');
  if (timer?.dataset.deadline) new Countdown(timer).start();
}

class Countdown {
  private readonly deadline: number;
  /** How far the server's clock is ahead of the device's. */
  private readonly ahead: number;
  private readonly clock: HTMLElement | null;
  private lastTold = Infinity;

  constructor(private readonly timer: HTMLElement) {
    this.deadline = Date.parse(timer.dataset.deadline!);
    const now = Date.now();
    this.ahead = Date.parse(timer.dataset.serverNow ?? new Date(now).toISOString()) - now;
    this.clock = timer.querySelector('[data-clock]');
  }

  start(): void {
    this.lastTold = this.minutes() + 1;
    this.listen();
    this.tick();
    const interval = setInterval(() => this.tick() || clearInterval(interval), 1000);
  }

  private listen(): void {
    const ask = this.timer.querySelector<HTMLElement>('[data-say-time]');
    ask?.addEventListener('click', () => say(this.words()));
    const hide = this.timer.querySelector<HTMLElement>('[data-hide-time]');
    hide?.addEventListener('click', () => this.hide(hide, !this.clock?.hidden));
    for (const button of [ask, hide]) if (button) button.hidden = false;
  }

  private hide(button: HTMLElement, isHidden: boolean): void {
    if (this.clock) this.clock.hidden = isHidden;
    button.textContent = (isHidden ? button.dataset.show : button.dataset.hide) ?? '';
  }

  /** Answers false once the time is over. */
  private tick(): boolean {
    const minutes = this.minutes();
    const text = this.words();
    if (this.clock && this.clock.textContent !== text) this.clock.textContent = text;
    const due = TOLD_AT.find((at) => minutes <= at && this.lastTold > at);
    if (due !== undefined || (minutes <= 0 && this.lastTold > 0)) say(this.words());
    if (minutes <= SHOWN_AGAIN_AT && this.lastTold > SHOWN_AGAIN_AT) this.reveal();
    this.lastTold = minutes;
    return minutes > 0;
  }

  private reveal(): void {
    const hide = this.timer.querySelector<HTMLElement>('[data-hide-time]');
    if (hide) this.hide(hide, false);
  }

  private words(): string {
    const minutes = this.minutes();
    if (minutes <= 0) return this.timer.dataset.over ?? '';
    if (minutes < 1) return this.timer.dataset.last ?? '';
    const unit = { style: 'unit', unit: 'minute', unitDisplay: 'long' } as const;
    return (this.timer.dataset.left ?? '{time}').replace(
      '{time}',
      new Intl.NumberFormat(locale(), unit).format(Math.floor(minutes)),
    );
  }

  private minutes(): number {
    return (this.deadline - Date.now() - this.ahead) / MILLISECONDS_OF_A_MINUTE;
  }
}
