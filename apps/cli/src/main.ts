import { runCredence } from './credence.js';

process.stdout.on('error', ignoreClosedPipe);
process.exitCode = await runCredence(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (line) => process.stderr.write(`${line}\n`),
});

/** `credence … | head` closes the pipe early, which is no failure. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
