import type { CivilDate, FactId } from '#kernel';

/** What is to be done about an award, in the order in which it falls due (compliance, section 3.11). */
export const ACTIONS = ['window-opens', 'notice-90', 'notice-30', 'notice-7', 'expired', 'lapsed'] as const;
export type Action = (typeof ACTIONS)[number];

/** Actions that speak of an end to come. */
export const BEFORE_THE_END: ReadonlySet<Action> = new Set([
  'window-opens',
  'notice-90',
  'notice-30',
  'notice-7',
]);

/** Reminders that their reader may do without: those with more than 30 days left. */
export const OPTIONAL: ReadonlySet<Action> = new Set(['window-opens', 'notice-90']);

/** One action about one award and the end that is shown: done or left out once, for ever. */
export interface DueAction {
  readonly action: Action;
  readonly award: FactId;
  /** The last valid day that is shown. */
  readonly end: CivilDate;
  /** The day on which it fell due. */
  readonly on: CivilDate;
}

export function actionKey({ award, end, action }: Pick<DueAction, 'award' | 'end' | 'action'>): string {
  return `${award} ${end} ${action}`;
}
