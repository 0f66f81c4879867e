import type { Place, Problem } from '#kernel';

/** A drawing that pages may show: its size in CSS pixels, from the viewBox. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
}

export type SvgReading =
  { readonly ok: true; readonly value: Drawing } | { readonly ok: false; readonly problems: Problem[] };

/** Bytes; lessons carry 60 kB of pictures at most. */
const LARGEST = 60_000;

const ELEMENTS = new Set(
  'svg title desc g path rect circle ellipse line polyline polygon text tspan defs marker linearGradient radialGradient stop clipPath mask pattern symbol use'.split(
    ' ',
  ),
);
const NAMESPACES = new Set(['http://www.w3.org/2000/svg', 'http://www.w3.org/1999/xlink']);
const TOKEN =
  /<!--(?!-?>)[\s\S]*?-->|<\/?([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+|</g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/;

/**
 * Judges a drawing against a list of what it may hold: shapes, text and gradients. Scripts, foreign objects, event and
 * style attributes, references out of the file, document types and everything unknown are refused, not cleaned.
 */
export function readSvg(file: string, text: string): SvgReading {
  const judge = new Judge(file, text);
  const drawing = judge.read();
  return drawing !== null && judge.problems.length === 0
    ? { ok: true, value: drawing }
    : { ok: false, problems: judge.problems };
}

class Judge {
  readonly problems: Problem[] = [];
  private readonly open: string[] = [];
  private drawing: Drawing | null = null;
  private roots = 0;
  private isTitled = false;

  constructor(
    private readonly file: string,
    private readonly text: string,
  ) {}

  read(): Drawing | null {
    if (Buffer.byteLength(this.text) > LARGEST) this.refuse(0, `larger than ${LARGEST / 1000} kB`);
    const start = /^\uFEFF?(?:<\?xml version="1\.0"(?: encoding="(?:UTF|utf)-8")?\s*\?>)?\s*/.exec(
      this.text,
    )![0].length;
    TOKEN.lastIndex = start;
    for (const token of this.text.slice(start).matchAll(TOKEN)) this.token(token, start + token.index);
    if (this.open.length > 0) this.refuse(this.text.length, `<${this.open.at(-1)}> is not closed`);
    if (this.roots !== 1) this.refuse(0, 'a drawing is one <svg> element');
    if (!this.isTitled) this.refuse(0, 'the drawing has no <title>');
    return this.drawing;
  }

  private token([whole, name, attributes, empty]: RegExpExecArray, at: number): void {
    if (ENTITY.test(whole) && !whole.startsWith('<!--')) this.refuse(at, 'unknown entity');
    if (name === undefined) return this.content(whole, at);
    if (whole.startsWith('</')) return this.close(name, at);
    this.element(name, attributes ?? '', at);
    if (empty === '') this.open.push(name);
  }

  private content(whole: string, at: number): void {
    if (whole === '<')
      this.refuse(at, 'markup that is not an element (document type, instruction, CDATA or a broken tag)');
    else if (!whole.startsWith('<!--') && whole.trim() !== '' && this.open.length === 0)
      this.refuse(at, 'text outside the drawing');
  }

  private close(name: string, at: number): void {
    if (this.open.pop() !== name) this.refuse(at, `</${name}> closes nothing`);
  }

  private element(name: string, attributes: string, at: number): void {
    if (!ELEMENTS.has(name)) this.refuse(at, `the element <${name}> is not allowed`);
    if (name === 'title' && this.open.length === 1) this.isTitled = true;
    const read = new Map(
      [...attributes.matchAll(ATTRIBUTE)].map(([, key, one, other]) => [key!, one ?? other ?? '']),
    );
    for (const [key, value] of read) this.attribute(key, value, at);
    if (this.open.length > 0) return;
    this.roots += 1;
    if (name !== 'svg') return;
    this.drawing = sizeOf(read.get('viewBox'));
    if (this.drawing === null)
      this.refuse(at, 'the drawing needs a viewBox of four numbers with a positive width and height');
  }

  private attribute(name: string, value: string, at: number): void {
    const lower = name.toLowerCase();
    const leads = lower === 'href' || lower === 'xlink:href';
    if (lower.startsWith('on')) this.refuse(at, `the event attribute "${name}" is not allowed`);
    else if (lower === 'style' || lower === 'src' || lower === 'xml:base')
      this.refuse(at, `the attribute "${name}" is not allowed`);
    else if (lower.startsWith('xmlns')) this.namespace(value, at);
    else if (leads ? !/^#[\w.-]+$/.test(value) : leadsOut(value))
      this.refuse(at, `"${name}" leads out of the file`);
  }

  private namespace(value: string, at: number): void {
    if (!NAMESPACES.has(value)) this.refuse(at, `the namespace "${value}" is not allowed`);
  }

  private refuse(offset: number, message: string): void {
    this.problems.push({ place: placeIn(this.file, this.text, offset), message });
  }
}

function leadsOut(value: string): boolean {
  const plain = value.replaceAll(/&#(x?)([\da-f]+);/gi, (_all, hex: string, code: string) =>
    String.fromCodePoint(Math.min(parseInt(code, hex === '' ? 10 : 16), 0x10ffff)),
  );
  return (
    /url\s*\(\s*(?!#[\w.-]+\s*\))/i.test(plain) ||
    /(?:javascript|data|https?|file)\s*:/i.test(plain) ||
    plain.includes('\\')
  );
}

function sizeOf(viewBox: string | undefined): Drawing | null {
  const numbers = (viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [width, height] = [numbers[2] ?? NaN, numbers[3] ?? NaN];
  const fits =
    numbers.length === 4 &&
    numbers.every(Number.isFinite) &&
    width > 0 &&
    height > 0 &&
    width < 10_000 &&
    height < 10_000;
  return fits ? { width: Math.round(width), height: Math.round(height) } : null;
}

export function placeIn(file: string, text: string, offset: number): Place {
  const lines = text.slice(0, offset).split('\n');
  return { file, line: lines.length, column: lines.at(-1)!.length + 1 };
}
