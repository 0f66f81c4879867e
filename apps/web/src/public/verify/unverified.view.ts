import { words, type Lang } from '#i18n';
import type { Page } from '#ui';

export interface UnverifiedView {
  readonly heading: string;
  readonly explanation: string;
  readonly advice: string;
}

export type Unverified = 'not-found' | 'mistyped' | 'too-many';

/**
 * Where there is nothing to show. The page carries nothing of its request, so that never issued, foreign and withdrawn
 * give the same bytes (CERT-04).
 */
export function unverifiedPage(reason: Unverified, lang: Lang): Page<UnverifiedView> {
  const { t } = words(lang);
  const heading = t(`unverified.${reason}-heading`);
  const view = {
    heading,
    explanation: t(`unverified.${reason}-text`),
    advice: t(`unverified.${reason}-advice`),
  };
  const status = reason === 'too-many' ? 429 : 404;
  return { template: 'unverified', title: heading, view, status, cache: 'no-store', layout: 'bare' };
}
