import { describe, expect, it } from '@jest/globals';
import { type Grant, type PersonId, type Role, ROLES, type Scope } from '#kernel';
import { capabilitiesOf, may, reachOf, rolesOf } from './may.js';
import { CAPABILITIES, needsSecondFactor, PERMISSIONS } from './permissions.js';
import { signInStage } from './sign-in-stage.js';

const everywhere: Scope = { kind: 'all', id: null };
const course = (id: string): Scope => ({ kind: 'course', id });
const me = '7' as PersonId;
const holder = (...roles: Grant[]) => ({ person: me, roles });
const role = (name: Role, scope = everywhere): Grant => ({ role: name, scope });

describe('What somebody may do', () => {
  it('is nothing without a role', () => {
    expect(capabilitiesOf(holder())).toEqual([]);
    expect(capabilitiesOf(holder(role('visitor')))).toEqual([]);
  });

  it('is to learn and see their own certificates, as a learner', () => {
    expect(capabilitiesOf(holder(role('learner')))).toEqual(['learn', 'certificates.read']);
    expect(may(holder(role('learner')), 'certificates.read', { owner: me })).toBe(true);
    expect(may(holder(role('learner')), 'certificates.read', { owner: '8' as PersonId })).toBe(false);
    expect(may(holder(role('learner')), 'certificates.read', {})).toBe(false);
  });

  it('owns nothing without a person', () => {
    const service = { person: null, roles: [role('learner')] };
    expect(may(service, 'certificates.read', { owner: null })).toBe(false);
  });

  it('stays in the scope of the grant', () => {
    const trainer = holder(role('trainer', course('1')));
    expect(may(trainer, 'questions.write')).toBe(true);
    expect(may(trainer, 'questions.write', { within: [course('1')] })).toBe(true);
    expect(may(trainer, 'questions.write', { within: [course('2'), { kind: 'programme', id: '1' }] })).toBe(
      false,
    );
    expect(may(trainer, 'questions.write', {})).toBe(false);
  });

  it('adds the scopes of several grants', () => {
    const trainer = holder(role('trainer', course('1')), role('trainer', course('2')));
    expect(reachOf(trainer, 'questions.read')).toEqual({
      everywhere: false,
      own: false,
      scopes: [course('1'), course('2')],
    });
    expect(rolesOf(trainer)).toEqual(['trainer']);
  });

  it('never takes a scoped grant of one role as the scope of another', () => {
    const both = holder(role('trainer', course('1')), role('hr', { kind: 'unit', id: '9' }));
    expect(may(both, 'questions.write', { within: [{ kind: 'unit', id: '9' }] })).toBe(false);
    expect(may(both, 'people.export', { within: [course('1')] })).toBe(false);
  });

  it('goes everywhere with a capability that knows no scope', () => {
    expect(may(holder(role('auditor', { kind: 'unit', id: '9' })), 'audit.read', {})).toBe(true);
  });
});

describe('The table of rights', () => {
  it('has a line for every role', () => {
    expect(Object.keys(PERMISSIONS).sort()).toEqual([...ROLES].sort());
  });

  it('gives each capability to some role', () => {
    for (const capability of CAPABILITIES) {
      expect(ROLES.filter((name) => PERMISSIONS[name][capability] !== undefined)).not.toEqual([]);
    }
  });

  it('shows HR no questions, and lets the auditor change nothing', () => {
    expect(capabilitiesOf(holder(role('hr'))).filter((each) => each.startsWith('questions'))).toEqual([]);
    const changing = [
      'questions.write',
      'questions.review',
      'quizzes.publish',
      'accounts.manage',
      'roles.grant',
    ];
    expect(capabilitiesOf(holder(role('auditor'))).filter((each) => changing.includes(each))).toEqual([]);
  });

  it('gives accounts and roles into the hands of administrators only', () => {
    expect(ROLES.filter((name) => may(holder(role(name)), 'roles.grant'))).toEqual(['admin']);
    expect(ROLES.filter((name) => may(holder(role(name)), 'accounts.manage'))).toEqual(['admin']);
  });

  it('asks for a second factor from every role with sight of others', () => {
    expect(ROLES.filter((name) => !needsSecondFactor(name))).toEqual(['visitor', 'learner']);
  });
});

describe('The stage of a sign-in', () => {
  const facts = { demonstration: false, enrolled: false, passed: false, roles: [role('learner')] };

  it.each([
    ['complete', {}],
    ['enrolment', { roles: [role('learner'), role('hr')] }],
    ['code', { enrolled: true }],
    ['code', { enrolled: true, roles: [role('admin')] }],
    ['complete', { enrolled: true, passed: true, roles: [role('admin')] }],
    ['complete', { demonstration: true, roles: [role('admin')] }],
  ] as const)('is %s with %j', (stage, changes) => {
    expect(signInStage({ ...facts, ...changes })).toBe(stage);
  });
});
