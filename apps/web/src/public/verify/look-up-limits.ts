import { Injectable } from '@nestjs/common';
import { RateLimit } from '../../http/rate-limit.js';

const MINUTE = 60_000;

/**
 * What visitors may try: sixty numbers or links that lead nowhere a minute from one address (CERT-04), and names a
 * certificate is said to be printed with, ten a minute from one address and thirty an hour for one certificate.
 */
@Injectable()
export class LookUpLimits {
  readonly unknown = new RateLimit(60, MINUTE);
  readonly namesFrom = new RateLimit(10, MINUTE);
  readonly namesFor = new RateLimit(30, 60 * MINUTE);
}
