import { SETTING_RULES, type SettingRule } from './setting-rules.js';

/** A setting with where its value came from. */
export interface Setting {
  readonly rule: SettingRule;
  readonly value: string | null;
  readonly source: 'environment' | 'default' | 'not set';
}

export type Settings = ReadonlyMap<string, Setting>;

/** Reads the environment; `problems` has one line for each value that can't be used. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): {
  settings: Settings;
  problems: string[];
} {
  const settings = new Map<string, Setting>();
  const problems: string[] = [];
  for (const rule of SETTING_RULES) {
    const given = env[rule.name];
    const isGiven = given !== undefined && given !== '';
    const value = isGiven ? given : rule.fallback;
    const refusal = isGiven ? (rule.refuse?.(given) ?? null) : null;
    if (refusal) problems.push(`${rule.name} ${refusal}`);
    settings.set(rule.name, {
      rule,
      value,
      source: isGiven ? 'environment' : value === null ? 'not set' : 'default',
    });
  }
  return { settings, problems };
}

/** What production needs beyond valid values: everything named, nothing weak, nothing that only trials use. */
export function productionProblems(settings: Settings): string[] {
  const value = (name: string) => settings.get(name)?.value ?? null;
  const problems: string[] = [];
  for (const name of ['DATABASE_URL', 'PUBLIC_URL']) if (!value(name)) problems.push(`${name} is missing`);
  if (!value('SECRET_KEY') && !value('SECRET_KEY_FILE')) problems.push('SECRET_KEY is missing');
  if (value('NOW')) problems.push('NOW is refused in production');
  const url = value('PUBLIC_URL');
  if (url && !url.startsWith('https:') && !isLoopback(url))
    problems.push('PUBLIC_URL must begin with https://');
  const secrets = [...settings.values()].filter((each) => each.rule.isSecret && each.value);
  for (const [i, one] of secrets.entries()) {
    const twin = secrets.slice(i + 1).find((other) => other.value === one.value);
    if (twin) problems.push(`${one.rule.name} and ${twin.rule.name} are the same`);
  }
  return problems;
}

/** Plain http is allowed on loopback only. */
export function isLoopback(url: string): boolean {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
