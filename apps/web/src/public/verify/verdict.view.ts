import type { LookUp, PrintedCertificate, PublicCertificate } from '#certificates';
import { words, type Lang, type Words } from '#i18n';
import type { Instant } from '#kernel';
import {
  description,
  type Description,
  type DescriptionList,
  inputField,
  type InputField,
  type Kind,
  KIND_ICONS,
  type Notice,
  notice,
  type Page,
} from '#ui';
import { textIn } from './text-in.js';

type Found = Extract<LookUp<PublicCertificate>, { certificate: PublicCertificate }>;
type FoundVerdict = Found['verdict'];

export interface VerdictView {
  readonly kind: Kind;
  readonly icon: string;
  readonly heading: string;
  readonly checked: string;
  readonly fields: DescriptionList;
  readonly compare: string;
  readonly nameCheck: NameCheckView | null;
  /** Where the next one is checked, in the same language: no cookie remembers it here. */
  readonly another: string;
}

/** The box that says whether a name is the printed one, and never which one is. */
export interface NameCheckView {
  readonly action: string;
  readonly answer: Notice | null;
  readonly name: InputField;
}

/** What was asked about the name, if anything. */
export type NameAnswer = { readonly name: string; readonly isSame: boolean } | null;

const KINDS: Readonly<Record<FoundVerdict, Kind>> = {
  valid: 'ok',
  'not-yet-valid': 'info',
  expired: 'bad',
  revoked: 'bad',
  suspended: 'bad',
  superseded: 'soon',
};

export const verdictKind = (verdict: FoundVerdict): Kind => KINDS[verdict];

interface Question {
  readonly lang: Lang;
  readonly at: Instant;
}

/** What the number alone tells: programme, dates and status, and a box for the name; never the person. */
export function numberVerdictPage(found: Found, answer: NameAnswer, question: Question): Page<VerdictView> {
  const spoken = words(question.lang);
  const { certificate } = found;
  const nameCheck = {
    action: `/verify/${certificate.number}?lang=${question.lang}`,
    answer: answer && answerNotice(answer.isSame, spoken),
    name: inputField({
      ...{ name: 'name', label: spoken.t('verdict.name'), value: answer?.name ?? '', maxLength: 200 },
      ...{ hint: spoken.t('verdict.name-hint'), required: true },
    }),
  };
  const items = publicFields(certificate, question.lang);
  return verdictPage(found, { items, compare: spoken.t('verdict.compare-number'), nameCheck }, question);
}

/** What the printed code or a shared link tells: every printed field, to be compared line by line. */
export function printedVerdictPage(
  found: { verdict: FoundVerdict; certificate: PrintedCertificate },
  question: Question,
): Page<VerdictView> {
  const { t } = words(question.lang);
  const items = printedFields(found.certificate, question.lang);
  return verdictPage(found, { items, compare: t('verdict.compare'), nameCheck: null }, question);
}

function verdictPage(
  { verdict, certificate }: Found,
  shown: { items: Description[]; compare: string; nameCheck: NameCheckView | null },
  { lang, at }: Question,
): Page<VerdictView> {
  const { t, date, instant } = words(lang);
  const kind = KINDS[verdict];
  const since = certificate.revokedFrom ?? certificate.validFrom;
  const through = certificate.validThrough ?? since;
  const heading = t(`verdict.${verdict}-heading`, {
    day: date(verdict === 'revoked' ? since : verdict === 'expired' ? through : certificate.validFrom),
  });
  const view: VerdictView = {
    ...{ kind, icon: KIND_ICONS[kind], heading },
    checked: t('verdict.checked', { when: instant(at, 'UTC') }),
    fields: { items: shown.items },
    ...{ compare: shown.compare, nameCheck: shown.nameCheck, another: `/verify?lang=${lang}` },
  };
  const title = t('verdict.title', { verdict: t(`verdict.${verdict}`) });
  return { template: 'verdict', title, view, cache: 'no-store' };
}

function publicFields(certificate: PublicCertificate, lang: Lang): Description[] {
  const { t, date, number } = words(lang);
  const { programme, validFrom, validThrough, revokedFrom } = certificate;
  return [
    description(t('verdict.programme'), textIn(programme.title, lang)),
    description(t('verdict.level'), number(programme.level)),
    description(t('verdict.number'), certificate.number, { mono: true }),
    description(t('verdict.valid-from'), date(validFrom)),
    description(t('verdict.valid-through'), validThrough ? date(validThrough) : t('verdict.no-end')),
    ...(revokedFrom ? [description(t('verdict.revoked-from'), date(revokedFrom))] : []),
  ];
}

function printedFields(certificate: PrintedCertificate, lang: Lang): Description[] {
  const { t } = words(lang);
  const { holder, competences, ministry, signatory } = certificate;
  const learnt = competences.map(({ code, name }) => `${textIn(name, lang)} (${code})`).join('; ');
  return [
    description(t('verdict.holder'), holder ?? t('verdict.erased')),
    ...publicFields(certificate, lang),
    ...(learnt === '' ? [] : [description(t('verdict.competences'), learnt)]),
    description(t('verdict.issuer'), ministry),
    description(t('verdict.signatory'), textIn(signatory, lang)),
  ];
}

function answerNotice(isSame: boolean, { t }: Words): Notice {
  return isSame
    ? notice('ok', t('verdict.name-same'))
    : notice('bad', t('verdict.name-different'), t('verdict.name-different-detail'));
}
