/** Reads YAML or JSON into plain nodes with places. Everything that a model has no use for is refused here. */
import { Composer, Lexer, Parser, isAlias, isMap, isPair, isScalar, isSeq } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import { quote } from './problems.ts';
import type { Place, Problems } from './problems.ts';
import { SYNTAX } from './syntax.ts';

export interface ScalarNode extends Place {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** As written, so that numbers keep every digit. */
  readonly source: string;
  readonly quoted: boolean;
}

export interface ListNode extends Place {
  readonly kind: 'list';
  readonly items: readonly Node[];
}

export interface MapEntry {
  readonly key: string;
  /** Place of the key; its path is that of the value. */
  readonly place: Place;
  readonly value: Node;
}

export interface MapNode extends Place {
  readonly kind: 'map';
  readonly entries: readonly MapEntry[];
}

export type Node = ScalarNode | ListNode | MapNode;

const MAX_BYTES = 1024 * 1024;
const MAX_DEPTH = 20;
/** Reading takes some microseconds for each part; this many keep a refusal under a second. */
const MAX_PARTS = 100_000;
const START: Place = { at: 0, path: '' };

/** The path of a member: `entities.Book`, or `entities["a b"]` where the name has other characters. */
export function below(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  if (!/^[A-Za-z0-9_-]+$/.test(key)) return `${path}[${quote(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** How many collections are open. */
const depth = (parser: Parser): number =>
  parser.stack.filter(({ type }) => ['block-map', 'block-seq', 'flow-collection'].includes(type)).length;

/**
 * Composes the documents of the text, or none when it is nested too deeply. The depth is watched while
 * reading, since the composer calls itself for every level.
 */
function compose(text: string, problems: Problems): readonly Document.Parsed[] {
  const parser = new Parser();
  const tokens = [];
  let parts = 0;
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    parts += 1;
    if (parts > MAX_PARTS) {
      problems.add('yaml-size', START, 'The model has too many parts (names, values, signs). Split it.');
      return [];
    }
    if (parser.stack.length > MAX_DEPTH && depth(parser) > MAX_DEPTH) {
      const place = { at: parser.offset - lexeme.length, path: '' };
      problems.add(
        'yaml-depth',
        place,
        `This is nested more than ${MAX_DEPTH} levels deep. Make it flatter.`,
      );
      return [];
    }
  }
  tokens.push(...parser.end());
  for (const token of tokens) {
    if (token.type !== 'directive') continue;
    problems.add('yaml-directive', { at: token.offset, path: '' }, SYNTAX['BAD_DIRECTIVE'] ?? '');
    return [];
  }
  const composer = new Composer({ uniqueKeys: false, logLevel: 'error', prettyErrors: false });
  return [...composer.compose(tokens)];
}

function tellSyntax(errors: readonly YAMLError[], problems: Problems): void {
  const places = new Set<number>();
  for (const error of errors.slice(0, 20)) {
    // One fault makes several errors at its place; the first says most.
    if (places.has(error.pos[0])) continue;
    places.add(error.pos[0]);
    const code = error.message.includes('Plain value cannot start') ? 'BAD_SCALAR_START' : error.code;
    const message = SYNTAX[code] ?? 'This is not valid YAML.';
    problems.add(rule(code), { at: error.pos[0], path: '' }, message);
  }
}

function rule(code: string): string {
  if (code === 'MULTIPLE_DOCS') return 'yaml-documents';
  if (/ALIAS|ANCHOR/.test(code)) return 'yaml-alias';
  return code.includes('TAG_RESOLVE') || code === 'MULTIPLE_TAGS' ? 'yaml-tag' : 'yaml-syntax';
}

/** Turns the library's nodes into ours. */
class Reader {
  readonly #problems: Problems;
  /** Values are missing where aliases stood: no further rule can be judged. */
  aliases = false;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  node(source: unknown, path: string, fallback: number): Node {
    const at = (source as { range?: [number] | null } | null)?.range?.[0] ?? fallback;
    const place = { at, path };
    this.#plainOnly(source, place);
    if (isMap(source)) return this.#map(source.items, place);
    if (isSeq(source)) {
      const items = source.items.map((item, index) => this.node(item, below(path, index), at));
      return { kind: 'list', ...place, items };
    }
    if (isScalar(source)) return this.#scalar(source.value, source.source, source.type, place);
    return { kind: 'scalar', ...place, value: null, source: '', quoted: false };
  }

  #plainOnly(source: unknown, place: Place): void {
    const { anchor, tag } = (source ?? {}) as { anchor?: string; tag?: string };
    if (isAlias(source)) {
      this.aliases = true;
      this.#problems.add('yaml-alias', place, 'Aliases ("*") are not used in a model. Write the value out.');
    } else if (anchor !== undefined) {
      this.#problems.add('yaml-alias', place, 'Anchors ("&") are not used in a model. Write the value out.');
    }
    if (tag !== undefined) {
      this.#problems.add('yaml-tag', place, 'Tags ("!") are not used in a model. Remove it.');
    }
  }

  #scalar(value: unknown, written: string | undefined, type: string | undefined, place: Place): ScalarNode {
    const source = written ?? '';
    const quoted = type !== 'PLAIN' && type !== undefined;
    if (typeof value === 'string') {
      this.#characters(value, place);
      return { kind: 'scalar', ...place, value, source: value, quoted };
    }
    const known = typeof value === 'number' || typeof value === 'boolean' ? value : null;
    return { kind: 'scalar', ...place, value: known, source, quoted };
  }

  /** No database keeps NUL, and a lone surrogate is no character. */
  #characters(value: string, place: Place): void {
    if (value.includes('\0')) {
      this.#problems.add('yaml-nul', place, 'A text cannot hold the null character. Remove "\\0".');
    }
    if (/\p{Surrogate}/u.test(value)) {
      const message = 'A text cannot hold half of a surrogate pair. Write the character itself.';
      this.#problems.add('yaml-surrogate', place, message);
    }
  }

  #map(items: readonly unknown[], place: Place): MapNode {
    const entries: MapEntry[] = [];
    const first = new Map<string, Place>();
    for (const pair of items) {
      if (!isPair(pair)) continue;
      const key = this.#key(pair.key, place);
      if (key === undefined) continue;
      const other = first.get(key.key);
      if (other !== undefined) {
        const line = this.#problems.line(other);
        const message = `The key ${quote(key.key)} is in line ${line} already. Remove or rename one.`;
        this.#problems.add('yaml-duplicate-key', key.place, message);
        continue;
      }
      first.set(key.key, key.place);
      const value = this.node(pair.value, key.place.path, key.place.at);
      const absent = value.kind === 'scalar' && value.value === null && value.source === '';
      entries.push({ ...key, value: absent ? { ...value, at: key.place.at } : value });
    }
    return { kind: 'map', ...place, entries };
  }

  #key(source: unknown, parent: Place): { key: string; place: Place } | undefined {
    const at = (source as { range?: [number] | null } | null)?.range?.[0] ?? parent.at;
    this.#plainOnly(source, { at, path: parent.path });
    if (!isScalar(source)) {
      this.#problems.add('yaml-key', { at, path: parent.path }, 'A key is a name, not a list or a mapping.');
      return undefined;
    }
    const key = typeof source.value === 'string' ? source.value : (source.source ?? '');
    const place = { at, path: below(parent.path, key) };
    this.#characters(key, place);
    if (key === '<<') {
      const message = 'Merge keys ("<<") are not used in a model. Write the entries out.';
      this.#problems.add('yaml-merge', place, message);
      return undefined;
    }
    return { key, place };
  }
}

/** The text's root mapping, or null when there is none to go on with. */
export function readYaml(text: string, problems: Problems): MapNode | null {
  if (Buffer.byteLength(text) > MAX_BYTES) {
    problems.add('yaml-size', START, 'The file is larger than 1 MiB. Split the model or shorten its texts.');
    return null;
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const message = 'The file holds a null character: it is no text in UTF-8. Save it as UTF-8.';
    problems.add('yaml-nul', { at: nul, path: '' }, message);
    return null;
  }
  const [document, second] = compose(text, problems);
  if (!problems.empty) return null;
  tellSyntax([...(document?.errors ?? []), ...(document?.warnings ?? [])], problems);
  if (second !== undefined) {
    problems.add('yaml-documents', { at: second.range[0], path: '' }, SYNTAX['MULTIPLE_DOCS'] ?? '');
  }
  if (!problems.empty) return null;
  return root(document?.contents, problems);
}

function root(contents: unknown, problems: Problems): MapNode | null {
  const reader = new Reader(problems);
  const node = reader.node(contents, '', 0);
  if (reader.aliases) return null;
  if (node.kind === 'map') return node;
  const empty = node.kind === 'scalar' && node.value === null && node.source === '';
  if (!problems.empty) return null;
  const example = 'Begin with "project:" and "entities:".';
  if (empty) problems.add('empty-model', START, `The model is empty. ${example}`);
  else problems.add('not-a-mapping', { at: node.at, path: '' }, `A model is a mapping. ${example}`);
  return null;
}
