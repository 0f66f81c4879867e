/** For the partial `sheet`: the certificate as it is printed, in the certificate's language. */
export interface Sheet {
  /** The certificate's language where it is not the page's, else null. */
  readonly lang: string | null;
  readonly dir: 'ltr' | 'rtl' | null;
  readonly issuer: string;
  readonly title: string;
  /** *This is to certify that* */
  readonly certifies: string;
  readonly holder: string;
  /** *has met the standard required in* */
  readonly met: string;
  readonly subject: string;
  readonly validity: string;
  readonly numberLabel: string;
  readonly number: string;
  readonly checkLabel: string;
  readonly checkAddress: string;
  /** The code's side in modules, and its dark modules as an SVG path in those units. */
  readonly qr: { readonly size: number; readonly path: string };
  readonly signatory: string;
  readonly placeAndDay: string;
}
