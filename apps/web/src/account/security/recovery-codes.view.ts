import { words, type Lang } from '#i18n';
import type { Page } from '#ui';

export interface RecoveryCodesView {
  readonly codes: readonly string[];
}

/** Shown once, to be printed: each lets its owner in once without the telephone. */
export function recoveryCodesPage(codes: readonly string[], lang: Lang): Page<RecoveryCodesView> {
  const title = words(lang).t('recovery-codes.title');
  return { template: 'recovery-codes', title, view: { codes }, cache: 'no-store' };
}
