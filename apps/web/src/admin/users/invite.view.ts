import { LANGUAGES, type Lang, langName, words } from '#i18n';
import {
  type AreaField,
  areaField,
  type ErrorSummary,
  type InputField,
  inputField,
  type Page,
  type SelectField,
  selectField,
} from '#ui';

export interface InviteForm {
  readonly email: string;
  readonly name: string;
  readonly lang: string;
  readonly reason: string;
  /** The key of what is wrong. */
  readonly problem: string | null;
}

export const BLANK_INVITATION: InviteForm = { email: '', name: '', lang: 'en', reason: '', problem: null };

const FIELDS: Readonly<Record<string, string>> = { 'name-needed': 'name', 'reason-needed': 'reason' };

export interface InviteView {
  readonly summary: ErrorSummary | null;
  readonly email: InputField;
  readonly name: InputField;
  readonly lang: SelectField;
  readonly reason: AreaField;
}

export function invitePage(form: InviteForm, lang: Lang): Page<InviteView> {
  const { t } = words(lang);
  const field = form.problem === null ? null : (FIELDS[form.problem] ?? 'email');
  const text = form.problem === null ? '' : t(`invite.${form.problem}`);
  const error = (name: string) => (field === name ? text : null);
  const languages = LANGUAGES.map((each) => ({ value: each, text: langName(each) }));
  const view: InviteView = {
    summary: field === null ? null : { problems: [{ field, text }] },
    email: inputField({
      name: 'email',
      label: t('invite.email'),
      value: form.email,
      type: 'email',
      required: true,
      error: error('email'),
    }),
    name: inputField({
      name: 'name',
      label: t('invite.name'),
      value: form.name,
      required: true,
      error: error('name'),
    }),
    lang: selectField({ name: 'lang', label: t('invite.lang'), value: form.lang }, languages),
    reason: areaField({
      name: 'reason',
      label: t('invite.reason'),
      value: form.reason,
      rows: 2,
      required: true,
      error: error('reason'),
    }),
  };
  const title = field === null ? t('invite.title') : t('invite.wrong');
  return { template: 'invite', title, view, status: field === null ? 200 : 422, cache: 'no-store' };
}
