import { randomUUID } from 'node:crypto';
import Handlebars from 'handlebars';
import type { Page, Shell } from './page.js';
import { renderPage } from './render-page.js';

/** What differs between two readers of a shared page. */
export interface Reader {
  readonly csrf: string;
  readonly name: string;
  readonly initials: string;
}

/** Stands where a reader's own text goes; no page can hold it, for it is made anew in each process. */
const MARK = `\u{E000}${randomUUID()}`;
const MARKED: Reader = { csrf: `${MARK}csrf`, name: `${MARK}name`, initials: `${MARK}init` };
const MARKS = new RegExp(`${MARK}(csrf|name|init)`);

/**
 * A page that is the same for many readers but for their token and name: rendered once, then put together for each. The
 * same page, shell and reader give the same bytes.
 * @param shell with somebody signed in
 */
export function sharedPage(page: Page, shell: Shell): (reader: Reader) => string {
  const { name, initials, csrf } = MARKED;
  const who = shell.who && { ...shell.who, name, initials };
  const pieces = renderPage(page, { ...shell, csrf, who }).split(MARKS);
  return (reader) => {
    const own: Record<string, string> = {
      csrf: Handlebars.escapeExpression(reader.csrf),
      name: Handlebars.escapeExpression(reader.name),
      init: Handlebars.escapeExpression(reader.initials),
    };
    let html = pieces[0]!;
    for (let i = 1; i < pieces.length; i += 2) html += own[pieces[i]!]! + pieces[i + 1]!;
    return html;
  };
}
