import { Injectable } from '@nestjs/common';
import { maskedToken } from '#identity';
import type { Lang } from '#i18n';
import { LruCache } from '#kernel';
import { type Reader, renderPage, sharedPage } from '#ui';
import { WebSettings } from '../config.js';
import { initialsOf, shellOf } from '../shell/shell.js';
import type { PageAnswer } from './answers.js';
import type { PageRenderer } from './page-adapter.js';
import type { Visit } from './visit.js';

/** About thirty kilobytes each. */
const PAGES_KEPT = 300;

/** Puts a page into the frame of its visit. */
@Injectable()
export class ShellRenderer implements PageRenderer {
  private readonly shared = new LruCache<(reader: Reader) => string>(PAGES_KEPT);

  constructor(private readonly settings: WebSettings) {}

  render(answer: PageAnswer, visit: Visit | undefined): string {
    if (answer.extras.version !== undefined && visit?.actor) return this.versioned(answer, visit);
    const { page, extras } = answer;
    const isKept = (page.status ?? 200) === 200 && page.cache !== 'no-store';
    const csrf = visit?.session?.csrf ?? null;
    const shown = csrf === null || isKept ? csrf : maskedToken(csrf);
    return renderPage(page, this.shell(visit, shown, visit?.lang ?? extras.lang ?? 'en'));
  }

  /** A page with a version is made once for all readers who would see the same of it. */
  private versioned(answer: PageAnswer, visit: Visit): string {
    const { lang, url, isLite, actor, session } = visit;
    const key = `${answer.extras.version}\0${actor!.role}\0${lang}\0${url}\0${isLite}\0${session!.shortcuts}`;
    const shared =
      this.shared.get(key) ?? this.shared.set(key, sharedPage(answer.page, this.shell(visit, '', lang)));
    return shared({ csrf: session!.csrf, name: actor!.name, initials: initialsOf(actor!.name) });
  }

  shellTag(visit: Visit | undefined): string {
    if (!visit) return '';
    const { session, actor, lang, url, isLite } = visit;
    const keys = (session?.shortcuts ?? true) ? 'keys' : '';
    return [session?.csrf, actor?.name, actor?.role, lang, url, isLite ? 'lite' : '', keys].join('\0');
  }

  private shell(visit: Visit | undefined, csrf: string | null, lang: Lang) {
    return shellOf({
      actor: visit?.actor ?? null,
      lang,
      url: visit?.url ?? '/',
      csrf,
      ministry: this.settings.ministry,
      isDemo: this.settings.isDemonstration,
      isLite: visit?.isLite ?? false,
      hasKeys: visit?.session?.shortcuts ?? true,
    });
  }
}
