import type { Words } from '#i18n';
import type { TestRefusal } from '#learning';
import type { Link } from '#ui';

/** Why a test cannot begin, in a sentence, and where to go instead. */
export interface Reason {
  readonly text: string;
  readonly action: Link | null;
}

/** A refusal in words; instants in the reader's zone. */
export function reasonOf(refusal: TestRefusal, zone: string, { t, instant }: Words): Reason {
  const say = (params: Record<string, string | number> = {}) =>
    t(`quiz-start.reason-${refusal.reason}`, params);
  switch (refusal.reason) {
    case 'not-enrolled':
      return {
        text: say(),
        action: { label: t('quiz-start.to-course'), href: `/courses/${refusal.course}` },
      };
    case 'lessons-open':
      return {
        text: say({ count: refusal.lessons.length }),
        action: { label: t('quiz-start.to-lessons'), href: `/courses/${refusal.course}` },
      };
    case 'not-open':
      return { text: say({ at: instant(refusal.opensAt, zone) }), action: null };
    case 'closed':
      return { text: say({ at: instant(refusal.closedAt, zone) }), action: null };
    case 'wait':
      return { text: say({ at: instant(refusal.until, zone) }), action: null };
    case 'no-attempts-left':
      return { text: say({ count: refusal.allowed }), action: { label: t('quiz-start.ask'), href: '/help' } };
    default:
      return { text: say(), action: { label: t('quiz-start.tell-us'), href: '/help' } };
  }
}
