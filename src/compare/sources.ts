/**
 * Every file of a half as it is now, with what each line of it is for.
 *
 * What was generated is known by its path and its symbols. A file that is not known is, in this order: one that has
 * moved; one that holds symbols which are gone from where they were; one whose path a rule places; the team's own.
 */
import { kindOf } from '../code/kinds.ts';
import { lineKinds, type LineKind } from '../code/lines.ts';
import { pythonRanges, topLevel } from '../code/python.ts';
import type { Range } from '../code/range.ts';
import type { Half } from '../scaffold/types.ts';
import type { FileRecord } from '../workspace/state.ts';
import type { WorkspaceView } from '../workspace/view.ts';
import { likeness } from './likeness.ts';
import { concernByPath, entityByPath } from './rules.ts';
import { divide, type Claimed } from './sections.ts';
import type { Origin, Purpose, SourceFile } from './types.ts';

/** From here on a new file is one that was moved. */
const ALIKE = 0.6;

type Records = readonly (readonly [string, FileRecord])[];

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

const linesOf = (text: string, { from, to }: Range): { from: number; to: number } => ({
  from: lineOf(text, from),
  to: lineOf(text, Math.max(from, to - 1)),
});

/** The symbols of a generated file whose purpose is not the file's. */
function claimsOf(text: string, { symbols, entity }: FileRecord): readonly Claimed[] {
  return Object.entries(symbols).flatMap(([symbol, concern]) =>
    pythonRanges(text, symbol).map((range) => ({ ...linesOf(text, range), concern, entity })),
  );
}

/** Top-level symbols that are gone from the files that they were generated in, and what they were for. */
function goneSymbols(records: Records, view: WorkspaceView): ReadonlyMap<string, Purpose> {
  const gone = new Map<string, Purpose>();
  for (const [path, { concern, entity, symbols }] of records) {
    const was = path.endsWith('.py') ? view.pristine(path) : null;
    const is = view.read(path);
    if (was === null || was === is) continue;
    const left = new Set(is === null ? [] : topLevel(is).map(({ name }) => name));
    for (const { name } of topLevel(was)) {
      if (!left.has(name)) gone.set(name, { concern: symbols[name] ?? concern, entity });
    }
  }
  return gone;
}

/** The vanished file that a new one is most alike, when it is alike enough. */
function moved(text: string, vanished: Map<string, FileRecord>, view: WorkspaceView): string | null {
  let best = { path: null as string | null, alike: ALIKE };
  for (const path of vanished.keys()) {
    const alike = likeness(text, view.pristine(path) ?? '');
    if (alike >= best.alike) best = { path, alike };
  }
  return best.path;
}

interface Placed {
  readonly origin: Origin;
  readonly movedFrom: string | null;
  readonly usual: Purpose;
  readonly claims: readonly Claimed[];
}

/** Everything that is known of one half before its files are placed. */
class Placing {
  readonly #view: WorkspaceView;
  readonly #half: Half;
  readonly #records: Records;
  readonly #vanished: Map<string, FileRecord>;
  readonly #gone: ReadonlyMap<string, Purpose>;
  readonly #entities: readonly string[];

  constructor(view: WorkspaceView, half: Half, present: ReadonlySet<string>) {
    this.#view = view;
    this.#half = half;
    this.#records = Object.entries(view.files).filter(([path]) => path.startsWith(`${half}-app/`));
    this.#vanished = new Map(this.#records.filter(([path]) => !present.has(path)));
    this.#gone = goneSymbols(this.#records, view);
    this.#entities = [...new Set(Object.values(view.files).flatMap(({ entity }) => entity ?? []))];
  }

  place(path: string, text: string): Placed {
    const known = this.#view.files[path];
    if (known !== undefined) return this.#asRecorded(text, known, null);
    const from = moved(text, this.#vanished, this.#view);
    const record = from === null ? undefined : this.#vanished.get(from);
    if (from !== null && record !== undefined) {
      this.#vanished.delete(from);
      return this.#asRecorded(text, record, from);
    }
    const below = path.slice(`${this.#half}-app/`.length);
    const concern = concernByPath(below);
    const usual = { concern: concern ?? ('yours' as const), entity: entityByPath(below, this.#entities) };
    const claims = path.endsWith('.py') ? this.#taken(text) : [];
    return {
      origin: concern === null && claims.length === 0 ? 'yours' : 'placed',
      movedFrom: null,
      usual,
      claims,
    };
  }

  #asRecorded(text: string, record: FileRecord, movedFrom: string | null): Placed {
    const { concern, entity } = record;
    const origin = movedFrom === null ? 'generated' : 'moved';
    return { origin, movedFrom, usual: { concern, entity }, claims: claimsOf(text, record) };
  }

  /** Symbols of a new file that were generated in another. */
  #taken(text: string): readonly Claimed[] {
    return topLevel(text).flatMap(({ name, ...range }) => {
      const purpose = this.#gone.get(name);
      return purpose === undefined ? [] : [{ ...linesOf(text, range), ...purpose }];
    });
  }
}

/** Number of lines; what follows the last line end is none. */
const countOf = (text: string): number => (text === '' ? 0 : text.replace(/\n$/, '').split('\n').length);

/** One file. Its lines are told apart when somebody asks: that takes most of the time. */
function sourceFile(
  view: WorkspaceView,
  half: Half,
  path: string,
  text: string,
  { usual, claims, ...rest }: Placed,
): SourceFile {
  const kind = kindOf(path);
  const isText = kind !== 'data';
  let lines: readonly LineKind[] | undefined;
  return {
    path,
    half,
    kind,
    text,
    ...rest,
    get bytes() {
      return view.size(path);
    },
    get lines() {
      return (lines ??= isText ? lineKinds(path, text) : []);
    },
    sections: divide(isText ? countOf(text) : 0, usual, claims),
  };
}

/** Every file of a half, sorted by path. */
export function sourcesOf(view: WorkspaceView, half: Half): readonly SourceFile[] {
  const paths = view.list().filter((path) => path.startsWith(`${half}-app/`));
  const known = new Placing(view, half, new Set(paths));
  return paths.map((path) => {
    const text = view.read(path) ?? '';
    return sourceFile(view, half, path, text, known.place(path, text));
  });
}
