import type { PasswordProblem, SessionLine } from '#identity';
import { words, type Lang, type Words } from '#i18n';
import { type ErrorSummary, inputField, type InputField, type Notice, notice, type Page } from '#ui';
import { newPasswordField, passwordProblemTexts } from '../../public/choose-password/new-password.js';

export const SECURITY_DONE = ['password', 'session-ended', 'others-ended'] as const;

export type SecurityDone = (typeof SECURITY_DONE)[number];

export interface SecurityFacts {
  readonly lang: Lang;
  readonly zone: string;
  /** Nothing but the second factor is open: it must be set up first (AUTH-11). */
  readonly isEnrolment: boolean;
  readonly isDemonstration: boolean;
  readonly enrolled: boolean;
  readonly recoveryCodesLeft: number;
  readonly session: string;
  readonly sessions: readonly SessionLine[];
  readonly minimum: number;
  readonly done: SecurityDone | null;
  readonly problems: readonly (PasswordProblem | 'current-wrong')[];
}

export interface SessionView {
  readonly device: string;
  readonly place: string;
  readonly times: string;
  /** The address that ends it; null for the session of this page. */
  readonly end: string | null;
}

export interface SecurityView {
  readonly summary: ErrorSummary | null;
  readonly notice: Notice | null;
  readonly factor: string;
  /** Whether a second factor can be set up here. */
  readonly canEnrol: boolean;
  readonly isEnrolment: boolean;
  readonly current: InputField;
  readonly password: InputField;
  readonly sessions: readonly SessionView[];
  readonly hasOthers: boolean;
}

/** The password, the second factor and the sessions of one's own account. */
export function securityPage(facts: SecurityFacts): Page<SecurityView> {
  const { lang, problems, isEnrolment } = facts;
  const spoken = words(lang);
  const isWrong = problems.length > 0;
  const view: SecurityView = {
    summary: isWrong ? summaryOf(facts) : null,
    notice: noticeOf(facts, spoken),
    factor: factorText(facts, spoken),
    canEnrol: !facts.enrolled && !facts.isDemonstration,
    isEnrolment,
    ...passwordFields(facts, spoken),
    sessions: facts.sessions.map((line) => sessionView(line, facts, spoken)),
    hasOthers: facts.sessions.length > 1,
  };
  const title = spoken.t(isWrong ? 'security.title-wrong' : 'security.title');
  return { template: 'security', title, view, status: isWrong ? 422 : 200, cache: 'no-store' };
}

function passwordFields({ problems, minimum, lang }: SecurityFacts, { t }: Words) {
  const current = inputField({
    ...{ name: 'current', label: t('security.current'), type: 'password', required: true },
    autocomplete: 'current-password',
    error: problems.includes('current-wrong') ? t('security.current-wrong') : null,
  });
  return { current, password: newPasswordField(problems.filter(isPasswordProblem), { minimum, lang }) };
}

function summaryOf({ problems, minimum, lang }: SecurityFacts): ErrorSummary {
  const texts = passwordProblemTexts(problems.filter(isPasswordProblem), { minimum, lang });
  const current = { field: 'current', text: words(lang).t('security.current-wrong') };
  const others = texts.map((text) => ({ field: 'password', text }));
  return { problems: problems.includes('current-wrong') ? [current, ...others] : others };
}

function isPasswordProblem(problem: PasswordProblem | 'current-wrong'): problem is PasswordProblem {
  return problem !== 'current-wrong';
}

function noticeOf({ done, isEnrolment }: SecurityFacts, { t }: Words): Notice | null {
  if (isEnrolment) return notice('soon', t('security.enrolment'), t('security.enrolment-detail'));
  return done && notice('ok', t(`security.done-${done}`));
}

function factorText({ enrolled, isDemonstration, recoveryCodesLeft }: SecurityFacts, { t }: Words): string {
  if (enrolled) return t('security.factor-on', { count: recoveryCodesLeft });
  return t(isDemonstration ? 'security.factor-demonstration' : 'security.factor-off');
}

function sessionView(
  line: SessionLine,
  { zone, session }: SecurityFacts,
  { t, instant }: Words,
): SessionView {
  const isThis = line.session === session;
  return {
    device: isThis ? t('security.this-device', { device: line.device }) : line.device,
    place: line.place,
    times: t('security.times', { start: instant(line.startedAt, zone), seen: instant(line.seenAt, zone) }),
    end: isThis ? null : `/account/security/sessions/${line.session}/end`,
  };
}
