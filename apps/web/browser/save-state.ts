import type { Outcome } from './send.js';
import { locale, say } from './say.js';

/** The badge that says whether answers are saved: shape, word and colour change together; each change is told once. */
export class SaveState {
  private readonly badge = document.querySelector<HTMLElement>('[data-save-state]');
  private told = '';

  saving(): void {
    this.show('info', this.word('saving'));
  }

  /** @param waiting how many questions have answers that only this device holds */
  after(outcome: Outcome, waiting: number): void {
    if (outcome.kind === 'saved')
      this.tell('ok', this.word('saved').replace('{time}', this.time(outcome.at)), 'saved');
    else if (outcome.kind === 'refused') this.notSaved(outcome.reason);
    else if (outcome.kind === 'signed-out') this.notSaved(this.word('signedOut'));
    else
      this.tell(
        'soon',
        this.word(outcome.kind).replace('{count}', new Intl.NumberFormat(locale()).format(waiting)),
        outcome.kind,
      );
  }

  /** The form was to be submitted, and answers still wait. */
  held(): void {
    say(`${this.word('held')} ${this.badge?.textContent ?? ''}`);
  }

  changedElsewhere(): void {
    this.tell('soon', this.word('elsewhere'), 'elsewhere');
  }

  private notSaved(reason: string): void {
    this.tell('bad', this.word('refused').replace('{reason}', reason), reason);
  }

  private tell(kind: string, text: string, state: string): void {
    this.show(kind, text);
    if (state !== this.told) say(text);
    this.told = state;
  }

  private show(kind: string, text: string): void {
    if (this.badge === null) return;
    this.badge.className = `st ${kind}`;
    this.badge.lastElementChild!.textContent = text;
  }

  private word(name: string): string {
    return this.badge?.dataset[name] ?? '';
  }

  private time(at: string): string {
    const zone = this.badge?.dataset.zone;
    const options = {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      ...(zone ? { timeZone: zone } : {}),
    } as const;
    return new Intl.DateTimeFormat(locale(), options).format(new Date(at));
  }
}
