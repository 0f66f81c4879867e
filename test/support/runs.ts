/** How many random cases a property runs: the second number under `npm run test:long`. */
export function runs(short: number, long: number): number {
  return process.env.CREDENCE_LONG === '1' ? long : short;
}
