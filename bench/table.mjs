import { median } from './measure.mjs';

const HEAD = [
  ['cell', 'connections', 'req/s', 'p50 / p99 ms', 'CPU s per 1,000 (web + database)'],
  ['baseline req/s', 'p50 / p99 ms', 'CPU s per 1,000', 'ratio of req/s', 'ratio of CPU'],
].flat();

/** A Markdown table of rows of cells. */
export function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** The measured cells as a table, medians of their rounds; the ratios are medians of the rounds' ratios, above 1 where the product does better. */
export function cellTable(measured) {
  return table(
    HEAD,
    measured.map(({ name, connections, results }) => [name, connections, ...rowOf(results)]),
  );
}

/** What went wrong, a line for each cell; empty where every reply was as expected. */
export function failures(measured) {
  return measured.flatMap(({ name, connections, results }) =>
    ['product', 'raw'].flatMap((side) => {
      const failed = results[side].reduce((sum, each) => sum + each.failed, 0);
      const errors = new Set(results[side].flatMap((each) => each.errors));
      return failed === 0
        ? []
        : [`${name}, ${connections} connections, ${side}: ${failed} failed (${[...errors].join('; ')})`];
    }),
  );
}

function rowOf({ product, raw }) {
  const ratio = (of) => {
    const ratios = product.map((own, i) => of(own, raw[i])).filter(Number.isFinite);
    return ratios.length === 0 ? '–' : median(ratios).toFixed(2);
  };
  const cpu = (side) => side?.web + side?.database;
  return [
    ...sideOf(product),
    ...sideOf(raw),
    ratio((own, base) => own.rate / base?.rate),
    ratio((own, base) => cpu(base) / cpu(own)),
  ];
}

function sideOf(results) {
  if (results.length === 0 || results.every(({ total, failed }) => failed === total)) return ['–', '–', '–'];
  const of = (field) => median(results.map((each) => each[field]));
  const cpu = of('web') === null ? '–' : `${of('web').toFixed(2)} + ${of('database').toFixed(2)}`;
  return [grouped(of('rate')), `${of('p50').toFixed(2)} / ${of('p99').toFixed(1)}`, cpu];
}

/** A whole number with commas between thousands. */
export function grouped(number) {
  return Math.round(number).toLocaleString('en-GB');
}
