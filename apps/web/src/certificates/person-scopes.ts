import type { Scope } from '#kernel';
import type { PersonRecord } from '#register';

/** Everything that a person lies within on the day of the record: the post and the unit, by their codes. */
export function personScopes({ posting, employment }: Pick<PersonRecord, 'posting' | 'employment'>): Scope[] {
  const [post, unit] = [posting?.values['post'], employment?.values['unit']];
  const scopes: Scope[] = [];
  if (typeof post === 'string') scopes.push({ kind: 'post', id: post });
  if (typeof unit === 'string') scopes.push({ kind: 'unit', id: unit });
  return scopes;
}
