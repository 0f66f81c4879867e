import type { StateCore, Token } from 'markdown-it';

/** Makes tokens of the engine. */
type Maker = StateCore['Token'];

/** Whether a link leaves the site or opens a mail program. */
export function isExternal(link: string): boolean {
  return /^(https:\/\/|mailto:)/i.test(link);
}

/** Lowers all headings alike, so that the highest stands at the given level and none below h6. */
export function shiftHeadings(tokens: readonly Token[], top: number): void {
  const headings = tokens.filter(({ type }) => type === 'heading_open' || type === 'heading_close');
  const highest = Math.min(...headings.map(levelOf));
  const shift = Math.max(0, top - highest);
  for (const token of headings) token.tag = `h${Math.min(6, levelOf(token) + shift)}`;
}

export function levelOf(heading: Token): number {
  return Number(heading.tag.slice(1));
}

/** Wide tables scroll inside a frame that the keyboard can reach; heads say which way they point. */
export function wrapTables(tokens: readonly Token[], make: Maker): Token[] {
  return tokens.flatMap((token) => {
    if (token.type === 'th_open') token.attrSet('scope', 'col');
    if (token.type === 'th_open' || token.type === 'td_open') alignByClass(token);
    if (token.type === 'table_open') return [frame(make, 1), token];
    return token.type === 'table_close' ? [token, frame(make, -1)] : [token];
  });
}

/** The engine aligns cells by a style attribute, which the site's content policy refuses. */
function alignByClass(cell: Token): void {
  const side = /^text-align:(\w+)$/.exec(String(cell.attrGet('style') ?? ''))?.[1];
  cell.attrs = (cell.attrs ?? []).filter(([name]) => name !== 'style');
  if (side !== undefined) cell.attrSet('class', `align-${side}`);
}

/** A quote that begins with a bold word (`> **Example.** …`) is a case from the work, not words of somebody else. */
export function markCases(tokens: Token[]): Token[] {
  tokens.forEach((token, at) => {
    const first = tokens[at + 2]?.children?.find(({ type, content }) => type !== 'text' || content !== '');
    if (token.type === 'blockquote_open' && first?.type === 'strong_open') token.attrSet('class', 'case');
  });
  return tokens;
}

/** A picture that stands alone is a figure; its Markdown title becomes the caption. */
export function addFigures(tokens: readonly Token[], make: Maker): Token[] {
  return tokens.flatMap((token, at) => {
    const inline = pictureOf(token, tokens[at + 1]) ?? pictureOf(token, tokens[at - 1]);
    if (inline === null || !token.type.startsWith('paragraph_')) return [token];
    token.tag = 'figure';
    return token.nesting === 1 ? [token] : [...caption(inline, make), token];
  });
}

function pictureOf(paragraph: Token, neighbour: Token | undefined): Token | null {
  const children = neighbour?.type === 'inline' && paragraph.nesting !== 0 ? neighbour.children : null;
  return children?.length === 1 && children[0]!.type === 'image' ? children[0]! : null;
}

function caption(picture: Token, make: Maker): Token[] {
  const title = picture.attrGet('title');
  if (title === null) return [];
  picture.attrs = picture.attrs!.filter(([name]) => name !== 'title');
  const words = new make('text', '', 0);
  words.content = String(title);
  return [new make('caption_open', 'figcaption', 1), words, new make('caption_close', 'figcaption', -1)];
}

function frame(make: Maker, nesting: 1 | -1): Token {
  const token = new make(nesting === 1 ? 'frame_open' : 'frame_close', 'div', nesting);
  token.attrs =
    nesting === 1
      ? [
          ['class', 'scroll'],
          ['tabindex', '0'],
        ]
      : null;
  token.block = true;
  return token;
}
