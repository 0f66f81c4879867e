import { Injectable } from '@nestjs/common';
import { maskedToken } from '#identity';
import type { Lang } from '#i18n';
import { renderPage } from '#ui';
import { WebSettings } from '../config.js';
import { shellOf } from '../shell/shell.js';
import type { PageAnswer } from './answers.js';
import type { PageRenderer } from './page-adapter.js';
import type { Visit } from './visit.js';

/** Puts a page into the frame of its visit. */
@Injectable()
export class ShellRenderer implements PageRenderer {
  constructor(private readonly settings: WebSettings) {}

  render({ page, extras }: PageAnswer, visit: Visit | undefined): string {
    const isKept = (page.status ?? 200) === 200 && page.cache !== 'no-store';
    const csrf = visit?.session?.csrf ?? null;
    const shown = csrf === null || isKept ? csrf : maskedToken(csrf);
    return renderPage(page, this.shell(visit, shown, visit?.lang ?? extras.lang ?? 'en'));
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
