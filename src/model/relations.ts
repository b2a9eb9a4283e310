/** Relations: what each kind may say, and the checked relation that it makes. */
import { linkOf, moduleOf, words } from './names.ts';
import { quote, suggestion } from './problems.ts';
import type { Place } from './problems.ts';
import { Keys, readText } from './read.ts';
import type { Context } from './read.ts';
import type { OnDelete, Relation, RelationKind } from './types.ts';
import type { MapEntry } from './yaml.ts';

export const KINDS = ['many-to-one', 'one-to-one', 'many-to-many', 'one-to-many'] as const;
export const ON_DELETE = ['protect', 'cascade', 'set_null'] as const;
export const RELATION_OPTIONS = [
  'to', 'kind', 'required', 'on_delete', 'reverse', 'label', 'help', 'filter', 'list',
] as const; // prettier-ignore

/** A relation as written; `from` holds it, also where it was written at the other end. */
export interface DraftRelation {
  readonly kind: 'relation';
  readonly name: string;
  readonly from: string;
  readonly place: Place;
  readonly keys: Keys;
  /** Written as one-to-many on the target. */
  readonly turned: boolean;
  readonly relation: Relation | undefined;
  /** The name of the other end where the author chose it. */
  readonly reverse: string | undefined;
  readonly list: boolean | undefined;
}

/** Entities of the model by name, as far as relations need them. */
export interface Targets {
  readonly names: readonly string[];
}

/** Reads one relation with all checks that need no other relation. */
export function readRelation(
  entry: MapEntry,
  owner: string,
  targets: Targets,
  context: Context,
): DraftRelation | undefined {
  const { problems } = context;
  const { key: name, place } = entry;
  if (entry.value.kind !== 'map') {
    problems.add('wrong-type', entry.value, 'A relation is a mapping, such as {to: Author, required: true}.');
    return undefined;
  }
  const keys = new Keys(entry.value, place, RELATION_OPTIONS, problems);
  const kind = keys.word('kind', KINDS) ?? (keys.has('kind') ? undefined : 'many-to-one');
  const to = target(keys, targets);
  const turned = kind === 'one-to-many';
  const reverse = keys.string('reverse');
  const list = keys.flag('list');
  const draft = { kind: 'relation', place, keys, turned, list } as const;
  if (turned) return turn(draft, name, owner, to, reverse, context);
  const relation =
    to === undefined || kind === undefined ? undefined : make(name, kind, owner, to, keys, context);
  return { ...draft, name, from: owner, relation, reverse };
}

function target(keys: Keys, targets: Targets): string | undefined {
  if (!keys.has('to')) {
    keys.problems.add('missing-key', keys.place, 'A relation needs a target, such as "to: Author".');
    return undefined;
  }
  const to = keys.string('to');
  if (to === undefined || to === 'User' || targets.names.includes(to)) return to;
  const message = `There is no entity ${quote(to)}.${suggestion(to, [...targets.names, 'User'])}`;
  keys.problems.add('unknown-target', keys.at('to'), message);
  return undefined;
}

type Turned = Pick<DraftRelation, 'kind' | 'place' | 'keys' | 'turned' | 'list'>;

/** A one-to-many is the many-to-one of its target: `reverse` names it there, else this entity's name does. */
function turn(
  draft: Turned,
  name: string,
  owner: string,
  to: string | undefined,
  reverse: string | undefined,
  context: Context,
): DraftRelation | undefined {
  if (to === undefined) return undefined;
  if (to === 'User') {
    const message = 'Users hold no relations to an entity. Write a many-to-one to User at the other end.';
    context.problems.add('one-to-many-user', draft.keys.at('to'), message);
    return undefined;
  }
  const own = reverse ?? moduleOf(owner);
  const relation = make(own, 'many-to-one', to, owner, draft.keys, context);
  return { ...draft, name: own, from: to, relation, reverse: name };
}

function make(
  name: string,
  kind: RelationKind,
  from: string,
  to: string,
  keys: Keys,
  context: Context,
): Relation {
  const [first] = context.languages;
  const text = (key: string, limit: number): Relation['label'] | undefined => {
    const node = keys.node(key);
    return node === undefined ? undefined : readText(node, `"${key}"`, limit, context);
  };
  const many = kind === 'many-to-many';
  const required = keys.flag('required') ?? false;
  return {
    name,
    kind,
    to,
    toUser: to === 'User',
    toSelf: to === from,
    label: text('label', 120) ?? { [first]: words(name) },
    help: text('help', 1000) ?? null,
    required,
    nullable: !required && !many,
    onDelete: onDelete(many, required, keys),
    reverse: '',
    reverseGiven: false,
    filter: keys.flag('filter') ?? false,
    list: false,
    column: many ? null : `${name}_id`,
    link: many ? linkOf(moduleOf(from), name, from, to) : null,
  };
}

/** Without a choice, a row that others need is protected, and an optional link is cleared. */
function onDelete(many: boolean, required: boolean, keys: Keys): OnDelete | null {
  const given = keys.word('on_delete', ON_DELETE);
  if (many) {
    if (keys.has('on_delete')) {
      const message = 'A many-to-many has no "on_delete": its links go with either row. Remove it.';
      keys.problems.add('on-delete-many', keys.key('on_delete'), message);
    }
    return null;
  }
  if (given === 'set_null' && required) {
    const message = 'A required relation cannot become empty. Use protect or cascade, or remove "required".';
    keys.problems.add('set-null-required', keys.at('on_delete'), message);
  }
  return given ?? (required ? 'protect' : 'set_null');
}
