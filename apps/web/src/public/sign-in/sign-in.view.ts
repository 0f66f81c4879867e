import { words, type Lang } from '#i18n';
import { type ErrorSummary, inputField, type InputField, type Notice, notice, type Page } from '#ui';

export interface SignInForm {
  readonly email: string;
  readonly next: string;
  /** One answer to every wrong attempt, whether the address is known or not. */
  readonly problem: 'wrong' | null;
  /** What was just done elsewhere: a new password was chosen. */
  readonly done: 'password' | null;
}

export interface SignInView {
  readonly summary: ErrorSummary | null;
  readonly notice: Notice | null;
  readonly email: InputField;
  readonly password: InputField;
  readonly next: string;
  readonly isDemonstration: boolean;
}

export function signInPage(form: SignInForm, lang: Lang, isDemonstration: boolean): Page<SignInView> {
  const { t } = words(lang);
  const wrong = form.problem && t('sign-in.wrong');
  const title = wrong ? t('sign-in.title-wrong') : t('sign-in.title');
  const view: SignInView = {
    summary: wrong ? { problems: [{ field: 'email', text: wrong }] } : null,
    notice: form.done && notice('ok', t('sign-in.done-password')),
    email: inputField({
      name: 'email',
      label: t('sign-in.email'),
      value: form.email,
      type: 'email',
      autocomplete: 'username',
      required: true,
    }),
    password: inputField({
      name: 'password',
      label: t('sign-in.password'),
      type: 'password',
      autocomplete: 'current-password',
      required: true,
    }),
    next: form.next,
    isDemonstration,
  };
  return { template: 'sign-in', title, view, status: wrong ? 401 : 200, cache: 'no-store' };
}
