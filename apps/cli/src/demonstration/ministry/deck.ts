/** How many of each. */
export type Quota<T extends string> = readonly (readonly [label: T, count: number])[];

/**
 * Lays out labels so that each is spread evenly: any stretch holds about its share of every label, and the whole holds
 * exactly the numbers asked for.
 */
export function deck<T extends string>(quota: Quota<T>): T[] {
  const total = quota.reduce((sum, [, count]) => sum + count, 0);
  const dealt = quota.map(() => 0);
  return Array.from({ length: total }, (_, index) => {
    const shortfall = quota.map(([, count], at) => (count * (index + 1)) / total - dealt[at]!);
    const next = shortfall.indexOf(Math.max(...shortfall));
    dealt[next]!++;
    return quota[next]![0];
  });
}

/** Takes labels from the front, one at a time. @throws RangeError where none is left */
export function dealer<T extends string>(quota: Quota<T>): () => T {
  const labels = deck(quota);
  let next = 0;
  return () => {
    const label = labels[next++];
    if (label === undefined) throw new RangeError('the deck is used up');
    return label;
  };
}
