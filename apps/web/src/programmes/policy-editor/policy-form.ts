import type { Policy } from '#certification/rules';
import { addMonths, type CivilDate, type Period, printPeriod } from '#kernel';
import { fieldText } from '../../http/form.js';

/** Lengths of months and days together. */
export const LENGTHS = ['renewalWindow', 'grace', 'lapseAfter', 'notice'] as const;
export type Length = (typeof LENGTHS)[number];

const SINGLE = [
  ...(['effectiveFrom', 'version', 'validity', 'anchor', 'calendarDay', 'compliantInGrace'] as const),
  'existingAwards' as const,
];
const NAMES = [...SINGLE, ...LENGTHS.flatMap((each) => [`${each}-months` as const, `${each}-days` as const])];
export type PolicyField = (typeof NAMES)[number];

/** The form as it was typed. */
export type PolicyValues = Readonly<Record<PolicyField, string>>;

export function readPolicyForm(body: Record<string, unknown> | null): PolicyValues {
  return Object.fromEntries(NAMES.map((name) => [name, fieldText(body, name).trim()])) as PolicyValues;
}

/** The version in force, as the beginning of the next one. */
export function valuesOf(policy: Policy, policies: readonly Policy[], today: CivilDate): PolicyValues {
  const lengths = LENGTHS.flatMap((name) => {
    const length: Period | null = policy[name];
    return [
      [`${name}-months`, length === null ? '' : String(length.months)],
      [`${name}-days`, length === null ? '' : String(length.days)],
    ];
  });
  return {
    ...(Object.fromEntries(lengths) as Pick<PolicyValues, `${Length}-${'months' | 'days'}`>),
    effectiveFrom: `${addMonths(today, 2).slice(0, 7)}-01`,
    version: nextName(policies),
    validity: policy.validity === null ? '' : String(policy.validity.months),
    anchor: policy.anchor,
    calendarDay: policy.calendarDay ?? '',
    compliantInGrace: policy.compliantInGrace ? 'yes' : '',
    existingAwards: policy.existingAwards,
  };
}

/**
 * The policy as files say it. What is no number stays as it was typed, for the rules' own reader to refuse.
 * @param base gives the paths, the evidence and what is required before
 */
export function policyOf(values: PolicyValues, base: Policy): Record<string, unknown> {
  const { validity, calendarDay } = values;
  const window = lengthOf(values, 'renewalWindow');
  return {
    ...{ version: values.version, effectiveFrom: values.effectiveFrom },
    validity: validity === '' ? null : `P${validity}M`,
    ...(window === null ? {} : { renewalWindow: window }),
    grace: lengthOf(values, 'grace') ?? 'P0D',
    compliantInGrace: values.compliantInGrace === 'yes',
    lapseAfter: lengthOf(values, 'lapseAfter') ?? 'P0D',
    anchor: values.anchor,
    ...(calendarDay === '' ? {} : { calendarDay }),
    ...{ firstAward: base.firstAward, renewal: base.renewal },
    evidenceWithin: printPeriod(base.evidenceWithin),
    requires: base.requires,
    existingAwards: values.existingAwards,
    notice: lengthOf(values, 'notice') ?? 'P0D',
  };
}

function lengthOf(values: PolicyValues, name: Length): string | null {
  const [months, days] = [values[`${name}-months`], values[`${name}-days`]];
  return months === '' && days === '' ? null : `P${months || '0'}M${days || '0'}D`;
}

/** The number after the highest one; names that are no numbers count as none. */
function nextName(policies: readonly Policy[]): string {
  const numbers = policies.map(({ version }) => Number(version)).filter(Number.isSafeInteger);
  return String(Math.max(0, ...numbers) + 1);
}
