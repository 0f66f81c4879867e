const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b|\biPad\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/** "Firefox on Linux" from a User-Agent header; never the header itself, which anyone can fill. */
export function deviceName(userAgent: string | null): string {
  const text = (userAgent ?? '').slice(0, 500);
  const found = (list: readonly [RegExp, string][]) => list.find(([shape]) => shape.test(text))?.[1] ?? '?';
  return `${found(BROWSERS)} · ${found(SYSTEMS)}`;
}

/** The network an address belongs to, as rough a place as a list of sessions needs: 198.51.100.x, 2001:db8:1::/48. */
export function roughPlace(address: string): string {
  const v4 = /(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(address);
  if (v4) return `${v4[1]}.x`;
  const groups = address.split('::')[0]!.split(':').slice(0, 3);
  return /^[0-9a-f:]+$/i.test(address) ? `${groups.join(':')}::/48` : '?';
}
