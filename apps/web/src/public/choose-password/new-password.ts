import type { PasswordProblem } from '#identity';
import { words, type Lang } from '#i18n';
import { inputField, type InputField } from '#ui';

/** The field for a password that is to be chosen, with the reasons why the last one could not be. */
export function newPasswordField(
  problems: readonly PasswordProblem[],
  { minimum, lang }: { minimum: number; lang: Lang },
): InputField {
  const { t } = words(lang);
  return inputField({
    ...{ name: 'password', label: t('choose-password.new'), type: 'password', autocomplete: 'new-password' },
    hint: t('choose-password.hint', { count: minimum }),
    error: problems.length === 0 ? null : passwordProblemTexts(problems, { minimum, lang }).join(' '),
    required: true,
  });
}

/** One sentence for each reason. */
export function passwordProblemTexts(
  problems: readonly PasswordProblem[],
  { minimum, lang }: { minimum: number; lang: Lang },
): string[] {
  return problems.map((problem) => words(lang).t(`choose-password.${problem}`, { count: minimum }));
}
