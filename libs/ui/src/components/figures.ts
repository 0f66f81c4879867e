import type { Words } from '#i18n';

/** For the partial `bar-figure`: counts over months, the peak in another colour, the same as a table below. */
export interface BarFigure {
  readonly id: string;
  readonly title: string;
  /** The finding, in a sentence. */
  readonly caption: string;
  readonly labelHead: string;
  readonly valueHead: string;
  readonly bars: readonly {
    readonly label: string;
    readonly value: string;
    readonly y: number;
    readonly height: number;
    readonly peak: boolean;
  }[];
}

/** For the partial `stacked-bars`: shares of a whole in rows, worst first. */
export interface StackedBars {
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  readonly rows: readonly {
    readonly label: string;
    readonly href: string | null;
    /** Every share in words, for those who do not see the bar. */
    readonly spoken: string;
    /** The first share. */
    readonly percent: string;
    readonly parts: readonly { readonly kind: ShareKind; readonly x: number; readonly width: number }[];
  }[];
  readonly keys: readonly { readonly kind: ShareKind; readonly word: string }[];
}

export type ShareKind = 'ok' | 'soon' | 'bad' | 'none';

type Heading<F extends { id: string; title: string; caption: string }> = Pick<F, 'id' | 'title' | 'caption'>;

/** The bars of at most a dozen counts, the highest at full height; the first of equal peaks is marked. */
export function barFigure(
  heading: Heading<BarFigure> & Pick<BarFigure, 'labelHead' | 'valueHead'>,
  counts: readonly { readonly label: string; readonly count: number }[],
  words: Words,
): BarFigure {
  const highest = Math.max(1, ...counts.map(({ count }) => count));
  const peak = counts.findIndex(({ count }) => count === highest);
  const bars = counts.map(({ label, count }, index) => {
    const height = Math.round((count / highest) * 100);
    return { label, value: words.number(count), y: 100 - height, height, peak: index === peak };
  });
  return { ...heading, bars };
}

const GAP = 0.6;

/** One bar a row; shares are counts and are drawn in the order of `keys`. A row without any is an empty bar. */
export function stackedBars(
  heading: Heading<StackedBars>,
  keys: StackedBars['keys'],
  rows: readonly {
    readonly label: string;
    readonly href: string | null;
    readonly shares: readonly number[];
  }[],
  words: Words,
): StackedBars {
  return { ...heading, keys, rows: rows.map((row) => stackedRow(row, keys, words)) };
}

function stackedRow(
  { label, href, shares }: { label: string; href: string | null; shares: readonly number[] },
  keys: StackedBars['keys'],
  words: Words,
): StackedBars['rows'][number] {
  const whole = Math.max(1, sum(shares));
  const parts = keys.map(({ kind }, i) => {
    const x = round((sum(shares.slice(0, i)) / whole) * 100);
    const isLast = sum(shares.slice(i + 1)) === 0;
    return { kind, x, width: Math.max(0, round((shares[i]! / whole) * 100 - (isLast ? 0 : GAP))) };
  });
  const spoken = words.list(keys.map(({ word }, i) => `${word} ${words.percent(shares[i]! / whole)}`));
  const percent = words.percent((shares[0] ?? 0) / whole);
  const drawn = parts.filter(({ width }) => width > 0);
  const empty = { kind: 'none', x: 0, width: 100 } as const;
  return { label, href, spoken, percent, parts: drawn.length === 0 ? [empty] : drawn };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
