import { dirOf, sourceRoot, words, type Words } from '#i18n';
import { assetUrls } from './assets.js';
import { Engine, type RenderData } from './engine.js';
import type { LayoutName, Page, Shell } from './page.js';
import { iconFiles, templateFiles } from './template-files.js';

let engine: Engine | null = null;

/** The engine over all templates of the product, made at the first call. */
export function templates(): Engine {
  engine ??= makeEngine(sourceRoot());
  return engine;
}

/**
 * A whole HTML document. The same page and shell give the same bytes.
 * @throws Error for a template, a field or a word that does not exist
 */
export function renderPage(page: Page, shell: Shell): string {
  const data: RenderData = { words: words(shell.lang), csrf: shell.csrf ?? '', lite: shell.lite };
  const body = templates().render(page.template, page.view, data);
  const layout = page.layout ?? 'page';
  const head = templates().render(HEADS[layout], headView(page, shell, layout), data);
  const size = pageSize(head.length + body.length, data.words);
  return head + body + templates().render(FEET[layout], { ...shell, size }, data);
}

/** The markup of one template without a frame: for tests and for mail. */
export function renderTemplate(name: string, view: object, data: RenderData): string {
  return templates().render(name, view, data);
}

function makeEngine(root: string): Engine {
  const sources = new Map(templateFiles(root).map(({ name, source }) => [name, source]));
  return new Engine(sources, iconFiles(root), assetUrls(root));
}

const HEADS: Readonly<Record<LayoutName, string>> = {
  page: 'page-head',
  sheet: 'page-head',
  quiz: 'quiz-head',
  bare: 'bare-head',
};
const FEET: Readonly<Record<LayoutName, string>> = {
  page: 'page-foot',
  sheet: 'page-foot',
  quiz: 'quiz-foot',
  bare: 'bare-foot',
};

function headView(page: Page, shell: Shell, layout: LayoutName) {
  const lang = page.lang ?? null;
  return {
    ...shell,
    title: page.title,
    mainLang: lang,
    mainDir: lang === null ? null : dirOf(lang),
    isSheet: layout === 'sheet',
  };
}

const CHARACTERS_OF_THE_FOOT = 1200;

/** About how large the document is before compression, to the kilobyte: a fact for people who pay for it. */
function pageSize(characters: number, words: Words): string {
  return words.size(characters + CHARACTERS_OF_THE_FOOT);
}
