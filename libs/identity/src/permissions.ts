import type { Role } from '#kernel';

export const CAPABILITIES = [
  'learn',
  'questions.read',
  'questions.write',
  'questions.review',
  'quizzes.publish',
  'people.read',
  'people.export',
  'overview.read',
  'certificates.read',
  'accounts.manage',
  'roles.grant',
  'audit.read',
  'outbox.read',
  'health.read',
  'proposals.decide',
  'programmes.read',
  'programmes.write',
  'programmes.publish',
] as const;

export type Capability = (typeof CAPABILITIES)[number];

/** How far a capability goes: one's own things, the scope of the grant, or everything whatever the grant's scope. */
export type Reach = 'own' | 'scoped' | 'all';

type Rights = Readonly<Partial<Record<Capability, Reach>>>;

/** Every member of staff learns and holds certificates. */
const STAFF: Rights = { learn: 'own', 'certificates.read': 'own' };
const LINE: Rights = {
  ...STAFF,
  'people.read': 'scoped',
  'overview.read': 'scoped',
  'certificates.read': 'scoped',
};

/**
 * The one table of rights. HR sees outcomes, never questions or answers; the auditor sees everything and changes
 * nothing (specification of compliance, "who sees what").
 */
export const PERMISSIONS: Readonly<Record<Role, Rights>> = {
  visitor: {},
  learner: STAFF,
  trainer: {
    ...STAFF,
    'questions.read': 'scoped',
    'questions.write': 'scoped',
    'quizzes.publish': 'scoped',
    'people.read': 'scoped',
  },
  reviewer: { ...STAFF, 'questions.read': 'scoped', 'questions.review': 'scoped' },
  'exam-board': {
    ...STAFF,
    'questions.read': 'all',
    'questions.review': 'all',
    'quizzes.publish': 'all',
    'proposals.decide': 'all',
    'programmes.read': 'all',
    'programmes.write': 'all',
    'programmes.publish': 'all',
  },
  translator: { ...STAFF, 'questions.read': 'scoped' },
  'programme-owner': {
    ...LINE,
    'questions.read': 'scoped',
    'quizzes.publish': 'scoped',
    'proposals.decide': 'scoped',
    'programmes.read': 'scoped',
    'programmes.write': 'scoped',
    'programmes.publish': 'scoped',
  },
  'focal-point': LINE,
  'head-of-post': LINE,
  supervisor: LINE,
  hr: {
    ...LINE,
    'people.export': 'scoped',
    'proposals.decide': 'scoped',
    'programmes.read': 'all',
  },
  'ict-officer': { ...STAFF, 'people.read': 'scoped', 'health.read': 'all' },
  'security-officer': { ...LINE, 'audit.read': 'all' },
  auditor: {
    ...STAFF,
    'questions.read': 'all',
    'people.read': 'all',
    'people.export': 'all',
    'overview.read': 'all',
    'certificates.read': 'all',
    'audit.read': 'all',
    'health.read': 'all',
    'programmes.read': 'all',
  },
  'data-protection': { ...STAFF, 'people.read': 'all', 'people.export': 'all', 'audit.read': 'all' },
  admin: {
    ...STAFF,
    'accounts.manage': 'all',
    'roles.grant': 'all',
    'audit.read': 'all',
    'outbox.read': 'all',
    'health.read': 'all',
    'proposals.decide': 'all',
    'programmes.read': 'all',
  },
};

/** Roles with power over others or sight of others' things: a second factor is not optional for them (AUTH-11). */
export function needsSecondFactor(role: Role): boolean {
  return role !== 'visitor' && role !== 'learner';
}
