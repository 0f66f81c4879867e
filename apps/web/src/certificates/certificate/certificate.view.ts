import { certificateUrl, type HeldCertificate, qrPath } from '#certificates';
import { words, type Lang, type Words } from '#i18n';
import { civilDateIn } from '#kernel';
import {
  description,
  type DescriptionList,
  inputField,
  type InputField,
  type Notice,
  notice,
  type Page,
  type Sheet,
  type Status,
  statusAs,
} from '#ui';
import { textIn } from '../../public/verify/text-in.js';
import { verdictKind } from '../../public/verify/verdict.view.js';

export const CERTIFICATE_DONE = ['shared', 'unshared'] as const;

export interface CertificateFacts {
  readonly certificate: HeldCertificate;
  readonly publicUrl: string;
  readonly zone: string;
  /** The holder reads it; others who may see it cannot share it. */
  readonly isOwn: boolean;
  readonly done: (typeof CERTIFICATE_DONE)[number] | null;
}

export interface CertificateView {
  readonly notice: Notice | null;
  /** Struck out: it says that the sheet below no longer counts. */
  readonly banner: Notice | null;
  readonly status: Status;
  readonly sheet: Sheet;
  readonly facts: DescriptionList;
  readonly copies: readonly InputField[];
  readonly sharing: SharingView | null;
  /** The public pages, as a verifier sees them. */
  readonly byCode: string;
  readonly byNumber: string;
}

export interface SharingView {
  readonly isOn: boolean;
  readonly action: string;
  readonly link: InputField | null;
}

/** The certificate as it is printed, and everything its holder can do with it (design, section 3.9). */
export function certificatePage(facts: CertificateFacts, lang: Lang): Page<CertificateView> {
  const spoken = words(lang);
  const { certificate, done } = facts;
  const { verdict, number, token, programme } = certificate;
  const view: CertificateView = {
    notice: done && notice('ok', spoken.t(`certificate.done-${done}`)),
    banner: bannerOf(certificate, spoken),
    status: statusAs(verdictKind(verdict), spoken.t(`verdict.${verdict}`)),
    sheet: sheetOf(facts, lang),
    facts: factsOf(certificate, lang),
    copies: copiesOf(facts, lang),
    sharing: facts.isOwn ? sharingOf(facts, spoken) : null,
    byCode: `/V/${number}/${token}`,
    byNumber: `/verify/${number}`,
  };
  const title = spoken.t('certificate.title', { programme: textIn(programme.title, lang) });
  return { template: 'certificate', title, view, layout: 'sheet' };
}

/** The sheet holds what is printed and nothing else; the code leads to the configured address alone (CERT-08). */
export function sheetOf({ certificate, publicUrl, zone }: CertificateFacts, lang: Lang): Sheet {
  const { t, date, number } = words(lang);
  const { validFrom, validThrough, programme, holder, token } = certificate;
  const days = { level: number(programme.level), from: date(validFrom) };
  return {
    ...{ lang: null, dir: null, issuer: certificate.ministry },
    title: t('certificate.sheet-title'),
    certifies: t('certificate.certifies'),
    holder: holder ?? t('verdict.erased'),
    met: t('certificate.met'),
    subject: textIn(programme.title, lang),
    validity: validThrough
      ? t('certificate.validity', { ...days, through: date(validThrough) })
      : t('certificate.validity-endless', days),
    numberLabel: t('certificate.number'),
    number: certificate.number,
    checkLabel: t('certificate.check-at'),
    checkAddress: `${new URL(publicUrl).host}/verify`,
    qr: qrPath(certificateUrl(publicUrl, certificate.number, token)),
    signatory: textIn(certificate.signatory, lang),
    placeAndDay: date(civilDateIn(certificate.issuedAt, zone)),
  };
}

function bannerOf({ verdict, revokedFrom }: HeldCertificate, { t, date }: Words): Notice | null {
  if (verdict === 'valid' || verdict === 'not-yet-valid') return null;
  const day = verdict === 'revoked' && revokedFrom ? date(revokedFrom) : '';
  return notice(verdictKind(verdict), t(`certificate.banner-${verdict}`, { day }));
}

function factsOf(certificate: HeldCertificate, lang: Lang): DescriptionList {
  const { t, number, date } = words(lang);
  const { renews, edition, competences, revokedFrom } = certificate;
  const learnt = competences.map(({ code, name }) => `${textIn(name, lang)} (${code})`).join('; ');
  return {
    items: [
      ...(revokedFrom ? [description(t('verdict.revoked-from'), date(revokedFrom))] : []),
      ...(learnt === '' ? [] : [description(t('verdict.competences'), learnt)]),
      ...(renews ? [description(t('certificate.renews'), renews, { mono: true })] : []),
      description(t('certificate.edition'), number(edition)),
    ],
  };
}

/** Lines for profiles and forms elsewhere, to be copied by hand. */
function copiesOf({ certificate }: CertificateFacts, lang: Lang): InputField[] {
  const { t, date } = words(lang);
  const { programme, ministry, validFrom, validThrough, number } = certificate;
  const line = (name: string, label: string, value: string, mono = false) =>
    inputField({ name, id: `copy-${name}`, label, value, mono, readOnly: true });
  return [
    line('title', t('certificate.copy-title'), textIn(programme.title, lang)),
    line('issuer', t('verdict.issuer'), ministry),
    line('from', t('verdict.valid-from'), date(validFrom)),
    ...(validThrough ? [line('through', t('verdict.valid-through'), date(validThrough))] : []),
    line('number', t('certificate.number'), number, true),
  ];
}

function sharingOf({ certificate, publicUrl }: CertificateFacts, { t }: Words): SharingView {
  const { share, number } = certificate;
  const link = share && certificateUrl(publicUrl, number, share);
  return {
    isOn: share !== null,
    action: `/certificates/${number}/${share === null ? 'share' : 'unshare'}`,
    link:
      link === null
        ? null
        : inputField({
            name: 'link',
            label: t('certificate.share-link'),
            value: link,
            mono: true,
            readOnly: true,
          }),
  };
}
