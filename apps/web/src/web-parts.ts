import type { Clock, Database } from '#database';
import type { WebConfig } from './config.js';

/** What a web app is made of. */
export interface WebParts {
  readonly config: WebConfig;
  readonly database: Database;
  readonly clock: Clock;
  /** Milliseconds by which the event loop may lag before load is shed; the product's own limit unless told. */
  readonly maximumLag?: number;
  /** Milliseconds in which the headers, and the whole request, must have come in; the product's own unless told. */
  readonly timeLimits?: { readonly headers: number; readonly request: number };
}
