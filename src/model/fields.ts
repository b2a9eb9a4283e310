/** Fields: which option belongs to which type, and the checked field that they make. */
import { checkBounds, readBounds } from './bounds.ts';
import { readChoices } from './choices.ts';
import { checkDefault } from './defaults.ts';
import { readLiteral } from './literals.ts';
import { words } from './names.ts';
import { checkPattern } from './pattern.ts';
import { either } from './problems.ts';
import type { Place } from './problems.ts';
import { Keys, readText } from './read.ts';
import type { Context } from './read.ts';
import { FIELD_TYPES } from './types.ts';
import type { Field, FieldType } from './types.ts';
import type { MapEntry } from './yaml.ts';

const TEXT = ['string', 'text', 'email', 'url', 'slug'] as const;
const NUMBERS = ['integer', 'decimal', 'float'] as const;
const MOMENTS = ['date', 'time', 'datetime', 'duration'] as const;
/** Short values that a database compares and sorts well. */
const SMALL = ['string', 'email', 'url', 'slug', 'uuid', 'choice', ...NUMBERS, ...MOMENTS] as const;

/** Options beside `type`, with the types that have them. */
export const OPTIONS: Readonly<Record<string, readonly FieldType[]>> = {
  label: FIELD_TYPES,
  help: FIELD_TYPES,
  list: FIELD_TYPES,
  required: FIELD_TYPES.filter((type) => type !== 'boolean'),
  default: FIELD_TYPES.filter((type) => type !== 'file' && type !== 'image'),
  unique: SMALL,
  index: [...SMALL, 'boolean'],
  sort: [...SMALL, 'boolean'],
  filter: [...SMALL, 'boolean'],
  search: TEXT,
  min: [...TEXT, ...NUMBERS, ...MOMENTS],
  max: [...TEXT, ...NUMBERS, ...MOMENTS],
  pattern: TEXT,
  choices: ['choice'],
  digits: ['decimal'],
  places: ['decimal'],
};

/** Options that a field of the type may have. */
export const optionsOf = (type: FieldType): readonly string[] =>
  Object.keys(OPTIONS).filter((option) => OPTIONS[option]?.includes(type));

export const isText = (type: FieldType): boolean =>
  (TEXT as readonly string[]).includes(type) || ['choice', 'file', 'image'].includes(type);
export const isSortable = (type: FieldType): boolean => OPTIONS['sort']?.includes(type) ?? false;

/** A field as written: what is derived from its neighbours is still open. */
export interface DraftField {
  readonly kind: 'field';
  readonly name: string;
  readonly place: Place;
  readonly type: FieldType | undefined;
  readonly keys: Keys;
  readonly field: Field | undefined;
  readonly list: boolean | undefined;
  readonly sort: boolean | undefined;
}

/** Reads one field with all checks that look at the field alone. */
export function readField(entry: MapEntry, context: Context): DraftField {
  const { problems } = context;
  const { key: name, place } = entry;
  const known = ['type', ...Object.keys(OPTIONS)];
  const empty = { kind: 'map', ...place, entries: [] } as const;
  if (entry.value.kind !== 'map') {
    problems.add('wrong-type', entry.value, 'A field is a mapping, such as {type: string, max: 120}.');
  }
  const node = entry.value.kind === 'map' ? entry.value : empty;
  const keys = new Keys(node, place, known, problems);
  const type = entry.value.kind === 'map' ? fieldType(keys) : undefined;
  const draft = { kind: 'field', name, place, type, keys } as const;
  const list = keys.flag('list');
  if (type === undefined) return { ...draft, field: undefined, list, sort: undefined };
  refuseForeign(keys, type);
  const field = makeField(name, type, keys, context);
  return { ...draft, field, list, sort: keys.flag('sort') };
}

function fieldType(keys: Keys): FieldType | undefined {
  if (!keys.has('type')) {
    keys.problems.add('missing-key', keys.place, 'A field needs a type, such as "type: string".');
    return undefined;
  }
  const type = keys.word('type', FIELD_TYPES);
  if (type !== 'file' && type !== 'image') return type;
  const message = `Fields of type "${type}" are not supported by this version yet. Keep the address in a field of type "url".`;
  keys.problems.add('not-yet', keys.at('type'), message);
  return undefined;
}

/** Sentences for options that people expect and that a type cannot have. */
const REASONS: Readonly<Record<string, string>> = {
  'required boolean': 'A boolean is always true or false. Remove "required"; an absent one is false.',
  'unique text': 'Text without a limit cannot be unique. Use "type: string" with "max" of at most 255.',
  'index text': 'Text without a limit cannot be indexed. Use "type: string" with "max" of at most 255.',
};

function refuseForeign(keys: Keys, type: FieldType): void {
  for (const [option, types] of Object.entries(OPTIONS)) {
    if (types.includes(type) || !keys.has(option)) continue;
    const reason = REASONS[`${option} ${type}`];
    const has = `Types that have it: ${either(types)}.`;
    const message = reason ?? `A field of type "${type}" has no "${option}". Remove it. ${has}`;
    keys.problems.add('foreign-option', keys.key(option), message);
  }
}

function makeField(name: string, type: FieldType, keys: Keys, context: Context): Field {
  const [first] = context.languages;
  const text = (key: string, limit: number): Field['label'] | undefined => {
    const node = keys.node(key);
    return node === undefined ? undefined : readText(node, `"${key}"`, limit, context);
  };
  const choices = type === 'choice' ? readChoices(keys, context) : [];
  const bounds = readBounds(type, keys, choices);
  const required = keys.flag('required') ?? false;
  const given = keys.node('default');
  const value = given === undefined ? undefined : readLiteral(given, type, 'default', context.problems);
  const field: Field = {
    name,
    type,
    label: text('label', 120) ?? { [first]: words(name) },
    help: text('help', 1000) ?? null,
    required,
    unique: keys.flag('unique') ?? false,
    index: keys.flag('index') ?? false,
    default: value ?? (type === 'boolean' ? { kind: 'boolean', value: false } : null),
    ...bounds,
    pattern: OPTIONS['pattern']?.includes(type) ? (keys.string('pattern') ?? null) : null,
    choices,
    search: keys.flag('search') ?? false,
    filter: keys.flag('filter') ?? false,
    sort: false,
    list: false,
    nullable: !required && !isText(type) && type !== 'boolean',
  };
  if (field.unique && field.index) {
    const message = 'A unique field has an index by itself. Remove "index".';
    context.problems.add('unique-index', keys.key('index'), message);
  }
  if (field.pattern !== null) {
    checkPattern(field.pattern, field.maxLength ?? 1_000_000, keys.at('pattern'), context.problems);
  }
  checkBounds(field, keys);
  if (value !== undefined) checkDefault(field, keys);
  return field;
}
