import { describe, expect, it } from '@jest/globals';
import { parseProgramme } from '#certification/rules';
import { checkTemplate } from '#ui/testing';
import { programmeExample } from '../programmes/programmes.examples.js';
import { editorFacts, policyEditorExamples } from './policy-editor.examples.js';
import { policyEditorPage } from './policy-editor.view.js';
import { policyOf } from './policy-form.js';
import { policyProblems, typingProblems } from './policy-problems.js';

const [base] = programmeExample().rules.policies;
const { values } = editorFacts;

const keysOf = (changed: Partial<typeof values>) => {
  const policy = policyOf({ ...values, ...changed }, base!);
  const read = parseProgramme({ code: 'SCA', policies: [policy] }, 'UTC');
  return read.ok ? [] : policyProblems(read.problems.map((each) => ({ ...each, path: each.path.slice(2) })));
};

describe('The form of a new version', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('policy-editor', policyEditorExamples)).toEqual([]);
  });

  it('begins as the version in force, with a name and a day of its own', () => {
    const read = parseProgramme({ code: 'SCA', policies: [policyOf(values, base!)] }, 'UTC');
    expect(read.ok && read.value.policies[0]).toEqual({ ...base, version: '2', effectiveFrom: '2026-07-01' });
  });

  it('names the field that the rules refuse, in words of this page', () => {
    expect(keysOf({ effectiveFrom: 'soon' })).toEqual([{ field: 'effectiveFrom', key: 'date-wrong' }]);
    expect(keysOf({ validity: '0' })).toContainEqual({ field: 'validity', key: 'validity-wrong' });
    expect(keysOf({ validity: '2' })).toEqual([{ field: 'renewalWindow', key: 'window-longer' }]);
    expect(keysOf({ anchor: 'calendar' })).toEqual([{ field: 'calendarDay', key: 'day-missing' }]);
    expect(keysOf({ 'renewalWindow-months': '', 'renewalWindow-days': '' })).toEqual([
      { field: 'renewalWindow', key: 'window-needed' },
    ]);
    expect(keysOf({ existingAwards: 'burn', anchor: 'moon' })).toEqual([
      { field: 'existingAwards', key: 'choose' },
      { field: 'anchor', key: 'choose' },
    ]);
  });

  it('refuses names and numbers that nobody needs before the rules are asked', () => {
    const wrong = { ...values, version: 'a b', validity: '-1', 'grace-days': '1e9' };
    expect(typingProblems(wrong).map(({ field }) => field)).toEqual(['version', 'validity', 'grace']);
    expect(typingProblems(values)).toEqual([]);
  });

  it('loses nothing that was typed and links each problem to its field', () => {
    const typed = { ...values, 'notice-days': 'ninety' };
    const { status, title, view } = policyEditorPage(
      { ...editorFacts, values: typed, problems: typingProblems(typed) },
      'en',
    );
    expect([status, title.startsWith('Error: ')]).toEqual([422, true]);
    expect(view.summary!.problems[0]!.field).toBe('notice-months');
    expect(view.notice.map(({ value }) => value)).toEqual(['0', 'ninety']);
  });
});
