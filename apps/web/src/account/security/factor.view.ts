import { qrPath, type QrPath } from '#certificates';
import type { FactorProposal } from '#identity';
import { words, type Lang } from '#i18n';
import { type ErrorSummary, inputField, type InputField, type Page } from '#ui';

export interface FactorView {
  readonly summary: ErrorSummary | null;
  /** Shown once; after a wrong code the app holds it already. */
  readonly proposal: { readonly qr: QrPath; readonly secret: string } | null;
  readonly code: InputField;
}

/** The secret for an authenticator app, as a code to scan and as text to type, and the field for its first code. */
export function factorPage(
  { proposal, isWrong }: { proposal: FactorProposal | null; isWrong: boolean },
  lang: Lang,
): Page<FactorView> {
  const { t } = words(lang);
  const wrong = isWrong ? t('factor.wrong') : null;
  const view: FactorView = {
    summary: wrong === null ? null : { problems: [{ field: 'code', text: wrong }] },
    proposal: proposal && { qr: qrPath(proposal.uri), secret: inGroups(proposal.secret) },
    code: inputField({
      ...{ name: 'code', label: t('factor.code'), hint: t('factor.code-hint'), error: wrong },
      ...{ autocomplete: 'one-time-code', inputMode: 'numeric', maxLength: 10, mono: true, required: true },
    }),
  };
  const title = t(isWrong ? 'factor.title-wrong' : 'factor.title');
  return { template: 'factor', title, view, status: isWrong ? 422 : 200, cache: 'no-store' };
}

function inGroups(secret: string): string {
  return (secret.match(/.{1,4}/g) ?? []).join(' ');
}
