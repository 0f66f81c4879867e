import { LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { compareProblems, failure, success, type Finding, type Problem, type Result } from '#kernel';

interface Parsed {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/** The value of a YAML text, or its errors with their places. */
export function parseYaml(file: string, text: string): Result<unknown, Problem> {
  const { document, lines } = parse(text);
  if (document.errors.length > 0) {
    return failure(document.errors.map((each) => problemAt(file, lines, each.pos[0], each.message)));
  }
  try {
    return success(document.toJS() as unknown);
  } catch (error) {
    return failure([problemAt(file, lines, 0, error instanceof Error ? error.message : String(error))]);
  }
}

/** Findings with the places of their values, in the order of the file. */
export function placesOf(file: string, text: string, findings: readonly Finding[]): Problem[] {
  const { document, lines } = parse(text);
  const problems = findings.map(({ path, message }) =>
    problemAt(file, lines, offsetOf(document, path), message),
  );
  return problems.sort(compareProblems);
}

function parse(text: string): Parsed {
  const lines = new LineCounter();
  return { document: parseDocument(text, { lineCounter: lines, prettyErrors: false }), lines };
}

/** The value's own place, or that of the nearest value around it which has one. */
function offsetOf(document: Document.Parsed, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as Partial<Node> | undefined;
    if (node?.range) return node.range[0];
  }
  return document.contents?.range[0] ?? 0;
}

function problemAt(file: string, lines: LineCounter, offset: number, message: string): Problem {
  const { line, col } = lines.linePos(offset);
  return { place: { file, line: Math.max(line, 1), column: Math.max(col, 1) }, message };
}
