/** A piece of a line in one style; exactly one of the four is not null. */
export interface Run {
  readonly plain: string | null;
  readonly strong: string | null;
  readonly em: string | null;
  readonly code: string | null;
}

/** A paragraph or a list of the text of a case: the one that it is not is null. */
export interface Block {
  readonly runs: readonly Run[] | null;
  readonly items: readonly { readonly runs: readonly Run[] }[] | null;
}

const NOTHING: Run = { plain: null, strong: null, em: null, code: null };
const STYLED = /(\*\*[^*]+\*\*|\*[^*\s][^*]*\*|`[^`]+`)/;
const ITEM = /^\s*(?:[-*]|\d{1,2}\.)\s+/;

/**
 * The paragraphs and lists of a question's or a case's text, without any markup of its own: what a template writes is
 * escaped. Knows what authors of questions use: emphasis, strong emphasis, code, lists.
 */
export function proseOf(markdown: string): Block[] {
  return markdown
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== '')
    .map(blockOf);
}

/** A text on one line without marks of emphasis: for answers and for names of questions. */
export function plainText(markdown: string): string {
  return runsOf(markdown.replaceAll(/\s+/g, ' ').trim())
    .map(({ plain, strong, em, code }) => plain ?? strong ?? em ?? code)
    .join('');
}

function blockOf(text: string): Block {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (!ITEM.test(lines[0]!)) return { runs: runsOf(lines.join(' ')), items: null };
  const items: string[] = [];
  for (const line of lines) {
    if (ITEM.test(line)) items.push(line.replace(ITEM, ''));
    else items.push(`${items.pop()} ${line.trim()}`);
  }
  return { runs: null, items: items.map((item) => ({ runs: runsOf(item) })) };
}

function runsOf(line: string): Run[] {
  return line
    .split(STYLED)
    .filter((piece) => piece !== '')
    .map(runOf);
}

function runOf(piece: string): Run {
  if (!STYLED.test(piece)) return { ...NOTHING, plain: piece };
  if (piece.startsWith('**')) return { ...NOTHING, strong: piece.slice(2, -2) };
  if (piece.startsWith('*')) return { ...NOTHING, em: piece.slice(1, -1) };
  return { ...NOTHING, code: piece.slice(1, -1) };
}
