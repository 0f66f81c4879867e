import Handlebars from 'handlebars';

type Frame = { readonly value: unknown; readonly parent: Frame | null; readonly root: unknown };

const HELPERS = new Set(['t', 'date', 'url']);
const BLOCKS = new Set(['if', 'unless', 'each']);
const DATA = new Set(['index', 'key', 'first', 'last', 'root', 'csrf', 'lite']);

/** Walks a template as Handlebars would over one example after another, and notes what Handlebars keeps quiet about. */
export class TemplateWalk {
  readonly problems: string[] = [];
  /** The fields of the views that the template reads at its top. */
  readonly fieldsRead = new Set<string>();
  readonly #seen = new Set<hbs.AST.Program>();
  readonly #parsed = new Map<string, hbs.AST.Program>();
  #example = '';
  #view: unknown = null;

  constructor(
    private readonly partials: ReadonlyMap<string, string>,
    private readonly hasWord: (key: string) => boolean,
  ) {}

  example(name: string, program: hbs.AST.Program, view: object): void {
    this.#example = name;
    this.#view = view;
    this.#program(program, { value: view, parent: null, root: view });
  }

  /** The branches and loops of a template that no example entered. */
  unseen(program: hbs.AST.Program): string[] {
    return program.body.flatMap((statement) => {
      if (statement.type !== 'BlockStatement') return [];
      const block = statement as hbs.AST.BlockStatement;
      const line = `line ${block.loc.start.line}`;
      return [block.program, block.inverse].flatMap((branch, i) => {
        if (!branch || branch.body.length === 0) return [];
        const faults = this.#seen.has(branch)
          ? []
          : [`no example enters ${i === 0 ? 'the block' : 'the else'} of ${line}`];
        return [...faults, ...this.unseen(branch)];
      });
    });
  }

  #program(program: hbs.AST.Program, frame: Frame): void {
    this.#seen.add(program);
    for (const statement of program.body) this.#statement(statement, frame);
  }

  #statement(statement: hbs.AST.Statement, frame: Frame): void {
    if (statement.type === 'MustacheStatement')
      this.#expression(statement as hbs.AST.MustacheStatement, frame);
    if (statement.type === 'BlockStatement') this.#block(statement as hbs.AST.BlockStatement, frame);
    if (statement.type === 'PartialStatement') this.#partial(statement as hbs.AST.PartialStatement, frame);
  }

  #block({ path, params, program, inverse, loc }: hbs.AST.BlockStatement, frame: Frame): void {
    const name = path.original;
    if (!BLOCKS.has(name))
      return this.#note(`line ${loc.start.line}: #${name} is not a block that templates use`);
    const value = this.#value(params[0]!, frame);
    const items = name === 'each' ? itemsOf(value) : null;
    for (const item of items ?? []) this.#program(program, { value: item, parent: frame, root: frame.root });
    const isEntered = items === null ? isTruthy(value) === (name === 'if') : items.length > 0;
    if (items === null && isEntered) this.#program(program, frame);
    if (!isEntered && inverse) this.#program(inverse, frame);
  }

  #partial({ name, params, hash, loc }: hbs.AST.PartialStatement, frame: Frame): void {
    const original = (name as hbs.AST.PathExpression).original;
    const source = this.partials.get(original);
    if (source === undefined) return this.#note(`line ${loc.start.line}: there is no partial ${original}`);
    const base = params.length === 0 ? frame.value : this.#value(params[0]!, frame);
    const extra = (hash?.pairs ?? []).map(({ key, value }) => [key, this.#value(value, frame)] as const);
    const value = extra.length === 0 ? base : { ...(base as object), ...Object.fromEntries(extra) };
    this.#program(this.#parse(original, source), { value, parent: frame, root: frame.root });
  }

  #expression(
    { path, params, hash }: hbs.AST.MustacheStatement | hbs.AST.SubExpression,
    frame: Frame,
  ): unknown {
    const name = (path as hbs.AST.PathExpression).original;
    if (!HELPERS.has(name)) return this.#value(path, frame);
    const [first] = params.map((param) => this.#value(param, frame));
    for (const { value } of hash?.pairs ?? []) this.#value(value, frame);
    if (name === 't' && (typeof first !== 'string' || !this.hasWord(first)))
      this.#note(`there are no words ${String(first)}`);
    return 'text';
  }

  #value(expression: hbs.AST.Expression, frame: Frame): unknown {
    if (expression.type === 'SubExpression')
      return this.#expression(expression as hbs.AST.SubExpression, frame);
    if (expression.type !== 'PathExpression') return (expression as hbs.AST.StringLiteral).value;
    const path = expression as hbs.AST.PathExpression;
    if (path.data && path.parts[0] !== 'root') return this.#data(path);
    let from: Frame = path.data ? { value: frame.root, parent: null, root: frame.root } : frame;
    for (let i = 0; i < path.depth; i++) from = from.parent ?? from;
    return this.#read(path, from.value, path.data ? path.parts.slice(1) : path.parts);
  }

  #data(path: hbs.AST.PathExpression): unknown {
    if (!DATA.has(path.parts[0]!)) this.#note(`there is no ${path.original}`);
    return 'data';
  }

  #read(path: hbs.AST.PathExpression, from: unknown, parts: readonly string[]): unknown {
    let value = from;
    for (const part of parts) {
      if (value === this.#view) this.fieldsRead.add(part);
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) {
        this.#note(`line ${path.loc.start.line}: there is no ${path.original}`);
        return null;
      }
      value = (value as Record<string, unknown>)[part];
    }
    return value;
  }

  #parse(name: string, source: string): hbs.AST.Program {
    const program = this.#parsed.get(name) ?? Handlebars.parse(source);
    this.#parsed.set(name, program);
    return program;
  }

  #note(problem: string): void {
    this.problems.push(`${this.#example}: ${problem}`);
  }
}

function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}

/** As Handlebars sees it: an empty list and zero are false. */
function isTruthy(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
