/** What the templates of the Django half's own tests read beside the entity. */
import type { Entity, Model } from '../../model/types.ts';
import { pyString } from '../../scaffold/encode.ts';
import { pyTuple } from '../shared/python.ts';
import {
  badQueries,
  nothingOf,
  testedEntity,
  type TestedEntity,
  type Together,
} from '../shared/testing/entity.ts';
import { apiTestLocals } from '../shared/testing/json.ts';

type Locals = Readonly<Record<string, unknown>>;

/** Functions that make who reads and who writes; null: nobody is signed in. */
const WHO: Readonly<Record<Entity['access'], { readonly reader: string | null; readonly writer: string }>> = {
  public: { reader: null, writer: 'make_user' },
  members: { reader: 'make_user', writer: 'make_user' },
  staff: { reader: 'make_staff', writer: 'make_staff' },
};

const maker = (one: TestedEntity['relations'][number]): Locals => ({ name: one.name, make: one.target.make });

const OWNER = { name: 'owned_by', make: 'make_user' } as const;

const togetherOf = (one: Together): Locals => ({
  words: one.words,
  relations: one.relations,
  row: [
    ...one.fields.map((name) => `${name}=FIRST["${name}"]`),
    ...one.relations.map((relation) => `${relation.name}=${relation.name}`),
    ...(one.owner ? ['owned_by=self.user'] : []),
  ].join(', '),
  typed: one.relations.map((relation) => `${relation.name}=str(${relation.name}.pk)`).join(', '),
  labels: one.labels,
});

/** `assertEqual(row.name, "x")` as its parts. */
const storedAs = ({ name, python }: { name: string; python: string }): Locals =>
  python === 'True' ? { name, how: 'True', value: '' } : { name, how: 'Equal', value: `, ${python}` };

/** A relation with an id that no row has, and with what is no id. */
function relationCases(one: TestedEntity['relations'][number]): readonly Locals[] {
  const id = one.unknownId.length === 36 ? pyString(one.unknownId) : one.unknownId;
  const strange = id === one.unknownId ? '"1"' : '1';
  const { name } = one;
  const code = 'invalid_choice';
  if (!one.many) {
    const needed = one.required ? [{ name, sent: 'None', code: 'null' }] : [];
    return [{ name, sent: id, code }, { name, sent: strange, code }, ...needed];
  }
  const empty = one.required ? [{ name, sent: '[]', code: 'required' }] : [];
  return [{ name, sent: `[${id}]`, code }, { name, sent: `[${strange}]`, code }, { name, sent: '{}', code: 'invalid_list' }, ...empty];
} // prettier-ignore

/** @returns the locals of an entity's tests and of its factory. */
export function testLocals(model: Model, entity: Entity): Locals {
  const e = testedEntity(model, entity);
  const { reader, writer } = WHO[e.access];
  const required = e.relations.filter((one) => one.required);
  const single = e.relations.filter((one) => !one.many);
  const pages = ['new/', '{pk}/edit/', '{pk}/delete/'];
  return {
    e, reader, writer,
    path: `/${e.route}/`,
    needed: [...required.filter((one) => !one.many).map(maker), ...(e.owned ? [OWNER] : [])],
    requiredMany: required.filter((one) => one.many).map(maker),
    linked: [...single.map(maker), ...(e.owned ? [OWNER] : [])],
    pointed: e.relations.filter((one) => one.route !== null),
    together: e.together.map(togetherOf),
    nothing: nothingOf(e),
    badQueries: badQueries(e).join(', '),
    guarded: pyTuple(e.access === 'public' ? pages : ['', '{pk}/', ...pages]),
    first: e.pairs.length > 0 ? '**FIRST' : '',
    second: e.pairs.length > 0 ? '**SECOND' : '',
    owner: e.owned ? 'owned_by=cls.user' : '',
    searched: pyTuple(e.searched), sorted: pyTuple(e.sorted),
    stored: e.typed.map(storedAs),
    api: apiTestLocals(entity, e),
    relationCases: e.relations.flatMap(relationCases),
  }; // prettier-ignore
}

/** The entity that tests of all pages try things on: one of which there may be many rows. */
export function triedEntity(model: Model): TestedEntity {
  const tested = model.entities.map((entity) => testedEntity(model, entity));
  const [first] = tested;
  if (first === undefined) throw new Error('A model has entities.');
  return tested.find((one) => one.fillsPages) ?? first;
}
