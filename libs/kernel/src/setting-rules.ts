import { isTimeZone, parseInstant } from './instant.js';

/** One setting: what it means, what stands when it is not given, and why a value is refused. */
export interface SettingRule {
  readonly name: string;
  readonly meaning: string;
  readonly fallback: string | null;
  readonly isSecret?: boolean;
  /** A sentence for a value that can't be used, or null. */
  refuse?(value: string): string | null;
}

const MINIMUM_PASSWORD = 15;
const MINIMUM_SECRET = 32;
const EXAMPLES = /change|example|secret|password|default|12345|test|xxxx|credence/i;

const oneOf =
  (...values: string[]) =>
  (value: string) =>
    values.includes(value) ? null : `must be one of ${values.join(', ')}`;
const seconds = (value: string) =>
  /^[1-9]\d{0,7}$/.test(value) ? null : 'must be a number of seconds, 1 or more';
const address =
  (...schemes: string[]) =>
  (value: string) => {
    const url = URL.canParse(value) ? new URL(value) : null;
    return url && schemes.includes(url.protocol)
      ? null
      : `must be an address that begins with ${schemes.join('// or ')}//`;
  };

/** Why a secret is too weak to protect anything, or null. */
export function secretWeakness(value: string): string | null {
  if (value.length < MINIMUM_SECRET) return `is shorter than ${MINIMUM_SECRET} characters`;
  if (EXAMPLES.test(value)) return 'looks like an example';
  if (new Set(value).size < 12) return 'repeats the same few characters';
  return null;
}

/** Every setting of the product, in the order in which `credence config` prints them. */
export const SETTING_RULES: readonly SettingRule[] = [
  {
    name: 'PORT',
    meaning: 'TCP port of the web server',
    fallback: '3000',
    refuse: (v) => (/^\d{1,5}$/.test(v) && Number(v) < 65536 ? null : 'must be a port, 0 to 65535'),
  },
  { name: 'HOST', meaning: 'address the web server listens on', fallback: '127.0.0.1' },
  { name: 'DATA_DIR', meaning: 'folder for the embedded database, mail and keys', fallback: '.data' },
  {
    name: 'DATABASE_URL',
    meaning: 'PostgreSQL for the product, as the role credence_app',
    fallback: null,
    isSecret: true,
    refuse: address('postgres:', 'postgresql:'),
  },
  {
    name: 'MIGRATION_DATABASE_URL',
    meaning: 'the same database as the role credence_owner, for migrations',
    fallback: null,
    isSecret: true,
    refuse: address('postgres:', 'postgresql:'),
  },
  {
    name: 'PUBLIC_URL',
    meaning: 'address under which people reach the product; stands in links and QR codes',
    fallback: null,
    refuse: address('https:', 'http:'),
  },
  {
    name: 'MINISTRY_NAME',
    meaning: 'name of the ministry',
    fallback: 'Ministry of Foreign Affairs of the Republic of Arunika',
    refuse: (v) => (v.trim() && v.length <= 120 ? null : 'must be 1 to 120 characters'),
  },
  {
    name: 'MINISTRY_TIME_ZONE',
    meaning: 'IANA zone in which an instant becomes a civil day',
    fallback: 'Asia/Jakarta',
    refuse: (v) => (isTimeZone(v) ? null : 'is not a time zone that this machine knows'),
  },
  {
    name: 'DEMO',
    meaning: 'size of the demonstration ministry',
    fallback: 'full',
    refuse: oneOf('full', 'small', 'none'),
  },
  {
    name: 'DEMO_PASSWORD',
    meaning: 'password of every demonstration account',
    fallback: null,
    isSecret: true,
    refuse: (v) =>
      v.length >= MINIMUM_PASSWORD ? null : `must have at least ${MINIMUM_PASSWORD} characters`,
  },
  {
    name: 'SMTP_URL',
    meaning: 'mail server; without it mail is kept in the outbox page and DATA_DIR/mail',
    fallback: null,
    isSecret: true,
    refuse: address('smtp:', 'smtps:'),
  },
  {
    name: 'NOW',
    meaning: 'instant at start, for trying out; sets an offset to the database clock; refused in production',
    fallback: null,
    refuse: (v) => (parseInstant(v) ? null : 'must be an instant such as 2027-02-01T08:00:00Z'),
  },
  {
    name: 'SECRET_KEY',
    meaning: 'protects second factors in the database; 32 random characters or more',
    fallback: null,
    isSecret: true,
    refuse: secretWeakness,
  },
  {
    name: 'SECRET_KEY_FILE',
    meaning: 'file that holds SECRET_KEY instead; readable by its owner only',
    fallback: null,
  },
  {
    name: 'METRICS_TOKEN',
    meaning: 'bearer token for /metrics from elsewhere than loopback',
    fallback: null,
    isSecret: true,
    refuse: secretWeakness,
  },
  {
    name: 'SESSION_IDLE_SECONDS',
    meaning: 'a session ends after this long without use',
    fallback: '7200',
    refuse: seconds,
  },
  {
    name: 'SESSION_ABSOLUTE_SECONDS',
    meaning: 'a session ends this long after signing in',
    fallback: '43200',
    refuse: seconds,
  },
  {
    name: 'TRUSTED_PROXIES',
    meaning: 'addresses of proxies whose X-Forwarded-For is believed, separated by commas',
    fallback: '',
  },
  {
    name: 'LOG_LEVEL',
    meaning: 'least level of log lines',
    fallback: 'info',
    refuse: oneOf('debug', 'info', 'warn', 'error', 'silent'),
  },
];
