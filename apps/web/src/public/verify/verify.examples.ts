import { verifyPage, type VerifyView } from './verify.view.js';

export const verifyExamples: Readonly<Record<string, VerifyView>> = {
  fresh: verifyPage({ value: '', problem: null, asked: 'en' }, 'en').view,
  mistyped: verifyPage({ value: 'MFA-2026-7Q4M-K9TX-0A2C', problem: 'mistyped' }, 'en').view,
};
