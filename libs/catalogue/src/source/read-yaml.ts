import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type ParsedNode,
  type YAMLError,
} from 'yaml';
import { type Place, type Problem } from '#kernel';
import { nestingProblem } from './nesting.js';
import type { RecordField, Value } from './value.js';

/** Longer files are not a course; the limit bounds the work that one file can cause. In UTF-16 units. */
const LONGEST_FILE = 1_000_000;

/** Names that stand for an object's prototype in JavaScript, and YAML's merge key. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype', '<<']);

export interface YamlReading {
  /** Null where the text is no YAML at all. */
  readonly value: Value | null;
  readonly problems: Problem[];
}

/**
 * Reads YAML 1.2 (core schema) of plain data: anchors, aliases and tags are refused, and so are nesting that would
 * exhaust the parser, repeated keys and keys that name a prototype.
 *
 * @param before how many lines stand above the text in its file (front matter)
 */
export function readYaml(file: string, text: string, before = 0): YamlReading {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1) + before, column: Math.max(col, 1) };
  };
  const tooMuch = text.length > LONGEST_FILE ? 'the file is longer than 1,000,000 characters' : null;
  const nesting = tooMuch === null ? nestingProblem(text) : { line: 1, message: tooMuch };
  if (nesting !== null) {
    const place = { file, line: nesting.line + before, column: 1 };
    return { value: null, problems: [{ place, message: nesting.message }] };
  }
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: 'core',
    prettyErrors: false,
    logLevel: 'silent',
  });
  const problems = telling(document).map(({ message, pos }) => ({ place: placeAt(pos[0]), message }));
  if (document.errors.length > 0) return { value: null, problems };
  return {
    value: document.contents === null ? null : new Converter(placeAt, problems).value(document.contents),
    problems,
  };
}

/** The first error of grammar (the rest follow from it), and every repeated key. */
function telling({ errors }: Document.Parsed): YAMLError[] {
  const grammar = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  return errors.filter((error) => error === grammar || error.code === 'DUPLICATE_KEY');
}

class Converter {
  constructor(
    private readonly placeAt: (offset: number) => Place,
    private readonly problems: Problem[],
  ) {}

  value(node: ParsedNode | null, fallback = 0): Value {
    const place = this.placeAt(node?.range[0] ?? fallback);
    if (node === null) return { kind: 'nothing', place };
    this.refuseCleverness(node, place);
    if (isMap(node)) return { kind: 'record', fields: this.fields(node.items, place), place };
    if (isSeq(node))
      return {
        kind: 'list',
        items: node.items.map((item) => this.value(item, node.range[0])),
        place,
      };
    return isScalar(node) ? scalar(node.value, place) : { kind: 'nothing', place };
  }

  private fields(
    pairs: readonly { key: ParsedNode; value: ParsedNode | null }[],
    at: Place,
  ): Map<string, RecordField> {
    const fields = new Map<string, RecordField>();
    for (const { key, value } of pairs) {
      const place = key === null ? at : this.placeAt(key.range[0]);
      const name = isScalar(key) ? String(key.value) : null;
      if (name === null) this.problems.push({ place, message: 'a key must be a word' });
      else if (FORBIDDEN_KEYS.has(name))
        this.problems.push({ place, message: `the key "${name}" is not allowed` });
      else fields.set(name, { key: place, value: this.value(value, key.range[1]) });
    }
    return fields;
  }

  private refuseCleverness(node: ParsedNode, place: Place): void {
    const refuse = (what: string) => this.problems.push({ place, message: `${what} are not allowed` });
    if (isAlias(node)) refuse('aliases (*name)');
    else if (node.anchor !== undefined) refuse('anchors (&name)');
    if (node.tag !== undefined && !isAlias(node)) refuse('tags (!name)');
  }
}

function scalar(value: unknown, place: Place): Value {
  if (typeof value === 'string') return { kind: 'text', text: value.normalize('NFC'), place };
  if (typeof value === 'number') return { kind: 'number', number: value, place };
  if (typeof value === 'boolean') return { kind: 'boolean', boolean: value, place };
  return { kind: 'nothing', place };
}
