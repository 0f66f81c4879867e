import { describe, expect, it } from '@jest/globals';
import { END_OF_TIME, type Actor, type CivilDate, type Instant, type Moment } from '#kernel';
import { words } from '#i18n';
import { checkTemplate } from '#ui/testing';
import { asOfNotice, readAsOf, settledParameters } from '../as-of.js';
import { peopleScopeOf } from '../people-scope-of.js';
import { termOf } from '../register-terms.js';
import { headingOver } from './people-export.js';
import { peopleExamples } from './people.examples.js';

const containing = (text: string): unknown => expect.stringContaining(text);

const moment: Moment = { at: '2026-11-22T09:00:00.000000Z' as Instant, today: '2026-11-22' as CivilDate };
const actor = (...roles: Actor['roles'][number][]) => ({ person: null, roles });

describe('The list of people', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('people', peopleExamples)).toEqual([]);
  });

  it('turns the order round at the second press and marks the column', () => {
    const standing = peopleExamples['one programme, filtered, of a post']!.list!.table!.columns[3]!;
    expect(standing).toMatchObject({
      sort: 'descending',
      href: containing('sort=standing'),
    });
  });

  it('keeps everything else when a chip is pressed', () => {
    const { chips } = peopleExamples['as of another day']!.form;
    const withoutExpired = chips.find(({ label }) => label.includes('Expired'))!;
    expect(withoutExpired.href).toBe(
      '/hr/people?standing=lapsed&on=2025-01-01&known-at=2025-02-01T23%3A59%3A59.999999Z',
    );
  });

  it('shows no list where a parameter is wrong, and each problem beside its field', () => {
    const { list, summary, form } = peopleExamples['wrong parameters']!;
    expect(list).toBeNull();
    expect(summary!.problems.map(({ field }) => field)).toEqual(['region', 'on', 'main']);
    expect(form.isMoreOpen && form.areClocksOpen).toBe(true);
    expect(form.clocks[0]).toMatchObject({ value: 'soon', error: containing('year') });
  });
});

describe('The two clocks of a page', () => {
  it('take the end of the running day for all that is known now', () => {
    expect(settledParameters({ 'known-at': '2026-11-22' }, moment)['known-at']).toBe('');
    expect(readAsOf({ 'known-at': '2026-11-23' }, moment).ok).toBe(false);
    expect(readAsOf({ 'known-at': '2026-11-21' }, moment)).toMatchObject({ ok: true, value: { on: null } });
  });

  it('say nothing about today and are clear about any other day', () => {
    const where = { today: moment.today, zone: 'UTC' };
    expect(asOfNotice({ on: moment.today, knownAt: null }, where, words('en'), '/')).toBeNull();
    const past = asOfNotice(
      { on: '2025-01-01' as CivilDate, knownAt: END_OF_TIME },
      where,
      words('en'),
      '/',
    )!;
    expect(past.text).toBe('You see 1 January 2025, as it was known on 31 December 9999.');
    const exact = asOfNotice({ on: null, knownAt: moment.at }, where, words('en'), '/')!;
    expect(exact.text).toContain('22 November 2026 at 09:00');
  });
});

describe('The people whom an actor may see', () => {
  const post = { role: 'focal-point', scope: { kind: 'post', id: 'AMM' } } as const;
  const unit = { role: 'supervisor', scope: { kind: 'unit', id: 'HR' } } as const;

  it('are those of the posts of the grants, or else of the units, or everybody', () => {
    expect(peopleScopeOf(actor(post, unit), 'people.read')).toEqual({ kind: 'posts', codes: ['AMM'] });
    expect(peopleScopeOf(actor(unit), 'people.read')).toEqual({ kind: 'units', codes: ['HR'] });
    const all = { role: 'hr', scope: { kind: 'all', id: null } } as const;
    expect(peopleScopeOf(actor(post, all), 'people.read')).toEqual({ kind: 'all' });
  });

  it('are nobody for a grant of a programme alone, and for whoever may not export', () => {
    const programme = { role: 'programme-owner', scope: { kind: 'programme', id: 'SCA' } } as const;
    expect(peopleScopeOf(actor(programme), 'people.read')).toEqual({ kind: 'units', codes: [] });
    expect(peopleScopeOf(actor(post), 'people.export')).toEqual({ kind: 'units', codes: [] });
  });
});

describe('Words of the register', () => {
  it('are translated where they are known and shown as written where not', () => {
    expect(termOf('function', 'consular', words('id'))).toBe('Kekonsuleran');
    expect(termOf('function', 'space-affairs', words('ar'))).toBe('space affairs');
  });

  it('name the columns of an export by programme', () => {
    expect(headingOver(words('en'))('valid-through', 'SCA' as never)).toBe('SCA: Valid through');
    expect(headingOver(words('en'))('name', null)).toBe('Name');
  });
});
