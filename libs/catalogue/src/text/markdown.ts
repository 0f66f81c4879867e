import MarkdownIt, { type Env, type MarkdownIt as Engine, type Token } from 'markdown-it';
import { addFigures, isExternal, markCases, shiftHeadings, wrapTables } from './markdown-rules.js';

/** A picture of the course as pages show it; sizes in CSS pixels from the drawing's viewBox. */
export interface Picture {
  /** `/media/<hash>.svg`. */
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

/** How the names that a text mentions are found on pages; null where there is nothing of that name. */
export interface MarkdownTargets {
  picture(path: string): Picture | null;
  /** A relative link as authors write it, such as `02-what-you-hold.md`. */
  page(path: string): string | null;
}

export interface MarkdownStyle {
  /** The level of the highest heading on the page, below the page's own. */
  readonly topHeading: number;
}

/** For texts that name no pictures and no lessons. */
export const NO_TARGETS: MarkdownTargets = { picture: () => null, page: () => null };

interface Environment extends Env {
  readonly targets: MarkdownTargets;
  readonly topHeading: number;
}

/**
 * Markdown to HTML that is safe by construction: raw HTML is text, links lead to https, mail or a lesson that exists,
 * pictures to media of the course. What leads elsewhere stays as plain text.
 */
export function renderMarkdown(
  text: string,
  targets: MarkdownTargets,
  style: MarkdownStyle = { topHeading: 2 },
): string {
  const environment: Environment = { targets, topHeading: style.topHeading };
  return engine.render(text, environment);
}

/** The words of a text as a reader counts them. */
export function countWords(html: string): number {
  return html.replaceAll(/<[^>]*>/g, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.length ?? 0;
}

/** What a link may lead to before it is looked up: https, mail, or something relative. */
export function isPossibleLink(link: string): boolean {
  return /^(https:\/\/|mailto:)/i.test(link) || !/^([a-z][a-z0-9+.-]*:|\/|\\)/i.test(link.trim());
}

const engine = makeEngine();

function makeEngine(): Engine {
  const markdown = new MarkdownIt('default', {
    html: false,
    linkify: false,
    typographer: false,
    maxNesting: 40,
  });
  markdown.validateLink = isPossibleLink;
  markdown.core.ruler.push('course', (state) => {
    const { targets, topHeading } = state.env as Environment;
    for (const token of state.tokens) if (token.children) token.children = resolved(token.children, targets);
    shiftHeadings(state.tokens, topHeading);
    markCases(state.tokens);
    state.tokens = addFigures(wrapTables(state.tokens, state.Token), state.Token);
  });
  return markdown;
}

/** Puts addresses in place of the author's names, and takes away links that lead nowhere. */
function resolved(tokens: Token[], targets: MarkdownTargets): Token[] {
  const open: boolean[] = [];
  return tokens.flatMap((token) => {
    if (token.type === 'image') return [resolvedPicture(token, targets)];
    if (token.type === 'link_close') return open.pop() ? [token] : [];
    if (token.type !== 'link_open') return [token];
    open.push(resolveLink(token, targets));
    return open.at(-1) ? [token] : [];
  });
}

function resolveLink(token: Token, targets: MarkdownTargets): boolean {
  const link = String(token.attrGet('href') ?? '');
  if (isExternal(link)) {
    token.attrSet('rel', 'noopener noreferrer external');
    return true;
  }
  const page = targets.page(decoded(link));
  if (page !== null) token.attrSet('href', page);
  return page !== null;
}

function resolvedPicture(token: Token, targets: MarkdownTargets): Token {
  const picture = targets.picture(decoded(String(token.attrGet('src') ?? '')));
  if (picture === null) return asText(token);
  token.attrSet('src', picture.address);
  token.attrSet('width', String(picture.width));
  token.attrSet('height', String(picture.height));
  token.attrSet('loading', 'lazy');
  token.attrSet('decoding', 'async');
  return token;
}

function asText(token: Token): Token {
  token.type = 'text';
  token.tag = '';
  token.children = null;
  return token;
}

/** The engine percent-encodes links; names of files are compared as the author wrote them. */
export function decoded(link: string): string {
  try {
    return decodeURI(link);
  } catch {
    return link;
  }
}
