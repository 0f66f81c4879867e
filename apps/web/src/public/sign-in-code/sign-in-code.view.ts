import { words, type Lang } from '#i18n';
import { type ErrorSummary, inputField, type InputField, type Page } from '#ui';

export interface SignInCodeView {
  readonly summary: ErrorSummary | null;
  readonly code: InputField;
  readonly next: string;
}

/** The second step of a sign-in: a code from the app, or a recovery code. */
export function signInCodePage(
  { next, isWrong }: { next: string; isWrong: boolean },
  lang: Lang,
): Page<SignInCodeView> {
  const { t } = words(lang);
  const wrong = isWrong ? t('sign-in-code.wrong') : null;
  const view: SignInCodeView = {
    summary: wrong === null ? null : { problems: [{ field: 'code', text: wrong }] },
    code: inputField({
      ...{ name: 'code', label: t('sign-in-code.code'), hint: t('sign-in-code.hint'), error: wrong },
      ...{ autocomplete: 'one-time-code', mono: true, maxLength: 40, required: true },
    }),
    next,
  };
  const title = t(isWrong ? 'sign-in-code.title-wrong' : 'sign-in-code.title');
  return { template: 'sign-in-code', title, view, status: isWrong ? 401 : 200, cache: 'no-store' };
}
