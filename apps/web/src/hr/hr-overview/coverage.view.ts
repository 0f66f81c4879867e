import type { ProgrammeCoverage } from '#compliance';
import type { Standing } from '#certification/rules';
import type { Words } from '#i18n';
import { type ShareKind, type StackedBars, stackedBars } from '#ui';
import { peopleHref } from '../people/people-addresses.js';

/** For the partial `count-table`: numbers that lead to the lists behind them. */
export interface CountTable {
  /** Over the rows' titles. */
  readonly head: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly title: string;
    readonly cells: readonly { readonly label: string; readonly text: string; readonly href: string }[];
  }[];
}

const SHARES: readonly (readonly [kind: ShareKind, standings: readonly Standing[]])[] = [
  ['ok', ['valid']],
  ['soon', ['renewal-open', 'grace']],
  ['bad', ['expired', 'lapsed', 'suspended', 'revoked']],
  ['none', ['not-held']],
];

const COLUMNS: readonly Standing[] = SHARES.flatMap(([, standings]) => standings);

export function coverageFigure(coverage: readonly ProgrammeCoverage[], words: Words): StackedBars {
  const { t } = words;
  const heading = {
    id: 'coverage',
    title: t('hr-overview.coverage'),
    caption: t('hr-overview.coverage-caption'),
  };
  const keys = SHARES.map(([kind]) => ({ kind, word: t(`hr-overview.key-${kind}`) }));
  const rows = coverage.map((each) => ({
    label: each.code,
    href: peopleHref({ ...each.met.query, filters: { programme: each.code } }),
    shares: SHARES.map(([, standings]) => peopleIn(each, standings)),
  }));
  const figure = stackedBars(heading, keys, rows, words);
  return withShares(
    figure,
    coverage.map((each) => each.met.people / Math.max(1, sumOf(each))),
    words,
  );
}

/** Every standing of every programme as a number. */
export function coverageTable(
  coverage: readonly ProgrammeCoverage[],
  titleOf: (code: string) => string,
  words: Words,
): CountTable {
  const names = COLUMNS.map((standing) => words.t(`status.${standing}`));
  const met = words.t('hr-overview.met');
  return {
    head: words.t('hr-overview.programme'),
    columns: [...names, met],
    rows: coverage.map((each) => ({
      title: `${each.code}: ${titleOf(each.code)}`,
      cells: [
        ...COLUMNS.map((standing, i) => {
          const counted = each.standings.find((one) => one.standing === standing)!;
          return { label: names[i]!, text: words.number(counted.people), href: peopleHref(counted.query) };
        }),
        { label: met, text: words.number(each.met.people), href: peopleHref(each.met.query) },
      ],
    })),
  };
}

/** The same bars with another share as their number: what counts may be more than the first colour. */
export function withShares(figure: StackedBars, shares: readonly number[], words: Words): StackedBars {
  const rows = figure.rows.map((row, i) => ({ ...row, percent: words.percent(shares[i] ?? 0) }));
  return { ...figure, rows };
}

function sumOf({ standings }: ProgrammeCoverage): number {
  return standings.reduce((sum, { people }) => sum + people, 0);
}

function peopleIn({ standings }: ProgrammeCoverage, wanted: readonly Standing[]): number {
  return standings
    .filter(({ standing }) => wanted.includes(standing))
    .reduce((sum, { people }) => sum + people, 0);
}
