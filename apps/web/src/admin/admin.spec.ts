import { describe, expect, it } from '@jest/globals';
import type { Account, RoleGrant } from '#identity';
import type { AuditLine } from '#audit';
import type { OutboxLetter } from '#notifications';
import { type AccountId, civilDate, type Instant } from '#kernel';
import { checkTemplate } from '#ui/testing';
import { adminListPage } from './list/admin-list.view.js';
import { overviewPage } from './overview/admin-overview.view.js';
import { permissionOf } from './permissions/permission-table.js';
import { auditView } from './records/audit.view.js';
import { outboxView } from './records/outbox.view.js';
import { newGrant, NO_GRANT } from './user/grant-form.js';
import { userPage } from './user/user.view.js';
import { BLANK_INVITATION, invitePage } from './users/invite.view.js';
import { usersView } from './users/users.view.js';

const at = '2026-11-22T08:00:00.000000Z' as Instant;
const zone = 'UTC';
const id = '3' as AccountId;
const account: Account = {
  ...{ id, person: null, email: 'ayu@mfa.example', name: 'Ayu Lestari', lang: 'en', demonstration: false },
  ...{ createdAt: at, disabledAt: null, hasPassword: true },
};
const line: AuditLine = {
  ...{ id: '9', at, actor: id, action: 'role-granted', subjectKind: 'account', subjectId: '4', rule: null },
  ...{ reason: 'New post', detail: { role: 'hr' } },
};
const letter: OutboxLetter = {
  ...{ id: '1', messageId: '<a@b>', recipient: 'ayu@mfa.example', template: 'invitation', lang: 'en' },
  ...{ subject: 'Your account', text: null, html: null, createdAt: at, attempts: 1, lastError: null },
  ...{ sentAt: at, withdrawnAt: null },
};
const grant: RoleGrant = {
  ...{ id: '5', account: id, role: 'hr', scope: { kind: 'post', id: '7' }, from: civilDate('2026-01-01') },
  ...{ through: null, grantedBy: null, grantedAt: at, reason: 'New post', endedBy: null, endedAt: null },
  endReason: null,
};
const user = {
  ...{ account, grants: [grant], form: NO_GRANT, done: null, isEdited: false },
  ...{ today: civilDate('2026-11-22'), zone },
};

describe('The pages of administration', () => {
  it('read what their views give', () => {
    const audit = {
      lines: [line],
      next: '8',
      names: new Map([[id, 'Ayu']]),
      unreadable: [],
      isLater: false,
      zone,
    };
    const lists = {
      users: adminListPage(usersView({ accounts: [account], next: 'x', search: 'ayu', isLater: true }, 'en'))
        .view,
      nobody: adminListPage(usersView({ accounts: [], next: null, search: '', isLater: false }, 'en')).view,
      audit: adminListPage(auditView({ ...audit, asked: { action: 'role-granted' } }, 'en')).view,
      outbox: adminListPage(outboxView({ letters: [letter], next: null, isLater: false, zone }, 'en')).view,
    };
    expect(
      checkTemplate('admin-list', lists).filter((fault) => !/select|sort|ascending|\bselect/.test(fault)),
    ).toEqual([]);
    const overview = overviewPage(
      { queue: { waiting: 1, running: 0, failed: 2 }, alerts: 0, rights: ['outbox.read'] },
      'en',
    );
    expect(checkTemplate('admin-overview', { overview: overview.view })).toEqual([]);
    const invites = {
      blank: invitePage(BLANK_INVITATION, 'en').view,
      wrong: invitePage({ ...BLANK_INVITATION, problem: 'account-exists' }, 'en').view,
    };
    expect(checkTemplate('invite', invites).filter((fault) => !/never/.test(fault))).toEqual([]);
  });

  it('make each figure of the overview a link', () => {
    const { view } = overviewPage(
      { queue: { waiting: 0, running: 0, failed: 1 }, alerts: 2, rights: ['audit.read'] },
      'en',
    );
    expect(view.figures.map(({ href }) => href)).toEqual([
      '/admin/health',
      '/admin/health',
      '/admin/audit?action=denials-alert',
      '/admin/followup',
    ]);
    expect(view.figures[1]!.status!.kind).toBe('bad');
  });

  it('show the forms of an account only to whoever proved who they are', () => {
    expect(userPage(user, 'en').view).toMatchObject({ edit: '/admin/users/3/edit', forms: null });
    const edited = userPage({ ...user, isEdited: true, form: { ...NO_GRANT, problem: 'last-admin' } }, 'en');
    expect(edited.status).toBe(422);
    expect(edited.view.forms!.ends).toEqual([{ grant: '5', label: 'End HR officer (post 7)' }]);
  });

  it('read a grant strictly', () => {
    const today = civilDate('2026-11-22');
    const asked = (form: object) => newGrant({ ...NO_GRANT, role: 'hr', reason: 'x', ...form }, id, today);
    expect(asked({})).toMatchObject({
      ok: true,
      value: { from: today, through: null, scope: { kind: 'all' } },
    });
    expect(asked({ role: 'visitor' })).toEqual({ ok: false, problems: ['not-grantable'] });
    expect(asked({ scope: 'planet' })).toEqual({ ok: false, problems: ['scope-incomplete'] });
    expect(asked({ through: '31 May' })).toEqual({ ok: false, problems: ['not-a-day'] });
  });

  it('deny what states nothing, and what no role gives', () => {
    expect(permissionOf('admin', null)).toBe('denied');
    expect(permissionOf('visitor', { capability: null })).toBe('allowed');
    expect(permissionOf('learner', { capability: 'learn' })).toBe('own');
    expect(permissionOf('admin', { capability: 'questions.read' })).toBe('denied');
  });
});
