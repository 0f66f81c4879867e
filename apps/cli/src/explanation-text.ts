import type { CivilDate } from '#kernel';
import type { Explanation, TraceEntry } from '#certification/rules';

/** An explanation as people read it in a terminal. */
export function explanationText(on: CivilDate, explained: Explanation): string {
  const { standing, trace, ignored } = explained;
  const rows: [string, string][] = [
    ['valid from', explained.validFrom ?? '–'],
    ['valid through', explained.validThrough ?? (explained.validFrom === null ? '–' : 'no end')],
    ['renewal opens', explained.opens ?? '–'],
    ['grace through', explained.graceThrough ?? '–'],
    ['policy version', String(explained.policyVersion ?? '–')],
    ['meets requirement', explained.meetsRequirement ? 'yes' : 'no'],
    ['waived', explained.waived ? 'yes' : 'no'],
  ];
  const lines = [`${on}: ${standing}`, ...rows.map(([name, value]) => `  ${name.padEnd(18)} ${value}`)];
  lines.push('  why', ...trace.map(traceLine));
  if (ignored.length > 0)
    lines.push('  without effect', ...ignored.map((each) => `    ${each.fact}: ${each.reason}`));
  return `${lines.join('\n')}\n`;
}

const SUBJECTS: Readonly<Record<TraceEntry['about'], string>> = {
  standing: 'standing',
  validFrom: 'valid from',
  validThrough: 'valid through',
  opens: 'renewal opens',
  graceThrough: 'grace through',
  waived: 'waived',
};

function traceLine({ about, text, value, facts, policyVersion }: TraceEntry): string {
  const sources = [
    ...(facts.length > 0 ? [`facts ${facts.join(', ')}`] : []),
    ...(policyVersion === null ? [] : [`version ${policyVersion}`]),
  ];
  const result = about === 'standing' || value === null ? '' : ` → ${value}`;
  return `    ${SUBJECTS[about]}: ${text}${result}${sources.length > 0 ? ` [${sources.join('; ')}]` : ''}`;
}
