/** Reads YAML or JSON into plain nodes with places. Everything that a model has no use for is refused here. */
import { Composer, Lexer, Parser, isAlias, isMap, isPair, isScalar, isSeq } from 'yaml';
import type { Document, ParsedNode, YAMLError } from 'yaml';
import { quote } from './problems.ts';
import type { Place, Problems } from './problems.ts';

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
const MAX_PARTS = 150_000;
const START: Place = { at: 0, path: '' };

/** The path of a member: `entities.Book`, or `entities["a b"]` where the name has other characters. */
export function below(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  if (!/^[A-Za-z0-9_-]+$/.test(key)) return `${path}[${quote(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** Sentences for what the YAML library finds; its own are written for authors of parsers. */
const SYNTAX: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'A model is one document. Remove the second "---".',
  TAB_AS_INDENT: 'A tab cannot indent. Use spaces.',
  BAD_INDENT: 'The indentation does not fit. Begin the entries of one mapping in one column.',
  BAD_DIRECTIVE: 'Directives ("%") are not used in a model. Remove this line.',
  BAD_DQ_ESCAPE: 'This is no escape of a text in double quotes. Use single quotes to keep a backslash.',
  BAD_SCALAR_START: 'A plain text cannot begin with this character. Put it in quotes.',
  BLOCK_AS_IMPLICIT_KEY: 'A nested mapping cannot stand on this line. Begin it on a line of its own.',
  MULTILINE_IMPLICIT_KEY: 'A key must stand on one line, followed by a colon.',
  MISSING_CHAR: 'Something is missing here: a closing quote or bracket, a comma, a colon or a space.',
  UNEXPECTED_TOKEN: 'This is not expected here. Look for a missing quote, comma, colon or indentation.',
  KEY_OVER_1024_CHARS: 'This key is too long.',
  MULTIPLE_ANCHORS: 'Anchors ("&") are not used in a model. Write the value out.',
  BAD_ALIAS: 'Aliases ("*") are not used in a model. Write the value out.',
  ALIAS_PROPS: 'Aliases ("*") are not used in a model. Write the value out.',
  MULTIPLE_TAGS: 'Tags ("!") are not used in a model. Remove it.',
  TAG_RESOLVE_FAILED: 'Tags ("!") are not used in a model. Remove it.',
};

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
    if (parser.stack.length > MAX_DEPTH + 2) {
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
  const composer = new Composer<ParsedNode>({ uniqueKeys: false, logLevel: 'error', prettyErrors: false });
  return [...composer.compose(tokens)];
}

function tellSyntax(errors: readonly YAMLError[], problems: Problems): void {
  for (const error of errors.slice(0, 20)) {
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
      if (first.has(key.key)) {
        const message = `The key ${quote(key.key)} is here twice. Remove or rename one.`;
        this.#problems.add('yaml-duplicate-key', key.place, message);
        continue;
      }
      first.set(key.key, key.place);
      const value = this.node(pair.value, key.place.path, key.place.at);
      entries.push({ ...key, value });
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
  const node = new Reader(problems).node(contents, '', 0);
  if (node.kind === 'map') return node;
  const empty = node.kind === 'scalar' && node.value === null && node.source === '';
  if (!problems.empty) return null;
  const example = 'Begin with "project:" and "entities:".';
  if (empty) problems.add('empty-model', START, `The model is empty. ${example}`);
  else problems.add('not-a-mapping', { at: node.at, path: '' }, `A model is a mapping. ${example}`);
  return null;
}
