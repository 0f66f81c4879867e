import type { Json } from '#audit';
import { type Lang, type Words, words } from '#i18n';
import type { Instant } from '#kernel';
import { type DecisionBlocker, type EffectChange, type Proposal, proposalState } from '#proposals';
import {
  type AreaField,
  areaField,
  type Breadcrumbs,
  type ChoicesField,
  choicesField,
  type Description,
  description,
  type DescriptionList,
  type ErrorSummary,
  type Notice,
  notice,
  type Page,
} from '#ui';
import { changeTerm, proposalStatus, proposalTitle } from '../proposal-words.js';
import type { DecisionForm } from './decision-form.js';

export interface ProposalFacts {
  readonly proposal: Proposal;
  readonly names: { readonly requester: string; readonly decider: string };
  /** Why whoever looks can't decide; empty where they can. */
  readonly blockers: readonly DecisionBlocker[];
  readonly form: DecisionForm & { readonly done: boolean };
  readonly at: Instant;
  readonly zone: string;
}

export interface ProposalView {
  readonly crumbs: Breadcrumbs;
  readonly summary: ErrorSummary | null;
  readonly done: Notice | null;
  readonly heading: string;
  readonly facts: DescriptionList;
  readonly effect: DescriptionList;
  readonly blocked: Notice | null;
  readonly decision: DecisionFields | null;
}

interface DecisionFields {
  readonly action: string;
  readonly outcome: ChoicesField;
  readonly note: AreaField;
}

/** The effect that is agreed to, the reason, and the form for whoever may decide. */
export function proposalPage(facts: ProposalFacts, lang: Lang): Page<ProposalView> {
  const spoken = words(lang);
  const { t } = spoken;
  const { proposal, blockers, form, at } = facts;
  const heading = proposalTitle(proposal, spoken);
  const isWaiting = proposalState(proposal, at) === 'waiting';
  const problems = form.problems.map((key) => ({ field: fieldOf(key), text: t(`proposal.${key}`) }));
  const first = blockers.find((each) => each === 'same-person') ?? blockers[0];
  const blocker = isWaiting ? first : undefined;
  const view: ProposalView = {
    crumbs: { items: [{ label: t('inbox.title'), href: '/proposals' }], here: heading },
    summary: problems.length > 0 ? { problems } : null,
    done: form.done && proposal.decision !== null ? doneNotice(proposal.decision.outcome, t) : null,
    heading,
    facts: { items: factsOf(facts, spoken) },
    effect: { items: proposal.effect.changes.map((change) => changeOf(change, spoken)) },
    blocked: blocker === undefined ? null : notice('info', t(`proposal.${blocker}`)),
    decision: isWaiting && blockers.length === 0 ? fieldsOf(facts, t) : null,
  };
  const title = problems.length > 0 ? t('proposal.title-wrong', { title: heading }) : heading;
  return { template: 'proposal', title, view, status: problems.length > 0 ? 422 : 200, cache: 'no-store' };
}

function doneNotice(outcome: 'accepted' | 'refused', t: Words['t']): Notice {
  return outcome === 'accepted'
    ? notice('ok', t('proposal.done-accepted'))
    : notice('info', t('proposal.done-refused'));
}

function factsOf({ proposal, names, at, zone }: ProposalFacts, spoken: Words): Description[] {
  const { t } = spoken;
  const { decision, requestedAt, expiresAt, reason } = proposal;
  const state = proposalState(proposal, at);
  return [
    description(t('proposal.state'), '', { status: proposalStatus(state, spoken) }),
    description(t('proposal.requester'), names.requester),
    description(t('proposal.requested'), spoken.instant(requestedAt, zone)),
    description(t('proposal.reason'), reason),
    ...(decision === null
      ? [description(t('proposal.expires'), spoken.instant(expiresAt, zone))]
      : [
          description(t('proposal.decider'), names.decider),
          description(t('proposal.decided'), spoken.instant(decision.at, zone)),
          ...(decision.note === null ? [] : [description(t('proposal.note'), decision.note)]),
        ]),
  ];
}

function changeOf({ what, subject, before, after }: EffectChange, spoken: Words): Description {
  const now = after === null ? spoken.t('proposal.nothing') : printed(after);
  return description(changeTerm(what, subject, spoken), now, {
    was: before === null ? null : printed(before),
  });
}

function printed(value: Json): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.map((each) => printed(each as Json)).join(', ') : JSON.stringify(value);
}

function fieldsOf({ proposal, form }: ProposalFacts, t: Words['t']): DecisionFields {
  const errorOf = (field: string) => {
    const key = form.problems.find((each) => fieldOf(each) === field);
    return key === undefined ? null : t(`proposal.${key}`);
  };
  const choices = (['accepted', 'refused'] as const).map((value) => {
    return { value, text: t(`proposal.choose-${value}`), hint: t(`proposal.hint-${value}`) };
  });
  const note = {
    name: 'note',
    label: t('proposal.your-note'),
    hint: t('proposal.note-hint'),
    value: form.note,
    rows: 3,
    error: errorOf('note'),
  };
  return {
    action: `/proposals/${proposal.id}/decision`,
    outcome: choicesField(
      { name: 'outcome', label: t('proposal.your-decision'), error: errorOf('outcome') },
      'radio',
      choices,
      form.outcome === null ? [] : [form.outcome],
    ),
    note: areaField(note),
  };
}

function fieldOf(key: string): string {
  return key === 'reason-needed' || key === 'note-too-long' ? 'note' : 'outcome';
}
