import { type PeopleQuery, printPeopleQuery } from '#compliance';

/** The address of a list, or of what else is made from the same query. */
export function peopleHref(query: PeopleQuery, path = '/hr/people'): string {
  const parameters = printPeopleQuery(query);
  return parameters === '' ? path : `${path}?${parameters}`;
}

/** A person's page on the day and with the knowledge of a list. */
export function personHref(staffNumber: string, asOf: string): string {
  return `/hr/people/${encodeURIComponent(staffNumber)}${asOf === '' ? '' : `?${asOf}`}`;
}
