/**
 * Entities in one line each, for a command line:
 * `Book title:string:200:required price:decimal:8.2 author:Author:required tags:Tag:many`.
 * Letters, digits, `_`, `:` and `.` only, so that no shell touches it.
 */
import { load } from './load.ts';
import { nearest, quote, suggestion } from './problems.ts';
import { FIELD_TYPES } from './types.ts';
import type { FieldType, Model, Problem, Result } from './types.ts';

/** Where problems of a shorthand are said to be. */
const FILE = '--entity';
const ENTITY_WORDS: Readonly<Record<string, string>> = {
  owned: 'owned: true',
  audit: 'audit: true',
  public: 'access: public',
  members: 'access: members',
  staff: 'access: staff',
  uuid: 'ids: uuid',
};
const FIELD_WORDS = ['required', 'unique', 'index', 'search', 'filter', 'sort', 'list'] as const;
const RELATION_WORDS: Readonly<Record<string, string>> = {
  required: 'required: true',
  one: 'kind: one-to-one',
  many: 'kind: many-to-many',
  protect: 'on_delete: protect',
  cascade: 'on_delete: cascade',
  setnull: 'on_delete: set_null',
};

interface Line {
  readonly name: string;
  readonly options: readonly string[];
  readonly fields: readonly string[];
  readonly relations: readonly string[];
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** Reads the lines of one command. */
class Shorthand {
  readonly problems: Problem[] = [];
  readonly places = new Map<string, Place>();
  readonly targets = new Map<string, Place>();

  line(text: string, line: number): Line | undefined {
    const [head, ...members] = [...text.matchAll(/\S+/g)].map((match) => ({
      parts: match[0].split(':'),
      place: { line, column: match.index + 1 },
    }));
    if (head === undefined) {
      this.tell({ line, column: 1 }, '', 'The line is empty. Write such as "Book title:string:200".');
      return undefined;
    }
    const [name = '', ...flags] = head.parts;
    const path = `entities.${name}`;
    if (this.places.has(path))
      this.tell(head.place, path, `There are two entities ${quote(name)}. Join their lines.`);
    this.places.set(path, head.place);
    const options = flags.map((flag) => this.word(flag, ENTITY_WORDS, head.place, path));
    const made = members.map(({ parts, place }) => this.member(path, parts, place));
    return {
      name,
      options,
      fields: made.flatMap((each) => (each?.kind === 'field' ? [each.text] : [])),
      relations: made.flatMap((each) => (each?.kind === 'relation' ? [each.text] : [])),
    };
  }

  tell(place: Place, path: string, message: string): void {
    this.problems.push({ rule: 'shorthand', file: FILE, ...place, path, message });
  }

  word(word: string, known: Readonly<Record<string, string>>, place: Place, path: string): string {
    const text = Object.hasOwn(known, word) ? known[word] : undefined;
    if (text === undefined) {
      this.tell(place, path, `There is no word ${quote(word)} here.${suggestion(word, Object.keys(known))}`);
    }
    return text ?? '';
  }

  member(
    entity: string,
    [name = '', type = 'string', ...rest]: readonly string[],
    place: Place,
  ): { kind: 'field' | 'relation'; text: string } | undefined {
    const relation = /^[A-Z]/.test(type);
    const path = `${entity}.${relation ? 'relations' : 'fields'}.${name}`;
    if (this.places.has(path)) {
      this.tell(place, path, `${quote(name)} is here twice. Remove one.`);
      return undefined;
    }
    this.places.set(path, place);
    if (relation) {
      this.targets.set(type, place);
      const options = rest.map((word) => this.word(word, RELATION_WORDS, place, path));
      return { kind: 'relation', text: `${name}: {${[`to: ${type}`, ...options].join(', ')}}` };
    }
    const known = FIELD_TYPES.find((each) => each === type);
    if (known === undefined) {
      const message = `There is no field type ${quote(type)}.${suggestion(type, FIELD_TYPES)}`;
      this.tell(place, path, `${message} An entity begins with a capital letter.`);
      return undefined;
    }
    const options = rest.flatMap((word) => this.option(word, known, place, path));
    return { kind: 'field', text: `${name}: {${[`type: ${known}`, ...options].join(', ')}}` };
  }

