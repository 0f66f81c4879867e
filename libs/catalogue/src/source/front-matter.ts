/** A Markdown file cut at its front matter. */
export interface FrontMatter {
  readonly yaml: string;
  readonly body: string;
  /** How many lines stand above the body in the file. */
  readonly linesBefore: number;
}

const SHAPE = /^---\n([\s\S]*?\n|)---(?:\n|$)/;

/** The YAML between the two lines `---` at the top, and the text below; null where a file does not begin with them. */
export function cutFrontMatter(text: string): FrontMatter | null {
  const match = SHAPE.exec(text);
  if (match === null) return null;
  return {
    yaml: match[1]!,
    body: text.slice(match[0].length),
    linesBefore: match[0].split('\n').length - 1,
  };
}
