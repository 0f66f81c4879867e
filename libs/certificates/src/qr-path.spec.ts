import { describe, expect, it } from '@jest/globals';
import { create } from 'qrcode';
import { certificateUrl, qrPath } from './qr-path.js';

const NUMBER = 'FSA-2026-7Q4M-K9TX-0AB1';
const TOKEN = '7Q4MK9TX7Q4MK9TX7Q4MK9TX7Q';

/** The modules that a path fills, drawn back from its text alone. */
function filled(path: string): Set<string> {
  const modules = new Set<string>();
  for (const [, x, y, width, back] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    expect(back).toBe(width);
    for (let i = 0; i < Number(width); i++) modules.add(`${Number(x) + i} ${y}`);
  }
  return modules;
}

describe('The QR symbol', () => {
  it('leads to the configured address in upper case', () => {
    expect(certificateUrl('https://training.example/anything?x=1', NUMBER, TOKEN)).toBe(
      `HTTPS://TRAINING.EXAMPLE/V/${NUMBER}/${TOKEN}`,
    );
  });

  it('fills exactly the dark modules, four from every edge', () => {
    const url = certificateUrl('https://training.example', NUMBER, TOKEN);
    const { size, path } = qrPath(url);
    const { modules } = create(url, { errorCorrectionLevel: 'M' });
    const dark = new Set<string>();
    for (let y = 0; y < modules.size; y++)
      for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) dark.add(`${x + 4} ${y + 4}`);
    expect(size).toBe(modules.size + 8);
    expect(filled(path)).toEqual(dark);
  });

  it('stays small: 33 modules, since every character is of the alphanumeric set', () => {
    expect(qrPath(certificateUrl('https://training.example', NUMBER, TOKEN)).size).toBe(41);
  });
});
