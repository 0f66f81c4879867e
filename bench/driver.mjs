import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The load driver's process, given one job at a time. */
export function startDriver() {
  const child = fork(fileURLToPath(new URL('load.mjs', import.meta.url)), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let number = 100;
  return {
    /** @returns `{total, failed, errors, rate, p50, p99}`; times in milliseconds */
    run: (job) =>
      new Promise((resolve, reject) => {
        const over = (code) => reject(new Error(`the load driver ended (${code})`));
        child.once('exit', over);
        child.once('message', (result) => {
          child.off('exit', over);
          resolve(result);
        });
        child.send({ ...job, number: number++ });
      }),
    stop: () => child.kill('SIGTERM'),
  };
}

/** One request as the bytes of HTTP/1.1. `body` is null, or `[before, after]` around an identifier of `idLength`. */
export function requestText(method, path, headers, body = null) {
  const lines = [`${method} ${path} HTTP/1.1`, 'Host: 127.0.0.1'];
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`);
  if (body === null) return [`${lines.join('\r\n')}\r\n\r\n`];
  lines.push(`Content-Length: ${Buffer.byteLength(body.join('')) + ID_LENGTH}`);
  return [`${lines.join('\r\n')}\r\n\r\n${body[0]}`, body[1]];
}

/** Characters of the identifier that the driver puts into a body. */
const ID_LENGTH = 20;
