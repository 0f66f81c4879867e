import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** AES-256-GCM (NIST SP 800-38D): 96 random bits of nonce, 128 of tag. */
const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** The envelope's version: cipher, derivation and layout. Another one gets another number. */
const VERSION = 'v1';

/** What the derived key is for (RFC 5869, `info`): the same SECRET_KEY gives other keys for other purposes. */
const PURPOSE = 'credence one-time-code secrets v1';

/** Thrown where there is no key at all: what is sealed with an empty key is open to everybody. */
export class NoSecretKey extends Error {
  readonly code = 'identity.no-secret-key';

  constructor() {
    super('second factors need SECRET_KEY, which this process was not given');
    this.name = 'NoSecretKey';
  }
}

/** The key of second factors, from the installation's SECRET_KEY, whose strength is judged at the start. */
export function sealingKey(secretKey: string): Buffer {
  if (secretKey === '') throw new NoSecretKey();
  return Buffer.from(hkdfSync('sha256', secretKey, '', PURPOSE, 32));
}

/** A secret as the database keeps it: unreadable without the key, and only in the row of its owner. */
export function sealedSecret(key: Buffer, owner: string, secret: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(boundTo(owner));
  const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return `${VERSION}.${Buffer.concat([nonce, text, cipher.getAuthTag()]).toString('base64url')}`;
}

/** The secret again, or null: another key, another owner's, altered, or never sealed. */
export function openedSecret(key: Buffer, owner: string, sealed: string): string | null {
  const [version, content] = sealed.split('.');
  if (version !== VERSION || content === undefined) return null;
  const bytes = Buffer.from(content, 'base64url');
  if (bytes.length < NONCE + TAG) return null;
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(boundTo(owner)).setAuthTag(bytes.subarray(-TAG));
  try {
    return decipher.update(bytes.subarray(NONCE, -TAG), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return null;
  }
}

function boundTo(owner: string): Buffer {
  return Buffer.from(`${VERSION}:${owner}`);
}
