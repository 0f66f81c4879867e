import type { PublishedProgramme } from '#certification';
import { type Lang, type Words, words } from '#i18n';
import type { CivilDate } from '#kernel';
import { column, type DataTable, type Page, textCell } from '#ui';
import { programmeTitle } from '../../hr/programme-titles.js';
import { validityText, windowText } from '../policy-terms.js';
import { versionsOn } from '../versions-on.js';

export interface ProgrammesView {
  readonly table: DataTable;
}

export function programmesPage(
  programmes: readonly PublishedProgramme[],
  today: CivilDate,
  lang: Lang,
): Page<ProgrammesView> {
  const spoken = words(lang);
  const { t } = spoken;
  const columns = ['programme', 'version', 'validity', 'window', 'next'].map((key) =>
    column(t(`programmes.${key}`)),
  );
  const table = {
    ...{ captionId: 'title', selectable: false, columns },
    rows: programmes.map((each) => rowOf(each, today, spoken)),
    empty: programmes.length === 0 ? t('programmes.empty') : null,
  };
  return { template: 'programmes', title: t('programmes.title'), view: { table }, cache: 'no-store' };
}

function rowOf(programme: PublishedProgramme, today: CivilDate, words: Words): DataTable['rows'][number] {
  const { t } = words;
  const { code, title } = programmeTitle(programme, words.lang);
  const { current, next } = versionsOn(programme.rules.policies, today);
  const said = (key: string, { version, effectiveFrom }: typeof current) =>
    t(`programmes.${key}`, { version, day: words.date(effectiveFrom) });
  return {
    ...{ id: code, title, sub: code, href: `/admin/programmes/${code}`, selected: false },
    cells: [
      textCell(t('programmes.version'), said('version-since', current)),
      textCell(t('programmes.validity'), validityText(current, words)),
      textCell(t('programmes.window'), windowText(current, words)),
      textCell(
        t('programmes.next'),
        next === null ? t('programmes.nothing-next') : said('version-from', next),
      ),
    ],
  };
}
