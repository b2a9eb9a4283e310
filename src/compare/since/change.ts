/** What a change cost in each half, from what git says of its files; pure. */
import type { Half } from '../../scaffold/types.ts';
import { HALVES } from '../../runtime/halves.ts';
import { kindOf } from '../../code/kinds.ts';
import type { Owner, SourceFile } from '../types.ts';

/** One file as `git diff --numstat` tells of it. */
export interface ChangedFile {
  readonly path: string;
  readonly added: number;
  readonly removed: number;
  readonly state: 'new' | 'changed' | 'deleted';
}

export const WHATS = ['code', 'templates', 'tests', 'migrations', 'made alike', 'other'] as const;
export type What = (typeof WHATS)[number];

export interface Cost {
  readonly files: number;
  /** Of these, files that were not there before. */
  readonly fresh: number;
  readonly added: number;
  readonly removed: number;
}

export interface HalfChange {
  readonly total: Cost;
  readonly by: Readonly<Record<What, Cost>>;
  readonly files: readonly (ChangedFile & { readonly concern: Owner | null; readonly what: What })[];
}

export interface Change {
  readonly since: string;
  readonly halves: Readonly<Record<Half, HalfChange>>;
}

const NONE: Cost = { files: 0, fresh: 0, added: 0, removed: 0 };

const add = (cost: Cost, { added, removed, state }: ChangedFile): Cost => ({
  files: cost.files + 1,
  fresh: cost.fresh + (state === 'new' ? 1 : 0),
  added: cost.added + added,
  removed: cost.removed + removed,
});

/** The concern of most lines of a file. */
function mainConcern({ sections }: SourceFile): Owner | null {
  const longest = sections.toSorted((one, other) => other.to - other.from - (one.to - one.from));
  return longest[0]?.concern ?? null;
}

const BY_CONCERN: Readonly<Partial<Record<Owner, What>>> = {
  tests: 'tests',
  migration: 'migrations',
  'made alike': 'made alike',
};

function whatOf(path: string, concern: Owner | null): What {
  const special = concern === null ? undefined : BY_CONCERN[concern];
  if (special !== undefined) return special;
  if (/(?:^|\/)tests?\//.test(path)) return 'tests';
  if (/(?:^|\/)migrations\//.test(path)) return 'migrations';
  const kind = kindOf(path);
  if (kind === 'template') return 'templates';
  return kind === 'code' ? 'code' : 'other';
}

/**
 * Sorts changed files by half and by what they are.
 * @param since - the commit that is compared with, as the user names it.
 * @param concernOf - of a path; null for files that are gone.
 */
export function changeOf(
  since: string,
  changed: readonly ChangedFile[],
  files: readonly SourceFile[],
): Change {
  const known = new Map(files.map((file) => [file.path, mainConcern(file)]));
  const halfOf = (half: Half): HalfChange => {
    const own = changed
      .filter(({ path }) => path.startsWith(`${half}-app/`))
      .map((file) => {
        const concern = known.get(file.path) ?? null;
        return { ...file, concern, what: whatOf(file.path, concern) };
      });
    const by = Object.fromEntries(
      WHATS.map((what) => [what, own.filter((file) => file.what === what).reduce(add, NONE)]),
    ) as Record<What, Cost>;
    return { total: own.reduce(add, NONE), by, files: own };
  };
  return { since, halves: { flask: halfOf('flask'), django: halfOf('django') } };
}

const signed = ({ files, added, removed }: Cost): string =>
  files === 0 ? 'none' : `${files} ${files === 1 ? 'file' : 'files'}, +${added} −${removed}`;

const line = (title: string, cells: readonly string[]): string =>
  `  ${title.padEnd(12)}${cells.map((cell) => cell.padEnd(26)).join('')}`.trimEnd();

/** The change as text for a terminal. */
export function changeReport({ since, halves }: Change): string {
  const rows: readonly (readonly [string, (half: HalfChange) => Cost])[] = [
    ...WHATS.map((what) => [what, ({ by }: HalfChange) => by[what]] as const),
    ['all', ({ total }) => total],
  ];
  return [
    `Changed since ${since}: files, lines added and removed.`,
    '',
    line('', ['Flask', 'Django']),
    ...rows.map(([title, of]) =>
      line(
        title,
        HALVES.map((half) => signed(of(halves[half]))),
      ),
    ),
  ].join('\n');
}
