/**
 * An exact number of marks: a fraction in lowest terms with a positive denominator. Thirds stay thirds, so three of
 * them make one. Decimals appear only at the edges, as strings (specification of assessment, section 3).
 */
export interface Mark {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const DECIMAL = /^(-?)(\d{1,12})(?:\.(\d{1,12}))?$/;

/** Places of a decimal written for people and systems; finer parts are rounded half away from zero. */
export const DECIMAL_PLACES = 6;

/** `numerator / denominator`, reduced. @throws RangeError where the denominator is 0 */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Mark {
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  if (d === 0n) throw new RangeError('a mark cannot have the denominator 0');
  const divisor = greatestCommonDivisor(n, d) * (d < 0n ? -1n : 1n);
  return { numerator: n / divisor, denominator: d / divisor };
}

export const ZERO = fraction(0);
export const ONE = fraction(1);

/** Reads a decimal string such as `0.80` or `-2`; null for anything else. */
export function parseMark(text: string): Mark | null {
  const parts = DECIMAL.exec(text);
  if (parts === null) return null;
  const places = parts[3] ?? '';
  return fraction(BigInt(`${parts[1]}${parts[2]}${places}`), 10n ** BigInt(places.length));
}

/** As `parseMark`, for decimals that must be right. @throws RangeError */
export function mark(text: string): Mark {
  const parsed = parseMark(text);
  if (parsed === null) throw new RangeError(`not a decimal: ${text}`);
  return parsed;
}

export function plus(a: Mark, b: Mark): Mark {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function times(a: Mark, b: Mark): Mark {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

export function sumOf(marks: readonly Mark[]): Mark {
  return marks.reduce(plus, ZERO);
}

/** For sorting: negative, zero or positive. */
export function compareMarks(a: Mark, b: Mark): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The nearest mark from `low` through `high`. */
export function clampMark(value: Mark, low: Mark, high: Mark): Mark {
  if (compareMarks(value, low) < 0) return low;
  return compareMarks(value, high) > 0 ? high : value;
}

/** The shortest decimal with at most `places` places: `7.5`, `8`, `0.333333`. */
export function markText(value: Mark, places = DECIMAL_PLACES): string {
  const negative = value.numerator < 0n;
  const size = negative ? -value.numerator : value.numerator;
  const scaled = (2n * size * 10n ** BigInt(places) + value.denominator) / (2n * value.denominator);
  const digits = scaled.toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const rest = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${negative && scaled > 0n ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}
