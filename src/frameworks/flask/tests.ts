/** What the templates of the Flask half's own tests read beside the entity. */
import type { Browsers } from '../../features/types.ts';
import type { Entity, Model } from '../../model/types.ts';
import {
  badQueries,
  nothingOf,
  testedEntity,
  type TestedEntity,
  type Together,
} from '../shared/testing/entity.ts';
import { apiTestLocals } from '../shared/testing/json.ts';

type Locals = Readonly<Record<string, unknown>>;

const list = (names: readonly string[]): string => `[${names.map((name) => `"${name}"`).join(', ')}]`;

/** What a factory needs beside plain values: rows that the new one belongs to. */
function neededBy(e: TestedEntity): readonly Locals[] {
  const relations = e.relations.filter((one) => one.required);
  const made = relations.map((one) => ({
    name: one.name,
    value: one.many ? `[${one.target.make}()]` : `${one.target.make}()`,
  }));
  return e.owned ? [...made, { name: 'owned_by', value: 'make_user()' }] : made;
}

const togetherOf = (writer: string) => (one: Together): Locals => ({
  words: one.words,
  relations: one.relations,
  row: [
    ...one.fields.map((name) => `${name}=FIRST["${name}"]`),
    ...one.relations.map((relation) => `${relation.name}=${relation.name}`),
    ...(one.owner ? [`owned_by=${writer}.user`] : []),
  ].join(', '),
  typed: one.relations.map((relation) => `${relation.name}=str(${relation.name}.id)`).join(', '),
  labels: one.labels,
}); // prettier-ignore

/** Relations to one row, and the owner, with who makes the row at the other end. */
function linkedOf(e: TestedEntity): readonly Locals[] {
  const relations = e.relations.filter((one) => !one.many);
  const linked = relations.map((one) => ({ name: one.name, make: one.target.make }));
  return e.owned ? [...linked, { name: 'owned_by', make: 'make_user' }] : linked;
}

/** @returns the locals of an entity's tests and of its factory. */
export function testLocals(model: Model, entity: Entity, { reader, writer, keeper }: Browsers): Locals {
  const e = testedEntity(model, entity);
  const pages = ['new/', '{id}/edit/', '{id}/delete/'];
  return {
    e, reader, writer, keeper,
    api: apiTestLocals(entity, e),
    path: `/${e.route}/`,
    needed: neededBy(e),
    linked: linkedOf(e),
    together: e.together.map(togetherOf(writer)),
    nothing: nothingOf(e),
    badQueries: badQueries(e).join(', '),
    guarded: list(e.access === 'public' ? pages : ['', '{id}/', ...pages]),
    first: e.pairs.length > 0 ? '**FIRST' : '',
    second: e.pairs.length > 0 ? '**SECOND' : '',
    owner: e.owned ? `owned_by=${writer}.user` : '',
    searched: list(e.searched), sorted: list(e.sorted), unique: list(e.unique),
    stored: e.typed.map((one) => ({ name: one.name, is: one.python === 'True' ? 'is True' : `== ${one.python}` })),
  }; // prettier-ignore
}
