/** From a blueprint to files: which templates, in which order, with which text. Pure and deterministic. */
import { formatPython } from './format.ts';
import { html, jsonString, pyLiteral, pyString } from './encode.ts';
import { sharedSlots } from '../features/index.ts';
import { render, tidy } from './render.ts';
import { directionOf } from './direction.ts';
import type { Blueprint, DataEntry, Entry, Framework, GeneratedFile } from './types.ts';

/** Reads a template by its path below `templates/`; given by the shell, since the core knows no disk. */
export type ReadTemplate = (path: string) => string;

const isData = (entry: Entry): entry is DataEntry => 'text' in entry;

/** Every line of a text but the blank ones, further to the right. */
const indented = (text: string, by: number): string => text.replaceAll(/^(?=.)/gm, ' '.repeat(by));

/** Prints the partials of a slot one after another, each read and rendered like a template. */
const partials =
  (read: ReadTemplate, locals: Readonly<Record<string, unknown>>) =>
  (paths: readonly string[], by = 0): string =>
    paths
      .map((path) => indented(path.endsWith('.ejs') ? render(read(path), path, locals) : read(path), by))
      .join('');

/** Prints the single lines of a slot, each rendered like a template; nothing where there are none. */
const lines =
  (locals: Readonly<Record<string, unknown>>) =>
  (sources: readonly string[], by = 0): string =>
    sources.map((source) => `${indented(render(source, source, locals), by)}\n`).join('');

/** Names that every template may read. */
function commonLocals(blueprint: Blueprint): Record<string, unknown> {
  const { model } = blueprint;
  const [language] = model.project.languages;
  return {
    model,
    project: model.project,
    choices: blueprint.choices,
    version: blueprint.version,
    shared: sharedSlots(blueprint.choices.features),
    py: pyLiteral,
    pyString,
    jsonString,
    html,
    language,
    direction: directionOf(language),
    say: (text: Readonly<Record<string, string>> | null) => text?.[language] ?? '',
    // Every interface text goes through this, so that a later feature can switch it to a catalogue.
    t: html,
  };
}

/** Top-level Python packages of both halves, which ruff would find on disk by itself. */
const firstParty = (parts: readonly Entry[]): readonly string[] => [
  ...new Set(parts.flatMap(({ path }) => /^[^/]+\/(\w+)\/__init__\.py$/.exec(path)?.[1] ?? [])),
];

/** Python gets two blank lines at the most, everything else one. */
function finish(path: string, text: string, own: readonly string[]): string {
  if (path.endsWith('.py')) return formatPython(tidy(text, 2), path, own);
  return tidy(text);
}

function make(entry: Entry, blueprint: Blueprint, read: ReadTemplate, own: readonly string[]): string {
  if (isData(entry)) return entry.text;
  const source = read(entry.template);
  if (!entry.template.endsWith('.ejs')) return source;
  const locals = { ...commonLocals(blueprint), ...entry.locals };
  const slotted = { partials: partials(read, locals), lines: lines(locals) };
  const text = render(source, entry.template, { ...locals, ...slotted });
  return finish(entry.path, text, own);
}

/**
 * Makes every file of a workspace, sorted by path.
 * @throws Error when two entries have one path (letter case and normal form aside): a defect of a table.
 */
export function generate(
  blueprint: Blueprint,
  parts: readonly Entry[],
  read: ReadTemplate,
): readonly GeneratedFile[] {
  const seen = new Map<string, string>();
  const own = firstParty(parts);
  const files = parts.map((entry): GeneratedFile => {
    const key = entry.path.normalize('NFC').toLowerCase();
    const other = seen.get(key);
    if (other !== undefined) throw new Error(`Two files would be ${entry.path} (${other}).`);
    seen.set(key, entry.path);
    return {
      path: entry.path,
      text: make(entry, blueprint, read, own),
      place: entry.place,
      concern: entry.concern,
      symbols: entry.symbols ?? {},
      entity: entry.entity ?? null,
      feature: entry.feature ?? null,
      executable: entry.executable ?? false,
    };
  });
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** The entries of the chosen halves. */
export function halves(blueprint: Blueprint, frameworks: readonly Framework[]): readonly Entry[] {
  return frameworks
    .filter((framework) => blueprint.choices.halves.includes(framework.half))
    .flatMap((framework) => framework.files(blueprint));
}
