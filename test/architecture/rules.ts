import { FLOORS, LONG_FILES } from './drawing.js';
import { type Source, targetOf } from './sources.js';

const isSpec = (path: string) =>
  /[.-]spec\.ts$|\.testing\.ts$|(^|\/)testing\.ts$|^test\/|\.examples\.ts$/.test(path);
const roomOf = (path: string) => /^(apps|libs)\/([^/]+)\//.exec(path)?.[2] ?? null;

/** Imports that the drawing forbids: sideways, upwards, past a front door, or a lib that is not drawn. */
export function forbiddenImports(sources: readonly Source[]): string[] {
  return sources.flatMap((source) =>
    source.imports.flatMap((specifier) => {
      const reason = specifier.startsWith('#')
        ? libImportProblem(source, specifier)
        : specifier.startsWith('.') && relativeImportProblem(source, specifier);
      return reason ? [`${source.path}: ${specifier} ${reason}`] : [];
    }),
  );
}

function libImportProblem(source: Source, specifier: string): string | null {
  const [, lib = '', door] = /^#([^/]+)(?:\/(.+))?$/.exec(specifier) ?? [];
  if (lib === 'migrations') return source.path.startsWith('libs/') ? 'is above every lib' : null;
  if (!FLOORS[lib]) return 'is not in the drawing';
  if (door === 'testing' && !isSpec(source.path)) return 'is for specs only';
  const from = source.path.startsWith('libs/') ? roomOf(source.path) : null;
  if (from === null) return null;
  if (from === lib) return isSpec(source.path) ? null : 'is its own front door';
  return FLOORS[from]?.on.includes(lib) ? null : `is not below ${from}`;
}

function relativeImportProblem(source: Source, specifier: string): string | null {
  const target = targetOf(source, specifier);
  const [from, to] = [source.path, target].map((path) => path.split('/').slice(0, 2).join('/'));
  return (source.path.startsWith('libs/') || source.path.startsWith('apps/')) &&
    from !== to &&
    !isSpec(source.path)
    ? 'reaches into another room past its door'
    : null;
}

/** Import loops, each as its files in order; type imports count. */
export function importLoops(sources: readonly Source[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const state = new Map<string, 'open' | 'done'>();
  const loops: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open')
      return void loops.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    state.set(path, 'open');
    for (const next of neighbours(byPath, path)) visit(next, [...trail, path]);
    state.set(path, 'done');
  };
  for (const path of byPath.keys()) visit(path, []);
  return loops;
}

function neighbours(byPath: ReadonlyMap<string, Source>, path: string): string[] {
  const source = byPath.get(path);
  return (source?.imports ?? [])
    .map(
      (specifier) =>
        doorOf(specifier) ?? (specifier.startsWith('.') && source ? targetOf(source, specifier) : ''),
    )
    .filter((target) => byPath.has(target));
}

function doorOf(specifier: string): string | null {
  const [, lib, door] = /^#([^/]+)(?:\/(.+))?$/.exec(specifier) ?? [];
  return lib ? `libs/${lib}/${door ?? 'index'}.ts` : null;
}

/** Reads of the environment outside the apps' config, and of the clock inside a rule. */
export function hiddenInputs(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => !isSpec(path))
    .flatMap(({ path, text }) => [
      ...(/process\.env\b/.test(text) && !/^apps\/[^/]+\/src\/config\.ts$/.test(path)
        ? [`${path}: reads the environment`]
        : []),
      ...(path.startsWith('libs/') && /\bDate\.now\(\)|\bnew Date\(\)/.test(text)
        ? [`${path}: asks the clock`]
        : []),
    ]);
}

/** Files of the product of over 200 lines without an entry in the list, and entries no longer needed; specs hold tables. */
export function lengthProblems(sources: readonly Source[]): string[] {
  const long = sources
    .filter(({ path, text }) => !isSpec(path) && text.split('\n').length > 201)
    .map(({ path }) => path);
  return [
    ...long.filter((path) => !(path in LONG_FILES)).map((path) => `${path}: over 200 lines`),
    ...Object.keys(LONG_FILES)
      .filter((path) => !long.includes(path))
      .map((path) => `${path}: no longer in need of its entry`),
  ];
}

/** Statements outside the files that may query, and names of folders that say nothing. */
export function misplaced(sources: readonly Source[]): string[] {
  const statement = /[`'"]\s*(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH)\s+[\w"(*]/;
  return sources
    .filter(({ path }) => path.startsWith('libs/') && !isSpec(path))
    .flatMap(({ path, text }) => [
      ...(statement.test(text) && !/\.repository\.ts$|\.filter\.ts$|^libs\/(database|jobs)\//.test(path)
        ? [`${path}: queries outside a repository`]
        : []),
      ...(/\/(utils?|common|helpers?|shared)(\/|\.ts$)/.test(path)
        ? [`${path}: a name that says nothing`]
        : []),
    ]);
}
