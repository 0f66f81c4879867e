import { type Lang, words } from '#i18n';
import { type Notice, notice, type Page } from '#ui';

export interface UnsubscribeView {
  readonly notice: Notice | null;
  /** Where the form goes; null once it went. */
  readonly action: string | null;
}

/** Says which letters stop and which always come, before and after. */
export function unsubscribePage(
  { token, done }: { token: string; done: 'stopped' | null },
  lang: Lang,
): Page<UnsubscribeView> {
  const { t } = words(lang);
  const view: UnsubscribeView = {
    notice: done && notice('ok', t('unsubscribe.stopped'), t('unsubscribe.stopped-detail')),
    action: done === null ? `/unsubscribe/${token}` : null,
  };
  return { template: 'unsubscribe', title: t('unsubscribe.title'), view, cache: 'no-store' };
}
