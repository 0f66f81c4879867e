import type { ImportReport } from '#register';

const SHOWN = 20;

/** What an import does or did, for people to read. */
export function importReportText(report: ImportReport, dryRun: boolean): string {
  const { counts } = report;
  const lines = [
    `${report.kind}: ${counts.new} new, ${counts.changed} changed, ${counts.unchanged} unchanged, ${counts.left} left, ` +
      `${counts.conflicting} conflicting, ${counts.rejected} rejected`,
    ...report.items
      .slice(0, SHOWN)
      .flatMap(({ key, outcome, effects }) => [
        `  ${outcome} ${key}`,
        ...effects.map((each) => `    ${each}`),
      ]),
    ...(report.items.length > SHOWN ? ['  …'] : []),
    ...report.leaving.slice(0, SHOWN).map((key) => `  leaves ${key}`),
    ...(report.ignoredColumns.length > 0 ? [`Columns passed over: ${report.ignoredColumns.join(', ')}`] : []),
    closing(report, dryRun),
  ];
  return `${lines.join('\n')}\n`;
}

function closing({ refusal, applied }: ImportReport, dryRun: boolean): string {
  if (refusal !== null) return `${refusal}. Repeat with --confirm-endings if it is meant.`;
  if (dryRun) return 'Nothing was written: this was a dry run.';
  return applied ? 'Written.' : 'There was nothing to write.';
}
