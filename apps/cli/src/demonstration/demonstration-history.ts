import { Injectable } from '@nestjs/common';
import { CertificatesService, type IssuableHistory } from '#certificates';
import {
  CertificationService,
  historiesOf,
  loadHistory,
  type PastFact,
  type PublishedProgramme,
} from '#certification';
import type { Tx } from '#database';
import { NO_PERIOD, type Moment } from '#kernel';
import { personIds } from './demonstration.repository.js';
import { type Fixed, historyOf, type HistoryProgramme } from './history/history.js';
import type { Subject } from './history/scope.js';
import { isStaff } from './ministry/member.js';
import type { Ministry } from './ministry/ministry.js';
import { POSTS } from './ministry/posts.js';

/** Five years of facts, the standings they give, and the certificates that were issued for them. */
@Injectable()
export class DemonstrationHistory {
  constructor(
    private readonly certification: CertificationService,
    private readonly certificates: CertificatesService,
  ) {}

  async load(tx: Tx, told: Ministry, { seed, moment }: { seed: string; moment: Moment }): Promise<void> {
    const programmes = await this.certification.programmes(tx);
    const subjects = subjectsOf(told, await personIds(tx));
    const options = { seed, today: told.today, fixed: fixedFor(told) };
    const facts = historyOf(subjects, programmes.map(forHistory), options);
    await loadHistory(tx, programmes, facts);
    await this.certificates.bulkIssue(tx, issuable(programmes, facts, moment), moment, String(facts.length));
  }
}

/** Where the demonstration's own accounts are to stand (contract, demonstration accounts). */
function fixedFor({ cast }: Ministry): Fixed {
  return new Map([[cast.diplomat, { DDF: 'valid', DAN: 'due', SCA: 'expired', DPD: 'never', DML: 'never' }]]);
}

function subjectsOf(told: Ministry, ids: ReadonlyMap<string, string>): Subject[] {
  const bandwidth = new Map(POSTS.map((post) => [post.code, post.bandwidth]));
  return told.members.flatMap((member) => {
    const personId = ids.get(member.staffNumber);
    if (!personId) return [];
    const { staffNumber, grade, function: work, position, hasAccount, post, basis, hired } = member;
    const isHomeBased = isStaff(member) && basis === 'home-based';
    const link = post === null ? null : (bandwidth.get(post) ?? null);
    return [
      {
        personId,
        staffNumber,
        isHomeBased,
        grade,
        function: work,
        position,
        hasAccount,
        bandwidth: link,
        employedFrom: hired,
      },
    ];
  });
}

function forHistory({ id, code, rules }: PublishedProgramme): HistoryProgramme {
  const policy = rules.policies.at(-1);
  const first = rules.policies[0];
  if (!policy || !first) throw new Error(`programme ${code} has no policy`);
  const courses = (policy.firstAward as { courses?: string[] } | null)?.courses ?? [];
  const { validity, renewalWindow, grace } = policy;
  return {
    id,
    code,
    months: validity?.months ?? 12,
    window: renewalWindow ?? NO_PERIOD,
    grace,
    courses,
    since: first.effectiveFrom,
  };
}

function issuable(
  programmes: readonly PublishedProgramme[],
  facts: readonly PastFact[],
  moment: Moment,
): IssuableHistory[] {
  return historiesOf(programmes, facts, moment).map(({ person, programmeId, awards, facts: own }) => ({
    person,
    programmeId,
    awards,
    facts: own,
  }));
}
