import { formsOf } from '../support/forms.js';
import type { Guide } from './guide.js';

const FORM = '/admin/programmes/SCA/versions/new';

/** The address of a draft that shortens everybody's validity, made by the form once. */
export function draftedChange(tour: Guide): Promise<string> {
  const made = tour.made.get('change') ?? draft(tour);
  tour.made.set('change', made);
  return made;
}

async function draft(tour: Guide): Promise<string> {
  const owner = await tour.as('programme-owner');
  const { body } = await owner.get(FORM);
  const form = formsOf(body, FORM).find(({ action }) => action.endsWith('/versions'))!;
  const fields = Object.fromEntries(form.fields.map(({ name, value }) => [name, value]));
  const changed = { ...fields, validity: '6', existingAwards: 'recompute' };
  const { status, location } = await owner.post(form.action, changed);
  if (location === null) throw new Error(`The form of a new version was refused with ${status}`);
  return location;
}
