import { Test } from '@nestjs/testing';
import { describe, expect, it } from '@jest/globals';
import { CertificatesModule } from './certificates.module.js';
import { CertificatesService } from './certificates.service.js';
import { ISSUER } from './certificates.testing.js';

describe('The module', () => {
  it('gives the service with everything it stands on', async () => {
    const module = await Test.createTestingModule({ imports: [CertificatesModule.with(ISSUER)] }).compile();
    expect(module.get(CertificatesService)).toBeInstanceOf(CertificatesService);
    await module.close();
  });
});
