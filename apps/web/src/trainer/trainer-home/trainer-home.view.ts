import { type Lang, words } from '#i18n';
import type { Page } from '#ui';

export interface TrainerHomeFacts {
  readonly drafts: number;
  readonly changed: number;
  readonly published: number;
  /** Proposals that wait for this person. */
  readonly waiting: number;
  /** Own proposals that wait for somebody else. */
  readonly asked: number;
  readonly mayWrite: boolean;
}

export interface TrainerHomeView {
  readonly figures: readonly { readonly text: string; readonly href: string }[];
  /** What to do first; null once there is a question. */
  readonly steps: readonly { readonly text: string; readonly href: string }[] | null;
}

/** What is waiting for whoever writes or reviews questions; each figure leads to the list behind it. */
export function trainerHomePage(facts: TrainerHomeFacts, lang: Lang): Page<TrainerHomeView> {
  const { t } = words(lang);
  const figures = [
    { text: t('trainer-home.waiting', { count: facts.waiting }), href: '/proposals' },
    { text: t('trainer-home.asked', { count: facts.asked }), href: '/proposals?view=mine' },
    { text: t('trainer-home.drafts', { count: facts.drafts }), href: '/trainer/questions?state=draft' },
    { text: t('trainer-home.changed', { count: facts.changed }), href: '/trainer/questions?state=changed' },
    {
      text: t('trainer-home.published', { count: facts.published }),
      href: '/trainer/questions?state=published',
    },
  ];
  const isEmpty = facts.drafts + facts.changed + facts.published === 0;
  const steps = [
    { text: t('trainer-home.step-write'), href: '/trainer/questions/new' },
    { text: t('trainer-home.step-read'), href: '/trainer/questions' },
  ].filter((_, at) => facts.mayWrite || at > 0);
  const view = { figures, steps: isEmpty ? steps : null };
  return { template: 'trainer-home', title: t('trainer-home.title'), view, cache: 'no-store' };
}
