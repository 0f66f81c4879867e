/** x⁵ + x² + 1, primitive over GF(2): its root α = 2 runs through all 31 elements that are not zero. */
const POLYNOMIAL = 0b100101;
const ORDER = 31;

/** α⁰ … α³⁰. */
const POWERS: readonly number[] = powers();
const LOGARITHMS = new Map(POWERS.map((power, exponent) => [power, exponent]));

/**
 * The sum over GF(32) of values weighted by their place: α⁰ for the last, α¹ for the one before it, and so on. A text
 * with its check symbol sums to 0.
 * All weights are different and none is 0, so one changed value, or two exchanged ones wherever they stand, never
 * leave the sum as it was.
 *
 * @param values 0 to 31 each, at most 31 of them
 * @throws RangeError for more than 31 values, where weights would repeat
 */
export function weightedSum(values: readonly number[]): number {
  if (values.length > ORDER) throw new RangeError('a check symbol covers at most 31 symbols');
  const last = values.length - 1;
  return values.reduce((sum, value, place) => sum ^ times(value, last - place), 0);
}

/** The value that, put after these, makes the weighted sum 0. */
export function checkValue(values: readonly number[]): number {
  return weightedSum([...values, 0]);
}

/** A value times a power of α. */
function times(value: number, exponent: number): number {
  if (value === 0) return 0;
  return POWERS[(LOGARITHMS.get(value)! + exponent) % ORDER]!;
}

function powers(): number[] {
  const found = [1];
  while (found.length < ORDER) {
    const doubled = found.at(-1)! << 1;
    found.push(doubled > ORDER ? doubled ^ POLYNOMIAL : doubled);
  }
  return found;
}
