import { cpuOf, cpuOfCluster } from './processes.mjs';

/** Seconds before a measurement counts. */
const WARMUP = 0.4;
/** Requests after which the runtime has compiled what is hot. */
const HOT = 3_000;

/**
 * Measures every cell in turns: in each round the product and the baseline follow each other, the first of them
 * alternating, so that what else the machine does falls on both.
 * @returns the cells with `results.product` and `results.raw`, one entry a round
 */
export async function measureRounds(cells, sides, { rounds, seconds, driver, cluster, log }) {
  const measured = cells.map((cell) => ({ ...cell, results: { product: [], raw: [] } }));
  for (let round = 0; round < rounds; round++) {
    log(`Round ${round + 1} of ${rounds} …`);
    for (const cell of measured) {
      if (isHopeless(cell)) continue;
      for (const side of round % 2 === 0 ? ['product', 'raw'] : ['raw', 'product'])
        if (cell[side])
          cell.results[side].push(await measure(cell[side], sides[side], { seconds, driver, cluster }));
    }
  }
  return measured;
}

/** Lets the compiler of the runtime see each kind of request before anything counts. */
export async function warmUp(cells, sides, options) {
  const hot = cells.filter(({ name }, i) => cells.findIndex((each) => each.name === name) === i);
  for (const cell of hot)
    for (const side of ['product', 'raw'])
      if (cell.raw) await measure({ ...cell[side], atLeast: HOT }, sides[side], { ...options, seconds: 0.3 });
}

async function measure(job, { ports, pids }, { seconds, driver, cluster }) {
  const [web, database] = [cpuOf(pids), cpuOfCluster(cluster)];
  const result = await driver.run({ ...job, ports, seconds, warmup: WARMUP });
  const per1000 = (before, after) => (before === null ? null : ((after - before) / result.total) * 1_000);
  return { ...result, web: per1000(web, cpuOf(pids)), database: per1000(database, cpuOfCluster(cluster)) };
}

/** A cell that gave nothing but failures is not asked again. */
function isHopeless({ results }) {
  return results.product.some(({ total, failed }) => total === 0 || failed === total);
}

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
