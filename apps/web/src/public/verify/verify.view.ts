import { words, type Lang } from '#i18n';
import { type ErrorSummary, inputField, type InputField, type Page } from '#ui';

/** Why nothing was looked up. */
export type VerifyProblem = 'empty' | 'mistyped' | 'malformed';

export interface VerifyView {
  readonly summary: ErrorSummary | null;
  readonly number: InputField;
  /** The language that the address asked for: no cookie remembers it here. */
  readonly lang: Lang | null;
}

/** The field for the number of a certificate. */
export function numberField(value: string, problem: VerifyProblem | null, lang: Lang): InputField {
  const { t } = words(lang);
  return inputField({
    ...{ name: 'number', label: t('verify.number'), hint: t('verify.hint'), value, mono: true },
    error: problem && t(`verify.${problem}`),
    required: true,
  });
}

/** One field; a mistyped number is recognised by its check symbol before anything is looked up. */
export function verifyPage(
  { value, problem, asked = null }: { value: string; problem: VerifyProblem | null; asked?: Lang | null },
  lang: Lang,
): Page<VerifyView> {
  const { t } = words(lang);
  const view: VerifyView = {
    summary: problem && { problems: [{ field: 'number', text: t(`verify.${problem}`) }] },
    number: numberField(value, problem, lang),
    lang: asked,
  };
  const title = t(problem ? 'verify.title-wrong' : 'verify.title');
  return { template: 'verify', title, view, status: problem ? 422 : 200, cache: 'no-store' };
}
