import { NEVER, plusDays } from './oracle-dates.testing.js';
import { graceEnd, lapse, opens, oracleState, type OracleAward } from './oracle-fold.testing.js';
import type { Fact, Programme } from '../rules.js';

/** The answer for one day by recertification section 5, with the facts that had no effect. */
export function oracleAnswer(programme: Programme, facts: readonly Fact[], d: string, k: string) {
  const s = oracleState(programme, facts, d, k);
  const real = s.awards.filter((a) => !a.cancelled);
  const began = real.filter((a) => a.from <= d);
  const last = began.at(-1);
  const covering = real.filter((a) => a.from <= d && d < a.end).at(-1);
  const inGrace = last !== undefined && !last.revoked && last.end <= d && d < graceEnd(last);
  const isSuspended = s.suspensions.some((x) => x.from <= d && d <= x.through);
  const standing = ((): string => {
    if (isSuspended && (covering || inGrace)) return 'suspended';
    if (covering) {
      const L = s.awards.at(-1)!;
      const isLast = !real.some((a) => a.from >= covering.end);
      return L.end !== NEVER && d >= opens(L) && isLast ? 'renewal-open' : 'valid';
    }
    if (!last) return 'not-held';
    if (last.revoked) return 'revoked';
    if (d < graceEnd(last)) return 'grace';
    return d < lapse(last) ? 'expired' : 'lapsed';
  })();
  const meets =
    ['valid', 'renewal-open'].includes(standing) || (standing === 'grace' && last!.policy.compliantInGrace);
  return {
    standing,
    ...dates(cover(real, d)),
    meetsRequirement: meets,
    waived: s.waivers.some((x) => x.from <= d && d <= x.through),
    award: (covering ?? last)?.id ?? null,
    ignored: s.ignored,
  };
}

/** Grows the cover day by day's worth of awards: whatever touches it, unless a revocation lies between. */
function cover(real: OracleAward[], d: string): OracleAward[] {
  const lasting = real.filter((a) => a.from < a.end && a.from <= d);
  const start = lasting.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1);
  if (!start) return [];
  const members = new Set([start]);
  for (let size = 0; size < members.size;) {
    size = members.size;
    for (const a of real.filter((x) => x.from < x.end))
      if ([...members].some((m) => touch(a, m))) members.add(a);
  }
  return real.filter((a) => members.has(a));
}

/** Two awards belong together when no day lies between them and neither was revoked before the other began. */
function touch(a: OracleAward, b: OracleAward): boolean {
  const [x, y] = a.from <= b.from ? [a, b] : [b, a];
  return y.from <= x.end && !(x.revoked && y.from >= x.end);
}

function dates(members: OracleAward[]) {
  if (members.length === 0) {
    return { validFrom: null, validThrough: null, opens: null, graceThrough: null, policyVersion: null };
  }
  const last = members.at(-1)!;
  const end = members
    .map((a) => a.end)
    .toSorted()
    .at(-1)!;
  const isOver = last.end === NEVER || last.revoked;
  return {
    validFrom: members.map((a) => a.from).toSorted()[0]!,
    validThrough: end === NEVER ? null : plusDays(end, -1),
    opens: isOver ? null : opens(last),
    graceThrough: isOver || graceEnd(last) === last.end ? null : plusDays(graceEnd(last), -1),
    policyVersion: last.policy.version,
  };
}
