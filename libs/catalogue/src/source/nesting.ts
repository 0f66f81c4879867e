import { Lexer } from 'yaml';

/** Columns of indentation and depth of brackets beyond which a file is refused before it is parsed. */
const DEEPEST = 60;

/**
 * The first line that nests too deeply, or null. The parser's own answer to a thousand levels is to run out of memory,
 * so this looks at indentation, at `- - - …` and at brackets, without building anything.
 */
export function nestingProblem(text: string): { line: number; message: string } | null {
  const message = `nested more than ${DEEPEST} deep`;
  const steep = text
    .split('\n')
    .findIndex((line) => (/^(?:[ \t]|[-?:] )*/.exec(line)?.[0].length ?? 0) > DEEPEST * 2);
  if (steep >= 0) return { line: steep + 1, message };
  let [depth, line] = [0, 1];
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > DEEPEST) return { line, message };
    line += token.split('\n').length - 1;
  }
  return null;
}
