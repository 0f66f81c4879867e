import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../../test/support/runs.js';
import { NoSecretKey, openedSecret, sealedSecret, sealingKey } from './sealed-secret.js';

const KEY = sealingKey('uWq3zLr8TnB6yPk1VxM4sHd9JcG2fE7a');
const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

describe('A sealed secret', () => {
  it('opens with its key, for its owner', () => {
    const text = fc.string({ unit: 'binary', maxLength: 80 });
    const comesBack = fc.property(text, fc.string(), (secret, owner) => {
      expect(openedSecret(KEY, owner, sealedSecret(KEY, owner, secret))).toBe(secret);
    });
    fc.assert(comesBack, { numRuns: runs(50, 2_000) });
  });

  it('says its version and nothing of the secret, and never comes out the same twice', () => {
    const sealed = sealedSecret(KEY, '7', SECRET);
    expect(sealed).toMatch(/^v1\.[\w-]{80}$/);
    expect(sealed).not.toContain(SECRET);
    expect(sealedSecret(KEY, '7', SECRET)).not.toBe(sealed);
  });

  it('stays shut for another key, in another row, and without a seal', () => {
    const sealed = sealedSecret(KEY, '7', SECRET);
    expect(openedSecret(sealingKey('another key of another installation'), '7', sealed)).toBeNull();
    expect(openedSecret(KEY, '8', sealed)).toBeNull();
    for (const text of [SECRET, '', 'v1', 'v1.', 'v1.AAAA', sealed.replace('v1', 'v2')])
      expect(openedSecret(KEY, '7', text)).toBeNull();
  });

  it('stays shut when any of its bits was changed', () => {
    const bytes = Buffer.from(sealedSecret(KEY, '7', SECRET).slice(3), 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const altered = Buffer.from(bytes);
      altered[bit >> 3]! ^= 1 << (bit & 7);
      expect(openedSecret(KEY, '7', `v1.${altered.toString('base64url')}`)).toBeNull();
    }
  });

  it('needs a key that is not empty', () => {
    expect(() => sealingKey('')).toThrow(NoSecretKey);
  });
});
