import MarkdownIt, { type Token } from 'markdown-it';
import { levelOf, isExternal } from './markdown-rules.js';
import { decoded, isPossibleLink, type MarkdownTargets } from './markdown.js';

/** A fault of a Markdown text; line and column count from 1 within the text. */
export interface TextFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Raw HTML is read here only to be reported; pages never render it. */
const engine = new MarkdownIt('default', { html: true, linkify: false, maxNesting: 40 });
engine.validateLink = () => true;

/** Raw HTML, dead and foreign links, pictures without words, and headings that skip a level. */
export function markdownFaults(text: string, targets: MarkdownTargets): TextFault[] {
  const lines = text.split('\n');
  const tokens = engine.parse(text, {});
  return [...headingFaults(tokens), ...tokens.flatMap((token) => tokenFaults(token, targets, lines))];
}

function tokenFaults(token: Token, targets: MarkdownTargets, lines: readonly string[]): TextFault[] {
  const within = token.map ?? [0, lines.length];
  if (token.type === 'html_block')
    return [{ ...placeOf('<', lines, within), message: 'raw HTML is not allowed' }];
  return (token.children ?? []).flatMap((child) => {
    const fault = childFault(child, targets);
    return fault === null ? [] : [{ ...placeOf(fault.needle, lines, within), message: fault.message }];
  });
}

function childFault(token: Token, targets: MarkdownTargets): { needle: string; message: string } | null {
  if (token.type === 'html_inline') return { needle: token.content, message: 'raw HTML is not allowed' };
  if (token.type === 'image') return pictureFault(token, targets);
  if (token.type !== 'link_open') return null;
  const link = decoded(String(token.attrGet('href') ?? ''));
  if (!isPossibleLink(link))
    return { needle: link, message: `the link "${link}" is not to https, mail or a lesson` };
  if (isExternal(link) || targets.page(link) !== null) return null;
  return { needle: link, message: `dead link "${link}"` };
}

function pictureFault(token: Token, targets: MarkdownTargets): { needle: string; message: string } | null {
  const path = decoded(String(token.attrGet('src') ?? ''));
  if (targets.picture(path) === null) return { needle: path, message: `there is no picture "${path}"` };
  return token.content.trim() === ''
    ? { needle: path, message: 'the picture has no alternative text' }
    : null;
}

function headingFaults(tokens: readonly Token[]): TextFault[] {
  const headings = tokens.filter(({ type }) => type === 'heading_open');
  return headings.flatMap((heading, at) => {
    const before = headings[at - 1];
    if (before === undefined || levelOf(heading) <= levelOf(before) + 1) return [];
    return [{ line: heading.map![0] + 1, column: 1, message: 'the heading skips a level' }];
  });
}

function placeOf(needle: string, lines: readonly string[], [first, end]: readonly [number, number]) {
  const at = lines.findIndex((line, index) => index >= first && index < end && line.includes(needle));
  return at < 0 ? { line: first + 1, column: 1 } : { line: at + 1, column: lines[at]!.indexOf(needle) + 1 };
}
