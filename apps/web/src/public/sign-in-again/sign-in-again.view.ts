import { words, type Lang } from '#i18n';
import { type ErrorSummary, inputField, type InputField, type Page } from '#ui';

export interface SignInAgainView {
  readonly summary: ErrorSummary | null;
  readonly proof: InputField;
  readonly next: string;
}

/** Before a dangerous act: the code of whoever has a second factor, the password of everybody else. */
export function signInAgainPage(
  { next, isWrong, byCode }: { next: string; isWrong: boolean; byCode: boolean },
  lang: Lang,
): Page<SignInAgainView> {
  const { t } = words(lang);
  const wrong = isWrong ? t('sign-in-again.wrong') : null;
  const kind = byCode
    ? ({ label: t('sign-in-again.code'), type: 'text', autocomplete: 'one-time-code', mono: true } as const)
    : ({ label: t('sign-in.password'), type: 'password', autocomplete: 'current-password' } as const);
  const view: SignInAgainView = {
    summary: wrong === null ? null : { problems: [{ field: 'proof', text: wrong }] },
    proof: inputField({ name: 'proof', ...kind, error: wrong, required: true }),
    next,
  };
  const title = t(isWrong ? 'sign-in-again.title-wrong' : 'sign-in-again.title');
  return { template: 'sign-in-again', title, view, status: isWrong ? 401 : 200, cache: 'no-store' };
}
