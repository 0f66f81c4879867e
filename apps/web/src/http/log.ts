import type { LoggerService } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type DestinationStream, pino } from 'pino';

interface LogOptions {
  readonly logLevel: string;
}

/** One line a request: its number, the route's pattern (never the path, which may hold a token), status and duration. */
export function requestLog(options: LogOptions): (request: FastifyRequest, reply: FastifyReply) => void {
  const log = logger(options);
  const isOff = !log.isLevelEnabled('info');
  return (request, reply) => {
    if (isOff) return;
    const started = performance.now();
    reply.raw.once('close', () => {
      const route = request.routeOptions.url ?? 'none';
      const ms = Math.round((performance.now() - started) * 10) / 10;
      log.info({ n: request.id, method: request.method, route, status: reply.raw.statusCode, ms });
    });
  };
}

/** Buffered: written when eight kilobytes are full, each second, and at the end. */
export function logger({ logLevel }: LogOptions): pino.Logger {
  const destination = pino.destination({ dest: 1, sync: false, minLength: 8_192 });
  setInterval(() => destination.flush(), 1_000).unref();
  process.once('exit', () => flushAtEnd(destination));
  return pino(
    { level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    destination as DestinationStream,
  );
}

function flushAtEnd(destination: { flushSync(): void }): void {
  try {
    destination.flushSync();
  } catch {
    // The file was never opened: nothing was logged.
  }
}

/** Nest's own lines: warnings and errors only. */
export function nestLogger({ logLevel }: LogOptions): LoggerService | false {
  if (logLevel === 'silent') return false;
  const print = (message: unknown, ...rest: unknown[]) =>
    console.error(message, ...rest.filter((each) => typeof each === 'string'));
  return {
    log: () => undefined,
    debug: () => undefined,
    verbose: () => undefined,
    warn: print,
    error: print,
    fatal: print,
  };
}
