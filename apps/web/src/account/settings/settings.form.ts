import { z } from 'zod';
import type { Preferences } from '#identity';
import { LANGUAGES } from '#i18n';
import type { Submission } from '#kernel';
import { readForm } from '../../http/form.js';

/** An unchecked box sends nothing; one that came twice counts as unchecked. */
const box = z
  .unknown()
  .optional()
  .transform((value) => value === 'yes');

const SCHEMA = z.object({
  lang: z.enum(LANGUAGES, { error: 'settings.lang-unknown' }),
  shortcuts: box,
  lite: box,
  reminders: box,
});

/** Reads these fields and no others (AUTHZ-05). */
export function readSettings(body: unknown): Submission<Preferences> {
  return readForm(SCHEMA, body);
}