  option(word: string, type: FieldType, place: Place, path: string): readonly string[] {
    if ((FIELD_WORDS as readonly string[]).includes(word)) return [`${word}: true`];
    if (type === 'choice')
      return [
        `choices: [${word
          .split('.')
          .map((value) => JSON.stringify(value))
          .join(', ')}]`,
      ];
    const decimal = /^(\d{1,4})\.(\d{1,4})$/.exec(word);
    if (type === 'decimal' && decimal !== null)
      return [`digits: ${Number(decimal[1])}`, `places: ${Number(decimal[2])}`];
    if (type === 'decimal' && /^\d{1,4}$/.test(word)) return [`digits: ${Number(word)}`, 'places: 0'];
    if (/^\d{1,18}$/.test(word)) return [`max: ${BigInt(word)}`];
    const message = `There is no word ${quote(word)} here.${suggestion(word, FIELD_WORDS)}`;
    this.tell(place, path, `${message} A number is the longest text or the highest value.`);
    return [];
  }
}

const block = (key: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [`    ${key}:`, ...items.map((item) => `      ${item}`)];

function entityText({ name, options, fields, relations }: Line): string {
  const lines = [
    ...options.map((option) => `    ${option}`),
    ...block('fields', fields),
    ...block('relations', relations),
  ];
  return lines.length === 0 ? `  ${name}: {}` : [`  ${name}:`, ...lines].join('\n');
}

/** Targets that no line describes: a name is all that is known of them. */
function missingTargets(shorthand: Shorthand, lines: readonly Line[]): readonly Line[] {
  const names = lines.map(({ name }) => name);
  return [...shorthand.targets].flatMap(([name, place]) => {
    if (name === 'User' || names.includes(name)) return [];
    const near = nearest(name, names);
    if (near !== undefined) {
      shorthand.tell(place, '', `There is no entity ${quote(name)}. Did you mean "${near}"?`);
    }
    shorthand.places.set(`entities.${name}`, place);
    const fields = ['name: {type: string, max: 120, required: true, search: true}'];
    return [{ name, options: [], fields, relations: [] }];
  });
}

/** The place in the lines of a problem found in the text that was made from them. */
function back(problem: Problem, places: ReadonlyMap<string, Place>): Problem {
  const owners = [...places].filter(([path]) => problem.path === path || problem.path.startsWith(`${path}.`));
  const [owner] = owners.toSorted(([a], [b]) => b.length - a.length);
  return { ...problem, file: FILE, ...(owner?.[1] ?? { line: 1, column: 1 }) };
}

/** What a shorthand gives: the model and the text of the `model.yaml` that says the same. */
export interface ShorthandModel {
  readonly model: Model;
  readonly text: string;
}

/**
 * Reads entities from lines. A target that no line describes becomes an entity with a name.
 * Problems are told with the number of the line and the column of the word.
 * @param accounts - whether the apps have accounts, which a relation to User needs.
 */
export function parseShorthand(
  lines: readonly string[],
  project: { readonly name: string; readonly title?: string },
  accounts = true,
): Result<ShorthandModel> {
  const shorthand = new Shorthand();
  const read = lines.flatMap((line, index) => shorthand.line(line, index + 1) ?? []);
  const all = [...read, ...missingTargets(shorthand, read)];
  const forbidden = lines.findIndex((line) => /[^A-Za-z0-9_:.\s]/.test(line));
  if (forbidden >= 0) {
    const column = (lines[forbidden] ?? '').search(/[^A-Za-z0-9_:.\s]/) + 1;
    const message = 'Only letters of the English alphabet, digits, "_", ":" and "." are used here.';
    shorthand.tell({ line: forbidden + 1, column }, '', message);
  }
  if (shorthand.problems.length > 0) return { ok: false, problems: shorthand.problems };
  const title = project.title === undefined ? '' : `, title: ${JSON.stringify(project.title)}`;
  const text = [
    '# yaml-language-server: $schema=.flask-vs-django/model.schema.json',
    `project: {name: ${/^[a-z][a-z0-9_-]*$/.test(project.name) ? project.name : JSON.stringify(project.name)}${title}}`,
    'entities:',
    ...all.map(entityText),
    '',
  ].join('\n');
  const result = load(text, FILE, accounts);
  if (result.ok) return { ok: true, value: { model: result.value, text } };
  return { ok: false, problems: result.problems.map((problem) => back(problem, shorthand.places)) };
}
