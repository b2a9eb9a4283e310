/** The code that made a page: URL, view, form, model, template, as they are in the workspace now. */
import { pythonRanges } from '../code/python.ts';
import { excerpt } from '../code/range.ts';
import { highlight } from '../compare/report/highlight.ts';
import { sourcesOf } from '../compare/sources.ts';
import type { Owner, SourceFile } from '../compare/types.ts';
import type { Half } from '../scaffold/types.ts';
import type { WorkspaceView } from '../workspace/view.ts';
import type { ProbeRecord } from './record.ts';

export interface CodePane {
  /** The same titles in both halves, in one order. */
  readonly title: Title;
  /** `flask-app/app/library/views/book.py, line 18` */
  readonly place: string;
  /** The code as HTML. */
  readonly html: string;
}

type Title = 'URL' | 'View' | 'Shared by such views' | 'Form' | 'Model' | 'Template';

interface Found {
  readonly title: Title;
  readonly file: SourceFile;
  /** A symbol of the file; null for all of it. */
  readonly symbol: string | null;
  /** Text that its first line has, for what is no symbol. */
  readonly text?: string;
}

/** The line that has a text, with those that belong to it by their indentation. */
function around({ text }: SourceFile, part: string): { line: number; text: string } | null {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.includes(part));
  return at < 0 ? null : { line: at + 1, text: (lines[at] ?? '').trim() };
}

function paneOf({ title, file, symbol, text }: Found): readonly CodePane[] {
  let shown: { line: number; text: string } | null = { line: 1, text: file.text.trimEnd() };
  if (text !== undefined) shown = around(file, text);
  else if (symbol !== null) {
    const [range] = pythonRanges(file.text, symbol);
    shown = range === undefined ? null : excerpt(file.text, range);
  }
  if (shown === null) return [];
  return [{ title, place: `${file.path}, line ${shown.line}`, html: highlight(file.path, shown.text) }];
}

const ofConcern = (
  files: readonly SourceFile[],
  concern: Owner,
  entity: string | null,
): readonly SourceFile[] =>
  files.filter(({ sections }) =>
    sections.some((one) => one.concern === concern && (entity === null || one.entity === entity)),
  );

/** Where the address is written: in a list of addresses, else in the view's own decorator. */
function urlOf(files: readonly SourceFile[], view: Found | undefined, record: ProbeRecord): readonly Found[] {
  const symbol = view?.symbol?.split('.')[0];
  if (symbol === undefined) return [];
  const listed = ofConcern(files, 'url', null).find(({ text }) =>
    new RegExp(`^\\s*path\\(.*\\b${symbol}\\b`, 'm').test(text),
  );
  if (listed !== undefined) {
    const line = listed.text
      .split('\n')
      .find((one) => /^\s*path\(/.test(one) && new RegExp(`\\b${symbol}\\b`).test(one));
    return [{ title: 'URL', file: listed, symbol: null, text: line ?? symbol }];
  }
  const rule = record.route;
  if (view === undefined || rule === null) return [];
  const decorator = view.file.text
    .split('\n')
    .find((line) => line.startsWith('@') && line.includes(`"${rule}"`));
  return decorator === undefined ? [] : [{ title: 'URL', file: view.file, symbol: null, text: decorator }];
}

const definitions = /^(?:class|def) (\w+)/gm;

/** Functions and classes of a concern that the view names. */
function named(
  files: readonly SourceFile[],
  title: Title,
  concern: Owner,
  entity: string | null,
  view: string,
): readonly Found[] {
  return ofConcern(files, concern, entity)
    .filter(({ sections }) => entity !== null || sections.every((one) => one.entity === null))
    .flatMap((file) =>
      [...file.text.matchAll(definitions)]
        .map(([, name = '']) => name)
        .filter((name) => new RegExp(`\\b${name}\\b`).test(view))
        .map((symbol) => ({ title, file, symbol })),
    );
}

/**
 * The panes for one answer of a half.
 * @returns nothing where the view is none of the half's own code.
 */
export function panesOf(view: WorkspaceView, half: Half, record: ProbeRecord): readonly CodePane[] {
  const files = sourcesOf(view, half);
  const at = (name: string | null): SourceFile | undefined =>
    name === null ? undefined : files.find(({ path }) => path === `${half}-app/${name}`);
  const viewFile = at(record.view?.file ?? null);
  const symbol = record.view?.symbol ?? null;
  const own: Found | undefined =
    viewFile === undefined ? undefined : { title: 'View', file: viewFile, symbol };
  const entity = viewFile?.sections.find((one) => one.entity !== null)?.entity ?? null;
  const [range] = viewFile === undefined || symbol === null ? [] : pythonRanges(viewFile.text, symbol);
  const text = viewFile === undefined || range === undefined ? '' : viewFile.text.slice(range.from, range.to);
  const template = record.templates.map(({ file }) => at(file)).find((file) => file !== undefined);
  const found: readonly Found[] = [
    ...urlOf(files, own, record),
    ...(own === undefined ? [] : [own]),
    ...(entity === null ? [] : named(files, 'Shared by such views', 'page view', null, text)),
    ...(entity === null ? [] : named(files, 'Form', 'form', entity, text)),
    ...(entity === null ? [] : named(files, 'Model', 'model', entity, text)),
    ...(template === undefined ? [] : [{ title: 'Template' as const, file: template, symbol: null }]),
  ];
  return found.flatMap(paneOf);
}
