import type { Words } from '#i18n';
import { type Proposal, type ProposalState } from '#proposals';
import { type Kind, type Status, statusAs } from '#ui';

const KINDS: Readonly<Record<ProposalState, Kind>> = {
  waiting: 'soon',
  accepted: 'ok',
  refused: 'bad',
  expired: 'none',
};

/** A proposal in one line: what is asked, and of which thing. */
export function proposalTitle(
  { command, effect }: Pick<Proposal, 'command' | 'effect'>,
  words: Words,
): string {
  const key = `effect.command-${command}`;
  const subject = effect.changes[0]?.subject ?? '';
  return words.has(key) ? words.t(key, { subject }) : [command, subject].filter(Boolean).join(' ');
}

export function proposalStatus(state: ProposalState, { t }: Words): Status {
  return statusAs(KINDS[state], t(`effect.state-${state}`));
}

/** What kind of thing changes; a command without words of its own shows its stable name. */
export function changeTerm(what: string, subject: string, words: Words): string {
  const key = `effect.${what}`;
  const term = words.has(key) ? words.t(key) : what;
  return subject === '' ? term : `${term}: ${subject}`;
}
