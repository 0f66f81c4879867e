/** Headers of every reply, as one flat list for `writeHead`; a test holds them against helmet's. HSTS only over https. */
const ALWAYS = [
  'content-security-policy',
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; manifest-src 'self'; " +
    "worker-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
  'x-content-type-options',
  'nosniff',
  'referrer-policy',
  'no-referrer',
  'cross-origin-opener-policy',
  'same-origin',
  'cross-origin-resource-policy',
  'same-origin',
  'permissions-policy',
  'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  'x-frame-options',
  'DENY',
] as const;

const OVER_HTTPS = ['strict-transport-security', 'max-age=31536000; includeSubDomains'] as const;

/** The security headers for an installation that is reached over https or, on loopback, over plain http. */
export function securityHeaders(isHttps: boolean): readonly string[] {
  return isHttps ? [...ALWAYS, ...OVER_HTTPS] : ALWAYS;
}
