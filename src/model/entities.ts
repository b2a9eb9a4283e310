/** Entities as written: their own keys, their fields and relations. */
import { readField } from './fields.ts';
import type { DraftField } from './fields.ts';
import { moduleOf, nameOfLabel, pluralLabel, pluralOf, routeOf, words } from './names.ts';
import { quote } from './problems.ts';
import type { Place } from './problems.ts';
import { Keys, readText } from './read.ts';
import type { Context } from './read.ts';
import { readRelation } from './relations.ts';
import type { DraftRelation } from './relations.ts';
import type { Access, Project, Text } from './types.ts';
import type { MapEntry, MapNode } from './yaml.ts';

export const ENTITY_KEYS = [
  'label', 'plural', 'title', 'order', 'unique', 'owned', 'audit', 'access', 'ids', 'area', 'fields', 'relations',
] as const; // prettier-ignore
export const ACCESS = ['public', 'members', 'staff'] as const;
export const IDS = ['integer', 'uuid'] as const;

const MOST_ENTITIES = 500;
const MOST_MEMBERS = 300;

export type DraftMember = DraftField | DraftRelation;

/** An entity before its references are resolved. */
export interface DraftEntity {
  readonly name: string;
  readonly place: Place;
  readonly keys: Keys;
  readonly module: string;
  readonly plural: string;
  readonly route: string;
  readonly label: Text;
  readonly pluralLabel: Text;
  readonly owned: boolean;
  readonly audit: boolean;
  readonly access: Access;
  readonly ids: 'integer' | 'uuid';
  readonly area: string;
  /** Own fields and relations in the order of the file; a one-to-many of another entity comes last. */
  readonly members: DraftMember[];
}

/** Reads all entities. A one-to-many is put where its column is. */
export function readEntities(root: Keys, project: Project, context: Context): readonly DraftEntity[] {
  const node = entitiesNode(root);
  if (node === undefined || tooMany(node, context)) return [];
  const names = node.entries.map((entry) => entry.key);
  const turned: DraftRelation[] = [];
  const drafts = node.entries.map((entry) => readEntity(entry, names, turned, project, context));
  for (const relation of turned) {
    drafts.find((draft) => draft.name === relation.from)?.members.push(relation);
  }
  return drafts;
}

/** A model beyond these sizes is refused without a further look. */
function tooMany(node: MapNode, { problems }: Context): boolean {
  const before = problems.count;
  if (node.entries.length > MOST_ENTITIES) {
    problems.add('too-many', node, `There are more than ${MOST_ENTITIES} entities. Split the model.`);
  }
  for (const { key, place, value } of node.entries) {
    const parts = value.kind === 'map' ? value.entries.map((entry) => entry.value) : [];
    const members = parts.reduce((sum, part) => sum + (part.kind === 'map' ? part.entries.length : 0), 0);
    if (members > MOST_MEMBERS) {
      problems.add(
        'too-many',
        place,
        `${quote(key)} has more than ${MOST_MEMBERS} fields and relations. Split it.`,
      );
    }
  }
  return problems.count > before;
}

function entitiesNode(root: Keys): MapNode | undefined {
  const example = 'such as "entities: {Book: {fields: {title: {type: string}}}}"';
  if (!root.has('entities')) {
    root.problems.add('missing-key', root.place, `The model needs entities, ${example}.`);
    return undefined;
  }
  const node = root.map('entities', '{Book: {fields: {title: {type: string}}}}');
  if (node?.entries.length === 0) {
    root.problems.add('no-entities', node, `There are no entities. Add one, ${example}.`);
  }
  return node;
}

function readEntity(
  entry: MapEntry,
  names: readonly string[],
  turned: DraftRelation[],
  project: Project,
  context: Context,
): DraftEntity {
  const { problems } = context;
  if (entry.value.kind !== 'map') {
    const message = 'An entity is a mapping, such as {fields: {title: {type: string}}}.';
    problems.add('wrong-type', entry.value, message);
  }
  const node =
    entry.value.kind === 'map' ? entry.value : ({ kind: 'map', ...entry.place, entries: [] } as const);
  const keys = new Keys(node, entry.place, ENTITY_KEYS, problems);
  const members = readMembers(entry.key, node, keys, names, turned, context);
  return {
    name: entry.key,
    place: entry.place,
    keys,
    ...labelled(entry.key, keys, context),
    owned: keys.flag('owned') ?? false,
    audit: keys.flag('audit') ?? false,
    access: keys.word('access', ACCESS) ?? 'public',
    ids: keys.word('ids', IDS) ?? 'integer',
    area: keys.string('area') ?? project.module,
    members,
  };
}

/** Fields and relations in the order in which the two mappings stand in the file. */
function readMembers(
  owner: string,
  node: MapNode,
  keys: Keys,
  names: readonly string[],
  turned: DraftRelation[],
  context: Context,
): DraftMember[] {
  const fields = keys.map('fields', '{title: {type: string}}')?.entries ?? [];
  const relations = keys.map('relations', '{author: {to: Author}}')?.entries ?? [];
  const ownFields: DraftMember[] = fields.map((entry) => readField(entry, context));
  const ownRelations: DraftMember[] = [];
  for (const entry of relations) {
    const relation = readRelation(entry, owner, { names }, context);
    if (relation === undefined) continue;
    if (relation.turned) turned.push(relation);
    else ownRelations.push(relation);
  }
  const order = node.entries.map((entry) => entry.key);
  const relationsFirst = order.indexOf('relations') < order.indexOf('fields') && order.includes('relations');
  return relationsFirst ? [...ownRelations, ...ownFields] : [...ownFields, ...ownRelations];
}

type Labelled = Pick<DraftEntity, 'module' | 'plural' | 'route' | 'label' | 'pluralLabel'>;

function labelled(name: string, keys: Keys, context: Context): Labelled {
  const [first] = context.languages;
  const module = moduleOf(name);
  const text = (key: string): Text | undefined => {
    const node = keys.node(key);
    return node === undefined ? undefined : readText(node, `"${key}"`, 120, context);
  };
  const given = text('plural');
  const label = text('label') ?? { [first]: words(name) };
  const chosen = given === undefined ? null : nameOfLabel(given.en ?? given[first] ?? '');
  const plural = chosen ?? pluralOf(module);
  const usual = Object.fromEntries(
    Object.entries(label).map(([language, value]) => [
      language,
      keys.has('label') && language !== 'en' ? value : pluralLabel(value),
    ]),
  );
  return {
    module,
    plural: plural === module ? `${module}_list` : plural,
    route: routeOf(plural),
    label,
    pluralLabel: given ?? usual,
  };
}
