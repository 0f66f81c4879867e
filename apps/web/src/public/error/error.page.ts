import { words, type Lang } from '#i18n';
import type { Page } from '#ui';
import { type DenialKind, STATUS_OF } from '../../http/denials.js';

export interface ErrorView {
  readonly heading: string;
  readonly explanation: string;
  readonly advice: string;
  readonly number: string;
}

/** What happened, what was kept, what to do, and the number to quote. `detail` replaces the explanation. */
export function errorPage(
  kind: DenialKind,
  options: { lang: Lang; number: string; detail: string | null },
): Page<ErrorView> {
  const { t } = words(options.lang);
  const heading = t(`error.${kind}-title`);
  const view = {
    heading,
    explanation: options.detail ?? t(`error.${kind}-text`),
    advice: t(`error.${kind}-advice`),
    number: t('error.number', { number: options.number }),
  };
  return {
    template: 'error',
    title: heading,
    view,
    status: STATUS_OF[kind],
    cache: 'no-store',
    layout: 'bare',
  };
}
