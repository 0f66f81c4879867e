import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { TooManyAtOnce } from './identity.errors.js';

/** argon2id, 19 MiB, two passes, one lane (OWASP's first choice of parameters); about 10 ms. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Two at once leave half of the thread pool to everything else (DOS-07). */
export const HASHING_AT_ONCE = 2;
export const HASHING_WAITING = 60;

/** A hash of nothing anyone knows: judged for unknown accounts, so that they take as long as known ones (AUTH-01). */
const DUMMY =
  '$argon2id$v=19$m=19456,t=2,p=1$ALveS53mv3T3YWFwi+uQ0Q$SAdYOMR0MyQF8Xeh4P8Pd+y9RbOFrY9QYVXh8EnBWeA';

/** Hashes and judges passwords, a few at once and a bounded number waiting. */
@Injectable()
export class PasswordHashing {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** A PHC string. @throws TooManyAtOnce */
  async hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password.normalize('NFC'), PARAMETERS));
  }

  /** @param kept null for an account that is unknown or has no password: always false, after the same work */
  async matches(kept: string | null, password: string): Promise<boolean> {
    const right = await this.inTurn(() => verify(kept ?? DUMMY, password.normalize('NFC')));
    return right && kept !== null;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= HASHING_AT_ONCE) await this.turn();
    else this.running++;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.running--;
      else next();
    }
  }

  private async turn(): Promise<void> {
    if (this.waiting.length >= HASHING_WAITING) throw new TooManyAtOnce();
    await new Promise<void>((begin) => this.waiting.push(begin));
  }
}
