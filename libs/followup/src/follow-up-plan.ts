import { isPlainAddress } from '#notifications';
import { addDays, type CivilDate } from '#kernel';
import { actionKey, BEFORE_THE_END, type DueAction, OPTIONAL } from './action.js';
import { dueActions, type StandingNow } from './due-actions.js';
import type { Recipient } from './recipient.js';

/** Why an action was left out; each is a sentence of the page's words. */
export const SKIP_REASONS = [
  'overtaken',
  'unknown-person',
  'not-employed',
  'revoked',
  'suspended',
  'waived',
  'long-past',
  'account-closed',
  'no-address',
  'unsubscribed',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** A line for the ledger: null reason means that it is told. */
export interface PlannedAction extends DueAction {
  readonly reason: SkipReason | null;
}

export interface FollowUpPlan {
  readonly actions: readonly PlannedAction[];
  /** The renewal path's courses are to be begun, whether or not a letter can be sent. */
  readonly enrols: boolean;
  /** The dangerous post whose heads are to be told of the lapse. */
  readonly alertPost: string | null;
}

/** Days after which an end that nobody was told of is no news any more. */
const NEWS = 90;
/** Threat classes of posts whose heads are told of lapses (compliance, section 3.11). */
const DANGEROUS = 3;
/** A letter can't reach them; whoever is not there or may not renew is not enrolled either. */
const UNREACHABLE: ReadonlySet<SkipReason | null> = new Set([null, 'no-address', 'unsubscribed', 'waived']);

/**
 * What to do about one standing: of all that is due and not in the ledger the latest speaks, what it overtook is left
 * out. The same again, with the ledger it wrote, does nothing.
 *
 * @param told keys of the ledger
 */
export function followUpPlan(
  standing: StandingNow,
  recipient: Recipient | null,
  told: ReadonlySet<string>,
  today: CivilDate,
): FollowUpPlan {
  const due = dueActions(standing, today);
  const last = due.at(-1);
  const actions = due
    .filter((each) => !told.has(actionKey(each)))
    .map((each) => ({
      ...each,
      reason: each === last ? skipReason(each, standing, recipient, today) : ('overtaken' as const),
    }));
  const spoken = actions.find(({ action }) => action === last?.action);
  if (!spoken) return { actions, enrols: false, alertPost: null };
  return {
    actions,
    enrols: standing.answer.standing !== 'lapsed' && UNREACHABLE.has(spoken.reason),
    alertPost: spoken.action === 'lapsed' ? alertPost(spoken, recipient) : null,
  };
}

function skipReason(
  { action, on }: DueAction,
  { answer }: StandingNow,
  recipient: Recipient | null,
  today: CivilDate,
): SkipReason | null {
  const isOver = !BEFORE_THE_END.has(action);
  if (recipient === null) return 'unknown-person';
  if (!recipient.isEmployed) return 'not-employed';
  if (answer.standing === 'revoked') return 'revoked';
  if (answer.standing === 'suspended') return 'suspended';
  if (isOver && answer.waived) return 'waived';
  if (isOver && on < addDays(today, -NEWS)) return 'long-past';
  if (recipient.isAccountClosed) return 'account-closed';
  if (recipient.address === null || !isPlainAddress(recipient.address)) return 'no-address';
  return OPTIONAL.has(action) && !recipient.reminders ? 'unsubscribed' : null;
}

/** A lapse is told to the heads also where no letter reaches the holder. */
function alertPost({ reason }: PlannedAction, recipient: Recipient | null): string | null {
  const counts = reason === null || reason === 'no-address' || reason === 'account-closed';
  return counts && (recipient?.threat ?? 0) >= DANGEROUS ? (recipient?.post ?? null) : null;
}
