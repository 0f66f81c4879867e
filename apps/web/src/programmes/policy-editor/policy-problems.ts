import type { FieldProblem, Finding } from '#kernel';
import { LENGTHS, type PolicyValues } from './policy-form.js';

/** What the rules say of a field, found by a part of it, and the words for it here; the last of a field is for the rest. */
const SAID: readonly (readonly [field: string, part: string, key: string])[] = [
  ['effectiveFrom', 'is shared', 'date-shared'],
  ['effectiveFrom', 'lies before', 'date-past'],
  ['effectiveFrom', '', 'date-wrong'],
  ['version', 'stands twice', 'version-twice'],
  ['version', '', 'version-wrong'],
  ['validity', '', 'validity-wrong'],
  ['renewalWindow', 'may be null', 'window-needed'],
  ['renewalWindow', 'is longer', 'window-longer'],
  ['lapseAfter', 'is shorter', 'lapse-shorter'],
  ...LENGTHS.map((each) => [each, '', 'period-wrong'] as const),
  ['calendarDay', 'is missing', 'day-missing'],
  ['calendarDay', 'has a meaning', 'day-only'],
  ['calendarDay', '', 'day-wrong'],
  ['existingAwards', 'must be keep', 'keep-only'],
  ['existingAwards', '', 'choose'],
  ['anchor', '', 'choose'],
];

const NAME = /^[\w.-]{1,20}$/;
const NUMBER = /^\d{0,4}$/;

/** What the form itself refuses before the rules are asked: longer names and numbers than anybody needs. */
export function typingProblems(values: PolicyValues): FieldProblem[] {
  const wrong = LENGTHS.filter(
    (each) => !NUMBER.test(values[`${each}-months`]) || !NUMBER.test(values[`${each}-days`]),
  );
  return [
    ...(NAME.test(values.version) ? [] : [{ field: 'version', key: 'version-wrong' }]),
    ...(NUMBER.test(values.validity) ? [] : [{ field: 'validity', key: 'validity-wrong' }]),
    ...wrong.map((field) => ({ field, key: 'period-wrong' })),
  ];
}

/** Findings of the rules as problems of fields; each field once. */
export function policyProblems(findings: readonly Finding[]): FieldProblem[] {
  const byField = new Map<string, FieldProblem>();
  for (const { path, message } of findings) {
    const field = String(path[0] ?? '');
    const found = SAID.find(([named, part]) => named === field && message.includes(part));
    const problem = found ? { field, key: found[2] } : { field: 'main', key: 'carried-wrong' };
    if (!byField.has(problem.field)) byField.set(problem.field, problem);
  }
  return [...byField.values()];
}
