import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { secretWeakness } from './setting-rules.js';
import { productionProblems, readSettings, type Settings } from './settings.js';

/** What a process of the product runs with. Durations are in seconds; `clockOffset` in milliseconds. */
export interface LaunchConfig {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly publicUrl: string;
  readonly isHttps: boolean;
  readonly ministry: string;
  readonly zone: string;
  readonly dataDir: string;
  readonly secretKey: string;
  readonly metricsToken: string | null;
  readonly sessionIdle: number;
  readonly sessionAbsolute: number;
  readonly trustedProxies: ReadonlySet<string>;
  readonly smtpUrl: string | null;
  readonly logLevel: string;
  readonly isDemonstration: boolean;
  readonly clockOffset: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment and the flags that `npm start` gives; `problems` has a line for each reason not to start. */
export function launchConfig(
  env: Environment,
  argv: readonly string[],
): { config: LaunchConfig; problems: string[] } {
  const { settings, problems } = readSettings(env);
  const { values: flags } = parseArgs({
    args: [...argv],
    options: {
      embedded: { type: 'boolean' },
      demonstration: { type: 'boolean' },
      'clock-offset': { type: 'string' },
    },
  });
  if (!flags.embedded) problems.push(...productionProblems(settings));
  const secret = secretKey(settings);
  if (secret.problem) problems.push(secret.problem);
  return { config: configFrom(settings, secret.key, flags), problems };
}

type Flags = { demonstration?: boolean; 'clock-offset'?: string };

function configFrom(settings: Settings, secretKey: string, flags: Flags): LaunchConfig {
  const value = (name: string) => settings.get(name)?.value ?? '';
  const host = value('HOST');
  const publicUrl = (value('PUBLIC_URL') || `http://${host}:${value('PORT')}`).replace(/\/$/, '');
  return {
    port: Number(value('PORT')),
    host,
    databaseUrl: value('DATABASE_URL'),
    publicUrl,
    isHttps: publicUrl.startsWith('https:'),
    ministry: value('MINISTRY_NAME'),
    zone: value('MINISTRY_TIME_ZONE'),
    dataDir: resolve(value('DATA_DIR')),
    secretKey,
    metricsToken: settings.get('METRICS_TOKEN')?.value ?? null,
    sessionIdle: Number(value('SESSION_IDLE_SECONDS')),
    sessionAbsolute: Number(value('SESSION_ABSOLUTE_SECONDS')),
    trustedProxies: new Set(
      value('TRUSTED_PROXIES')
        .split(',')
        .map((each) => each.trim())
        .filter(Boolean),
    ),
    smtpUrl: settings.get('SMTP_URL')?.value ?? null,
    logLevel: value('LOG_LEVEL'),
    isDemonstration: flags.demonstration ?? false,
    clockOffset: Number(flags['clock-offset'] ?? 0),
  };
}

function secretKey(settings: Settings): { key: string; problem: string | null } {
  const file = settings.get('SECRET_KEY_FILE')?.value;
  if (!file) return { key: settings.get('SECRET_KEY')?.value ?? '', problem: null };
  try {
    if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
      return { key: '', problem: 'SECRET_KEY_FILE can be read by others: give it the mode 600' };
    }
    const key = readFileSync(file, 'utf8').trim();
    const weakness = secretWeakness(key);
    return { key, problem: weakness ? `SECRET_KEY_FILE holds a key that ${weakness}` : null };
  } catch {
    return { key: '', problem: 'SECRET_KEY_FILE cannot be read' };
  }
}
