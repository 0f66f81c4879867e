import type { Instant } from '#kernel';
import { securityPage, type SecurityFacts, type SecurityView } from './security.view.js';

const times = {
  startedAt: '2026-11-22T08:00:00.000000Z' as Instant,
  seenAt: '2026-11-22T09:15:00.000000Z' as Instant,
};

const plain: SecurityFacts = {
  ...{ lang: 'en', zone: 'Asia/Jakarta', isEnrolment: false, isDemonstration: false, enrolled: true },
  recoveryCodesLeft: 8,
  session: '7',
  sessions: [
    { session: '7', device: 'Firefox · Linux', place: '198.51.100.x', ...times },
    { session: '5', device: 'Safari · iOS', place: '2001:db8:1::/48', ...times },
  ],
  minimum: 15,
  done: 'password',
  problems: [],
};

export const securityExamples: Readonly<Record<string, SecurityView>> = {
  enrolled: securityPage(plain).view,
  'set up first': securityPage({ ...plain, enrolled: false, isEnrolment: true, done: null }).view,
  demonstration: securityPage({
    ...{ ...plain, enrolled: false, isDemonstration: true, done: null },
    sessions: plain.sessions.slice(0, 1),
  }).view,
  refused: securityPage({ ...plain, done: null, problems: ['current-wrong', 'too-short'] }).view,
};
