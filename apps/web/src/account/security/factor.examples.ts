import { factorPage, type FactorView } from './factor.view.js';

const uri = 'otpauth://totp/Credence:ayu%40mfa.example?issuer=Credence&secret=ABCDEFGHIJKLMNOP';

export const factorExamples: Readonly<Record<string, FactorView>> = {
  proposed: factorPage({ proposal: { secret: 'ABCDEFGHIJKLMNOP', uri }, isWrong: false }, 'en').view,
  'wrong code': factorPage({ proposal: null, isWrong: true }, 'en').view,
};
