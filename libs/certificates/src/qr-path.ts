import { create } from 'qrcode';

/** The empty border around a symbol, in modules (ISO/IEC 18004, section 6.3.8). */
const QUIET = 4;

/** A QR symbol as the data of one SVG path, in modules; `size` is the side with its quiet border. */
export interface QrPath {
  readonly size: number;
  readonly path: string;
}

/**
 * The symbol for an address, error level M. Upper case letters, digits and `:/.-` take 5.5 bits each instead of 8: give
 * the address in upper case.
 */
export function qrPath(url: string): QrPath {
  const { modules } = create(url, { errorCorrectionLevel: 'M' });
  const runs: string[] = [];
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++) {
      const start = x;
      while (x < modules.size && modules.get(y, x)) x++;
      if (x > start) runs.push(`M${start + QUIET} ${y + QUIET}h${x - start}v1h${start - x}z`);
    }
  return { size: modules.size + 2 * QUIET, path: runs.join('') };
}

/** `HTTPS://HOST/V/NUMBER/TOKEN`, from the configured public address alone (CERT-08). */
export function certificateUrl(publicUrl: string, number: string, token: string): string {
  return `${new URL(publicUrl).origin}/V/${number}/${token}`.toUpperCase();
}
