import { checkTemplate } from './check-template.js';

const source = `<h1>{{t 'ui.none'}}</h1>{{#if a}}{{a.b}}{{else}}<p></p>{{/if}}{{#each list}}{{name}}{{../c}}{{@bad}}{{/each}}{{> nothing}}`;

describe('the check of a template', () => {
  it('finds nothing where examples show every branch with every field', () => {
    const template =
      '{{#if a}}{{a.b}}{{else}}none{{/if}}{{#each list}}{{name}} {{../c}}{{/each}}{{> status s}}';
    const s = { kind: 'ok', icon: 'valid', word: 'Valid' };
    expect(
      checkTemplate(template, {
        one: { a: { b: 1 }, list: [{ name: 'x' }], c: 1, s },
        two: { a: null, list: [], c: 1, s },
      }),
    ).toEqual([]);
  });

  it('names words, paths, data and partials that are not there, branches that are not shown and fields that are not read', () => {
    expect(checkTemplate(source, { one: { a: {}, list: [{}], d: 1 } })).toEqual([
      'one: there are no words ui.none',
      'one: line 1: there is no a.b',
      'one: line 1: there is no name',
      'one: line 1: there is no ../c',
      'one: there is no @bad',
      'one: line 1: there is no partial nothing',
      'no example enters the else of line 1',
      'the template never reads d',
    ]);
  });

  it('walks into partials', () => {
    expect(checkTemplate('{{> status a}}', { one: { a: { kind: 'ok', icon: 'valid' } } })).toEqual([
      'one: line 1: there is no word',
    ]);
  });
});
