// What the last whole preparation was made from, kept beside the database it was made in: the same again needs none.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The build, the courses and the demonstration's settings, as one hash; null where the password file is gone. */
export function preparationKey(root, settings, passwordFile) {
  const hash = createHash('sha256').update(readFileSync(join(root, 'dist', '.stamp')));
  const courses = join(root, 'courses');
  for (const name of readdirSync(courses, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.(yaml|md|svg)$/.test(name)) hash.update(name).update(readFileSync(join(courses, name)));
  }
  for (const name of ['DEMO', 'DEMO_PASSWORD', 'MINISTRY_TIME_ZONE'])
    hash.update(`${name}=${settings.get(name).value}\n`);
  const isWithDemonstration = settings.get('DEMO').value !== 'none';
  if (isWithDemonstration && !existsSync(passwordFile)) return null;
  return hash.digest('hex');
}

/** The report of the preparation that this key names, or null. */
export function preparedBefore(folder, key, passwordFile) {
  const file = join(folder, 'prepared.json');
  if (key === null || !existsSync(file)) return null;
  const { key: known, report } = JSON.parse(readFileSync(file, 'utf8'));
  if (known !== key) return null;
  return { ...report, password: report.isDemonstration ? readFileSync(passwordFile, 'utf8').trim() : null };
}

export function rememberPreparation(folder, key, report) {
  if (key !== null)
    writeFileSync(
      join(folder, 'prepared.json'),
      JSON.stringify({ key, report: { ...report, password: null } }),
    );
}
