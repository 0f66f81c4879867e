import { Injectable } from '@nestjs/common';
import {
  CertificationService,
  type PublishedProgramme,
  type StandingPair,
  type StandingStretch,
  StandingTurns,
} from '#certification';
import type { Tx } from '#database';
import type { Moment, PersonId } from '#kernel';
import { Outbox } from '#notifications';
import { actionKey, OPTIONAL } from './action.js';
import { type FollowUpPlan, followUpPlan } from './follow-up-plan.js';
import { followUpLines, letterKey } from './follow-up-letter.js';
import { FollowupSettings } from './followup-settings.js';
import { LedgerRepository } from './ledger.repository.js';
import type { Recipient } from './recipient.js';
import { RecipientsRepository } from './recipients.repository.js';
import { renewalCourses, RenewalEnrolments } from './renewal-enrolments.service.js';
import { UnsubscribeLinks } from './unsubscribe-links.service.js';

/** One standing with what is to be done about it. */
interface Case {
  readonly stretch: StandingStretch;
  readonly programme: PublishedProgramme;
  readonly plan: FollowUpPlan;
}

/** Does what is due for a few people: ledger, enrolments and letters in one transaction, each exactly once. */
@Injectable()
export class FollowUps {
  constructor(
    private readonly certification: CertificationService,
    private readonly turns: StandingTurns,
    private readonly ledger: LedgerRepository,
    private readonly recipients: RecipientsRepository,
    private readonly enrolments: RenewalEnrolments,
    private readonly links: UnsubscribeLinks,
    private readonly outbox: Outbox,
    private readonly settings: FollowupSettings,
  ) {}

  /** @param pairs of whole people: a person's letter speaks of all that is due in one run */
  async follow(tx: Tx, pairs: readonly StandingPair[], run: string, moment: Moment): Promise<void> {
    await this.ledger.lock(tx);
    const stretches = await this.turns.on(tx, pairs, moment.today);
    const people = [...new Set(stretches.map(({ person }) => person))];
    const recipients = await this.recipients.of(tx, people, moment.today);
    const cases = await this.casesOf(tx, stretches, recipients, moment);
    for (const person of people) {
      const own = cases.filter(({ stretch }) => stretch.person === person);
      await this.settle(tx, own, recipients.get(person) ?? null, run, moment);
    }
  }

  /** Cases in which anything is to be written. */
  private async casesOf(
    tx: Tx,
    stretches: readonly StandingStretch[],
    recipients: ReadonlyMap<string, Recipient>,
    { today }: Moment,
  ): Promise<Case[]> {
    const programmes = new Map((await this.certification.programmes(tx)).map((each) => [each.id, each]));
    const awards = stretches.flatMap(({ answer }) => (answer.award === null ? [] : [answer.award]));
    const told = await this.ledger.told(tx, awards);
    return stretches.flatMap((stretch) => {
      const programme = programmes.get(stretch.programmeId)!;
      const { answer, since, person } = stretch;
      const isAlwaysOpen = programme.rules.policies.some(
        ({ version, renewalWindow }) => version === answer.policyVersion && renewalWindow === null,
      );
      const now = { answer, since, isAlwaysOpen };
      const plan = followUpPlan(now, recipients.get(person) ?? null, told, today);
      return plan.actions.length > 0 ? [{ stretch, programme, plan }] : [];
    });
  }

  private async settle(
    tx: Tx,
    cases: readonly Case[],
    recipient: Recipient | null,
    run: string,
    moment: Moment,
  ): Promise<void> {
    if (cases.length === 0) return;
    const told = cases.flatMap(({ plan }) => plan.actions.filter(({ reason }) => reason === null));
    const key = told.length > 0 ? letterKey('follow-up', told.map(actionKey)) : null;
    const lines = cases.flatMap(({ stretch: { person, programmeId }, plan }) =>
      plan.actions.map((each) => ({
        ...{ ...each, person, programmeId, letterKey: each.reason === null ? key : null },
        alertPost: each.action === 'lapsed' ? plan.alertPost : null,
      })),
    );
    await this.ledger.add(tx, run, lines, moment.at);
    for (const each of cases) await this.enrol(tx, each, run, moment);
    if (key !== null && recipient !== null) await this.write(tx, key, cases, recipient, moment);
  }

  private async enrol(
    tx: Tx,
    { stretch, programme, plan }: Case,
    run: string,
    moment: Moment,
  ): Promise<void> {
    if (!plan.enrols) return;
    const { person, programmeId, answer } = stretch;
    for (const course of renewalCourses(programme, moment.today))
      await this.enrolments.begin(tx, { award: answer.award!, course, person, programmeId }, run, moment);
  }

  private async write(
    tx: Tx,
    key: string,
    cases: readonly Case[],
    { account, address, lang, name }: Recipient,
    moment: Moment,
  ): Promise<void> {
    const told = cases.flatMap(({ stretch: { answer }, programme, plan }) =>
      plan.actions
        .filter(({ reason }) => reason === null)
        .map(({ action, end }) => ({ action, end, answer, title: programme.content.title })),
    );
    const mayStop = account !== null && told.every(({ action }) => OPTIONAL.has(action));
    const facts = {
      ...{ ...followUpLines(told, lang), name, ministry: this.settings.ministry },
      link: `${this.settings.publicUrl}/certificates`,
      unsubscribe: mayStop ? await this.links.linkFor(tx, account, moment) : null,
    };
    await this.outbox.enqueue(tx, { key, to: address!, template: 'follow-up', lang, facts }, moment);
  }
}

/** Whole people, a few at a time. */
export function byPeople(pairs: readonly StandingPair[], limit: number): StandingPair[][] {
  const people = new Map<PersonId, StandingPair[]>();
  for (const pair of pairs) {
    const own = people.get(pair.person);
    if (!own) people.set(pair.person, [pair]);
    else if (!own.some(({ programmeId }) => programmeId === pair.programmeId)) own.push(pair);
  }
  const all = [...people.values()];
  const batches: StandingPair[][] = [];
  for (let i = 0; i < all.length; i += limit) batches.push(all.slice(i, i + limit).flat());
  return batches;
}
