import { words, type Lang } from '#i18n';
import { inputField, type InputField, type Notice, notice, type Page } from '#ui';

export interface ResetRequestView {
  readonly notice: Notice | null;
  readonly email: InputField;
}

/** Asks for an address. What it says afterwards is the same for known and unknown ones. */
export function resetRequestPage(done: 'sent' | null, lang: Lang): Page<ResetRequestView> {
  const { t } = words(lang);
  const label = t('sign-in.email');
  const view: ResetRequestView = {
    notice: done && notice('info', t('reset-request.sent'), t('reset-request.sent-detail')),
    email: inputField({ name: 'email', label, type: 'email', autocomplete: 'username', required: true }),
  };
  return { template: 'reset-request', title: t('reset-request.title'), view, cache: 'no-store' };
}
