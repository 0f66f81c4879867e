import type { Preferences } from '#identity';
import { LANGUAGES, langName, words, type Lang } from '#i18n';
import type { Actor, Role } from '#kernel';
import {
  checkField,
  type CheckField,
  description,
  type DescriptionList,
  type ErrorSummary,
  type Notice,
  notice,
  type Page,
  selectField,
  type SelectField,
} from '#ui';

export interface SettingsFacts {
  readonly actor: Pick<Actor, 'name' | 'role'>;
  readonly email: string;
  /** Every role held today; with more than one there is a choice. */
  readonly roles: readonly Role[];
  readonly preferences: Preferences;
  readonly done: 'saved' | null;
  readonly isWrong: boolean;
}

export interface SettingsView {
  readonly summary: ErrorSummary | null;
  readonly notice: Notice | null;
  readonly facts: DescriptionList;
  readonly role: SelectField | null;
  readonly lang: SelectField;
  readonly checks: readonly CheckField[];
}

const SWITCHES = ['shortcuts', 'lite', 'reminders'] as const;

/** One's own account: who it belongs to, which role is shown, and what one may decide. */
export function settingsPage(facts: SettingsFacts, lang: Lang): Page<SettingsView> {
  const { t } = words(lang);
  const { actor, preferences, roles, isWrong } = facts;
  const problem = isWrong ? t('settings.lang-unknown') : null;
  const view: SettingsView = {
    summary: problem === null ? null : { problems: [{ field: 'lang', text: problem }] },
    notice: facts.done && notice('ok', t('settings.saved')),
    facts: {
      items: [
        description(t('settings.name'), actor.name),
        description(t('settings.email'), facts.email),
        description(t('settings.role'), t(`role.${actor.role}`)),
      ],
    },
    role: roles.length < 2 ? null : roleField(roles, actor.role, lang),
    lang: selectField(
      { name: 'lang', label: t('settings.lang'), value: preferences.lang, error: problem },
      LANGUAGES.map((each) => ({ value: each, text: langName(each) })),
    ),
    checks: SWITCHES.map((name) =>
      checkField({
        ...{ name, label: t(`settings.${name}`), hint: t(`settings.${name}-hint`) },
        checked: preferences[name],
      }),
    ),
  };
  const title = t(isWrong ? 'settings.title-wrong' : 'settings.title');
  return { template: 'settings', title, view, status: isWrong ? 422 : 200, cache: 'no-store' };
}

function roleField(roles: readonly Role[], value: Role, lang: Lang): SelectField {
  const { t } = words(lang);
  const options = roles.map((role) => ({ value: role, text: t(`role.${role}`) }));
  return selectField({ name: 'role', label: t('settings.role-shown'), value }, options);
}
