import { recoveryCodesPage, type RecoveryCodesView } from './recovery-codes.view.js';

export const recoveryCodesExamples: Readonly<Record<string, RecoveryCodesView>> = {
  made: recoveryCodesPage(['aaaa-bbbb-cccc-dddd', 'eeee-ffff-gggg-hhhh'], 'en').view,
};
