import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { epochMilliseconds, type Instant } from '#kernel';
import { PRODUCT_NAME } from './password-rules.js';
import { SECOND } from './lapse.js';

/** Seconds a code counts for (RFC 6238, section 5.2); one step before and after is let pass for slow clocks. */
const STEP = 30;
const TOLERANCE = 1;

/** 160 random bits in base 32, as authenticator apps read it. */
export function newCodeSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The `otpauth://` address that a QR code shows to an authenticator app. */
export function enrolmentUri(secret: string, email: string): string {
  return totpOf(secret, email).toString();
}

/**
 * The step that a code belongs to, or null where it is wrong, from more than one step away, or not later than the
 * last step used: each code works once (RFC 6238, section 5.2).
 */
export function codeStep(secret: string, code: string, at: Instant, lastStep: number | null): number | null {
  const digits = code.replaceAll(/\s/g, '');
  if (!/^[0-9]{6}$/.test(digits)) return null;
  const now = Math.floor(epochMilliseconds(at) / (STEP * SECOND));
  const totp = totpOf(secret, '');
  for (let step = now - TOLERANCE; step <= now + TOLERANCE; step++) {
    const expected = totp.generate({ timestamp: step * STEP * SECOND });
    const fits = timingSafeEqual(Buffer.from(expected), Buffer.from(digits));
    if (fits && (lastStep === null || step > lastStep)) return step;
  }
  return null;
}

/** Ten codes of 80 random bits for the day the telephone is lost, in groups of four. */
export function newRecoveryCodes(): string[] {
  const one = () =>
    (new Secret({ buffer: exact(randomBytes(10)) }).base32.match(/.{4}/g) ?? []).join('-').toLowerCase();
  return Array.from({ length: 10 }, one);
}

/** A recovery code as it is digested: what people add or leave out in copying does not count. */
export function plainRecoveryCode(typed: string): string {
  return typed.toLowerCase().replaceAll(/[^a-z2-7]/g, '');
}

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({
    issuer: PRODUCT_NAME,
    label,
    secret: Secret.fromBase32(secret),
    digits: 6,
    period: STEP,
  });
}

function exact(bytes: Buffer): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
