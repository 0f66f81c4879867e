import { words, type Lang } from '#i18n';
import type { Page } from '#ui';

/** Pages that only tell: each has words of its own under its name. */
export type GuidanceName = 'help' | 'accessibility' | 'privacy';

export interface GuidanceView {
  readonly heading: string;
  readonly lead: string;
  readonly sections: readonly { readonly id: string; readonly heading: string; readonly text: string }[];
}

const SECTIONS: Readonly<Record<GuidanceName, readonly string[]>> = {
  help: ['sign-in', 'factor', 'courses', 'link', 'certificates', 'verify', 'keys', 'contact'],
  accessibility: ['aim', 'can', 'settings', 'gaps', 'report'],
  privacy: ['kept', 'seen', 'public', 'cookies', 'security', 'time', 'rights'],
};

export function guidancePage(name: GuidanceName, lang: Lang): Page<GuidanceView> {
  const { t } = words(lang);
  const view = {
    heading: t(`${name}.heading`),
    lead: t(`${name}.lead`),
    sections: SECTIONS[name].map((id) => {
      return { id, heading: t(`${name}.${id}`), text: t(`${name}.${id}-text`) };
    }),
  };
  return { template: 'guidance', title: view.heading, view };
}
