/**
 * The first migrations: one for each area, and a second one for relations that lead to an area which is made
 * later. Their operations say the same as the models.
 */
import type { Constraint, Entity, Model, Relation } from '../../model/types.ts';
import { pyLiteral } from '../../scaffold/encode.ts';
import { entityNamed, say } from '../shared/names.ts';
import { creationOrder } from '../shared/order.ts';
import { pyTuple } from '../shared/python.ts';
import { defaultMaker, fieldCall, madeDefaults, relationCall, targetName } from './columns.ts';
import { constraintCall, constraintsOf, indexesOf } from './constraints.ts';
import { choicesOf, orderingOf } from './entity.ts';

export interface Migration {
  readonly area: string;
  readonly name: string;
  readonly initial: boolean;
  /** Source of each entry of `dependencies`. */
  readonly dependencies: readonly string[];
  /** Modules of the models whose functions make defaults. */
  readonly makers: readonly { readonly module: string; readonly names: readonly string[] }[];
  readonly operations: readonly string[];
}

const FIRST = '0001_initial';
const SECOND = '0002_relations';
const USERS = 'migrations.swappable_dependency(settings.AUTH_USER_MODEL)';
const AUTO_ID =
  'models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")';
const OWNER =
  'models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, editable=False, verbose_name="Owner", related_name="+")';

/** Where each entity comes in the order of making; a relation to a later one is added afterwards. */
interface Plan {
  readonly model: Model;
  readonly order: readonly Entity[];
  readonly areas: readonly string[];
}

function planOf(model: Model): Plan {
  const order = creationOrder(model);
  return { model, order, areas: [...new Set(order.map((one) => one.area))] };
}

/** Whether a relation's target is made before the entity that has it, or with it. */
function isReady(plan: Plan, entity: Entity, relation: Relation): boolean {
  if (relation.toUser || relation.toSelf) return true;
  const target = entityNamed(plan.model, relation.to);
  const [here, there] = [plan.areas.indexOf(entity.area), plan.areas.indexOf(target.area)];
  return here === there ? plan.order.indexOf(target) < plan.order.indexOf(entity) : there < here;
}

/** Late within the area: both are there at the end of its first migration. */
const isInner = (plan: Plan, entity: Entity, relation: Relation): boolean =>
  entityNamed(plan.model, relation.to).area === entity.area;

const pair = (name: string, call: string): string => `("${name}", ${call})`;

function relationField(plan: Plan, relation: Relation): string {
  const target = relation.toUser
    ? 'settings.AUTH_USER_MODEL'
    : `"${targetName(plan.model, relation).toLowerCase()}"`;
  return relationCall(plan.model, relation, target);
}

const moment = (label: string): string => `models.DateTimeField("${label}", default=now, editable=False)`;

/** In the order in which Django makes the columns: those of the abstract models come first. */
function fieldPairs(plan: Plan, entity: Entity): readonly string[] {
  const id = entity.ids === 'uuid' ? pair('id', 'models.UUIDField(primary_key=True, serialize=False, default=uuid4, editable=False)') : null; // prettier-ignore
  const members = entity.members.flatMap((member) => {
    if (member.kind === 'field') {
      return [
        pair(
          member.field.name,
          fieldCall(plan.model, entity, member.field, choicesOf(plan.model, member.field)),
        ),
      ];
    }
    const { relation } = member;
    return isReady(plan, entity, relation) ? [pair(relation.name, relationField(plan, relation))] : [];
  });
  const inherited = [
    id === null ? pair('id', AUTO_ID) : null,
    pair('row_version', 'models.IntegerField(default=1, editable=False)'),
    entity.createdAt ? pair('created_at', moment('Created')) : null,
    entity.updatedAt ? pair('updated_at', moment('Changed')) : null,
    entity.owned ? pair('owned_by', OWNER) : null,
    id,
  ];
  return [...inherited.filter((one) => one !== null), ...members];
}

/** Names of the relations that the entity's table is made without. */
const lateNames = (plan: Plan, entity: Entity): ReadonlySet<string> =>
  new Set(entity.relations.filter((one) => !isReady(plan, entity, one)).map((one) => one.name));

