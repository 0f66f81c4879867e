// `npm run serve`, `npm run work` and `npm run bench`: what must be built is built first. Not by npm's `pre…` scripts:
// npm leaves those out where install scripts are switched off.
import './ensure.mjs';

const RUNS = { web: '../dist/run/web.js', worker: '../dist/run/worker.js', bench: '../bench/run.mjs' };
const [name] = process.argv.splice(2, 1);
await import(RUNS[name]);
