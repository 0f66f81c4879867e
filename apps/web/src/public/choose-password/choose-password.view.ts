import type { Account, PasswordProblem } from '#identity';
import { words, type Lang } from '#i18n';
import type { ErrorSummary, InputField, Page } from '#ui';
import { newPasswordField, passwordProblemTexts } from './new-password.js';

export interface ChoosePasswordForm {
  readonly kind: 'invitation' | 'reset';
  /** The address of the link itself. */
  readonly action: string;
  readonly account: Pick<Account, 'name' | 'email'>;
  readonly problems: readonly PasswordProblem[];
  readonly minimum: number;
}

export interface ChoosePasswordView {
  readonly summary: ErrorSummary | null;
  readonly heading: string;
  readonly lead: string;
  readonly action: string;
  readonly email: string;
  readonly password: InputField;
}

/** Where a link of a letter leads: one field, for a password of one's own choice. */
export function choosePasswordPage(form: ChoosePasswordForm, lang: Lang): Page<ChoosePasswordView> {
  const { t } = words(lang);
  const { kind, problems, minimum, account } = form;
  const texts = passwordProblemTexts(problems, { minimum, lang });
  const heading = t(`choose-password.${kind}-heading`, { name: account.name });
  const isWrong = problems.length > 0;
  const view: ChoosePasswordView = {
    summary: isWrong ? { problems: texts.map((text) => ({ field: 'password', text })) } : null,
    heading,
    lead: t(`choose-password.${kind}-lead`),
    action: form.action,
    email: account.email,
    password: newPasswordField(problems, { minimum, lang }),
  };
  const title = t(isWrong ? 'choose-password.title-wrong' : 'choose-password.title');
  return { template: 'choose-password', title, view, status: isWrong ? 422 : 200, cache: 'no-store' };
}
