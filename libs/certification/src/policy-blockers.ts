import { civilDateIn, type Finding } from '#kernel';
import { isAlwaysLonger } from './longer.js';
import type { Policy, Programme } from './policy.js';

/** What is wrong with one field of a version, seen beside the programme's other versions; null: nothing. */
type Check = (
  policy: Policy,
  among: Programme,
  zone: string,
) => readonly [field: keyof Policy, why: string] | null;

const CHECKS: readonly Check[] = [
  ({ validity }) =>
    validity !== null && (validity.days > 0 || validity.months === 0)
      ? ['validity', 'must be whole months or years, at least one month, or null']
      : null,
  ({ anchor, renewalWindow }) =>
    renewalWindow === null && anchor !== 'completion'
      ? ['renewalWindow', 'may be null (at any time) only with anchor completion']
      : null,
  ({ renewalWindow, validity }) =>
    renewalWindow !== null && validity !== null && isAlwaysLonger(renewalWindow, validity)
      ? ['renewalWindow', 'is longer than the validity']
      : null,
  ({ lapseAfter, grace }) =>
    isAlwaysLonger(grace, lapseAfter) ? ['lapseAfter', 'is shorter than grace'] : null,
  ({ anchor, calendarDay }) =>
    anchor === 'calendar' && calendarDay === null
      ? ['calendarDay', 'is missing: the anchor is calendar']
      : null,
  ({ anchor, calendarDay }) =>
    anchor !== 'calendar' && calendarDay !== null
      ? ['calendarDay', 'has a meaning only with anchor calendar']
      : null,
  ({ requires }, { code }) => (requires.includes(code) ? ['requires', 'names the programme itself'] : null),
  (policy, { policies }) =>
    policies.some((each) => each !== policy && String(each.version) === String(policy.version))
      ? ['version', 'stands twice']
      : null,
  (policy, { policies }) =>
    policies.some((each) => each !== policy && each.effectiveFrom === policy.effectiveFrom)
      ? ['effectiveFrom', 'is shared with another version']
      : null,
  backdated,
  movesCalendar,
];

/**
 * Why a programme's versions cannot work (recertification, section 2), each with the way to its field; nothing: they
 * can. `zone`: the installation's, in which an instant of publication becomes a day.
 */
export function policyBlockers(programme: Programme, zone: string): Finding[] {
  if (programme.policies.length === 0) {
    return [{ path: ['policies'], message: 'policies: a programme has at least one version' }];
  }
  return programme.policies.flatMap((policy, i) =>
    CHECKS.flatMap((check) => {
      const found = check(policy, programme, zone);
      return found === null ? [] : [{ path: ['policies', i, found[0]], message: `${found[0]}: ${found[1]}` }];
    }),
  );
}

/** Only a programme's first version may take effect before it was published: the past was never judged before it. */
function backdated(policy: Policy, { policies }: Programme, zone: string): ReturnType<Check> {
  const { publishedAt, effectiveFrom } = policy;
  if (publishedAt === null || effectiveFrom >= civilDateIn(publishedAt, zone)) return null;
  const isFirst = policies.every((each) => each === policy || isPublishedBefore(policy, each));
  return isFirst
    ? null
    : ['effectiveFrom', 'lies before the day of publication, and it is not the first version'];
}

function isPublishedBefore(a: Policy, b: Policy): boolean {
  const [first, second] = [a.publishedAt ?? '', b.publishedAt ?? ''];
  return first < second || (first === second && a.effectiveFrom < b.effectiveFrom);
}

/** A calendar cycle and a counted one have no common measure: only `keep` between them. */
function movesCalendar(policy: Policy, { policies }: Programme): ReturnType<Check> {
  if (policy.existingAwards === 'keep') return null;
  const earlier = policies.filter((each) => each.effectiveFrom < policy.effectiveFrom);
  const before = earlier.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1)).at(-1);
  const isCalendar = policy.anchor === 'calendar' || before?.anchor === 'calendar';
  return isCalendar ? ['existingAwards', 'must be keep to or from a version with anchor calendar'] : null;
}
