import { describe, expect, it } from '@jest/globals';
import { printCursor } from './people-cursor.js';
import { MOMENT } from './queries.testing.js';
import { readPeopleQuery } from './read-people-query.js';

const fieldsOf = (raw: Record<string, unknown>) => {
  const read = readPeopleQuery(raw, MOMENT);
  return read.ok ? [] : read.problems.map(({ field, key }) => `${field} ${key.split('.').at(-1)}`);
};

describe('A cursor', () => {
  const order = { sort: 'name', isDescending: false } as const;
  const text = printCursor({ towards: 'next', keys: ['haddad samir', '42'], before: 25 }, order);
  const made = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url');

  it('is read in the order that it was made for', () => {
    expect(readPeopleQuery({ after: text }, MOMENT)).toMatchObject({
      value: { cursor: { towards: 'next', before: 25 } },
    });
    expect(readPeopleQuery({ before: text }, MOMENT)).toMatchObject({
      value: { cursor: { towards: 'previous' } },
    });
    expect(fieldsOf({ after: text, sort: '-name' })).toEqual(['after tampered']);
    expect(fieldsOf({ after: text, sort: 'post' })).toEqual(['after tampered']);
  });

  it.each([
    ['cut short', text.slice(0, -2)],
    ['padded', `${text}=`],
    ['with an id that is none', made([1, 'name', 0, 25, ['a', "1' OR 1=1"]])],
    ['with too few keys', made([1, 'name', 0, 25, ['a']])],
    ['with keys of another kind', made([1, 'name', 0, 25, [{ a: 1 }, '1']])],
    ['with a zero byte', made([1, 'name', 0, 25, ['a\0', '1']])],
    ['with a negative place', made([1, 'name', 0, -1, ['a', '1']])],
    ['of a later form', made([2, 'name', 0, 25, ['a', '1']])],
    ['that is no list', made({ v: 1 })],
    ['that is no JSON', Buffer.from('{').toString('base64url')],
  ])('%s is refused', (_, cursor) => {
    expect(fieldsOf({ after: cursor })).toEqual(['after tampered']);
  });

  it('with a day that does not exist is refused', () => {
    const cursor = made([1, 'valid-through', 0, 25, [false, '2026-02-30', 'a', '1']]);
    expect(fieldsOf({ after: cursor, sort: 'valid-through', programme: 'SCA' })).toEqual(['after tampered']);
    const good = made([1, 'valid-through', 0, 25, [false, 'infinity', 'a', '1']]);
    expect(fieldsOf({ after: good, sort: 'valid-through', programme: 'SCA' })).toEqual([]);
  });
});
