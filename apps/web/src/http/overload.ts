import underPressurePlugin from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';

/** Milliseconds by which the event loop may lag before new requests are turned away with 503 and `Retry-After`. */
const MAXIMUM_LAG = 3_000;

/** Sheds load early, so that those who are served are served fast. */
export async function underPressure(fastify: FastifyInstance, maximumLag = MAXIMUM_LAG): Promise<void> {
  await fastify.register(underPressurePlugin, {
    maxEventLoopDelay: maximumLag,
    retryAfter: 5,
    message: 'overloaded',
  });
}