const isLate = (late: ReadonlySet<string>, constraint: Constraint): boolean =>
  constraint.kind === 'unique' && constraint.members.some((name) => late.has(name));

function createModel(plan: Plan, entity: Entity): string {
  const late = lateNames(plan, entity);
  const calls = (list: readonly Constraint[]): readonly string[] =>
    list.filter((one) => !isLate(late, one)).map((one) => constraintCall(entity, one));
  const constraints = calls(constraintsOf(entity));
  const indexes = calls(indexesOf(entity));
  const options = [
    `"db_table": "${entity.table}"`,
    `"verbose_name": ${pyLiteral(say(plan.model, entity.label))}`,
    `"verbose_name_plural": ${pyLiteral(say(plan.model, entity.pluralLabel))}`,
    ...(entity.order.length > 0 ? [`"ordering": ${orderingOf(entity)}`] : []),
    ...(constraints.length > 0 ? [`"constraints": [${constraints.join(', ')}]`] : []),
    ...(indexes.length > 0 ? [`"indexes": [${indexes.join(', ')}]`] : []),
  ];
  const fields = fieldPairs(plan, entity).join(', ');
  return `migrations.CreateModel(name="${entity.name}", fields=[${fields},], options={${options.join(', ')},},)`;
}

/** Relations to what did not exist yet, and the rules that name them. */
function lateOperations(plan: Plan, entity: Entity, inner: boolean): readonly string[] {
  const relations = entity.relations.filter(
    (one) => !isReady(plan, entity, one) && isInner(plan, entity, one) === inner,
  );
  const fields = relations.map(
    (one) =>
      `migrations.AddField(model_name="${entity.name.toLowerCase()}", name="${one.name}", field=${relationField(plan, one)},)`,
  );
  const late = lateNames(plan, entity);
  const outer = entity.relations.some((one) => late.has(one.name) && !isInner(plan, entity, one));
  const rules = constraintsOf(entity)
    .filter((one) => isLate(late, one) && inner === !outer)
    .map(
      (one) =>
        `migrations.AddConstraint(model_name="${entity.name.toLowerCase()}", constraint=${constraintCall(entity, one)},)`,
    );
  return [...fields, ...rules];
}

/** Areas that relations of these entities lead to, before or after. */
function otherAreas(plan: Plan, entities: readonly Entity[], ready: boolean): readonly string[] {
  const found = entities.flatMap((entity) =>
    entity.relations
      .filter((one) => !one.toUser && !isInner(plan, entity, one) && isReady(plan, entity, one) === ready)
      .map((one) => entityNamed(plan.model, one.to).area),
  );
  return [...new Set(found)].toSorted();
}

const needsUsers = (entity: Entity): boolean => entity.owned || entity.relations.some((one) => one.toUser);

function firstOf(plan: Plan, area: string): Migration {
  const entities = plan.order.filter((one) => one.area === area);
  const makers = entities.map((entity) => ({
    module: `${area}.models.${entity.module}`,
    names: madeDefaults(entity).map((one) => defaultMaker(entity, one)),
  }));
  return {
    area,
    name: FIRST,
    initial: true,
    dependencies: [
      ...(entities.some(needsUsers) ? [USERS] : []),
      ...otherAreas(plan, entities, true).map((one) => pyTuple([one, FIRST])),
    ],
    makers: makers.filter((one) => one.names.length > 0),
    operations: [
      ...entities.map((entity) => createModel(plan, entity)),
      ...entities.flatMap((entity) => lateOperations(plan, entity, true)),
    ],
  };
}

function secondOf(plan: Plan, area: string): readonly Migration[] {
  const entities = plan.order.filter((one) => one.area === area);
  const operations = entities.flatMap((entity) => lateOperations(plan, entity, false));
  if (operations.length === 0) return [];
  const areas = [area, ...otherAreas(plan, entities, false)];
  const dependencies = areas.map((one) => pyTuple([one, FIRST]));
  return [{ area, name: SECOND, initial: false, dependencies, makers: [], operations }];
}

/** Every first migration of the model's areas. */
export function migrationsOf(model: Model): readonly Migration[] {
  const plan = planOf(model);
  return plan.areas.flatMap((area) => [firstOf(plan, area), ...secondOf(plan, area)]);
}
