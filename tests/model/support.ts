import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { load } from '../../src/model/load.ts';
import { problemLine } from '../../src/model/problems.ts';
import type { Entity, Field, Model, Relation } from '../../src/model/types.ts';

/** Files of one of the two corpora, with their texts. */
export function corpus(kind: 'valid' | 'invalid'): readonly { name: string; text: string }[] {
  const folder = join(import.meta.dirname, kind);
  return readdirSync(folder)
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** The model of a text that must be valid. */
export function valid(text: string, file = 'model.yaml'): Model {
  const result = load(text, file);
  if (!result.ok) throw new Error(result.problems.map(problemLine).join('\n'));
  return result.value;
}

/** Problems of a text, one line each. */
export function problems(text: string): readonly string[] {
  const result = load(text, 'model.yaml');
  return result.ok ? [] : result.problems.map(problemLine);
}

/** A model of one entity `Book` with the given YAML in flow style. */
export const book = (fields: string, more = ''): string =>
  `project: {name: shop}\nentities:\n  Book: {fields: {${fields}}${more}}\n`;

export function entity(model: Model, name: string): Entity {
  const found = model.entities.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no entity ${name}`);
  return found;
}

export function field(model: Model, owner: string, name: string): Field {
  const found = entity(model, owner).fields.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no field ${owner}.${name}`);
  return found;
}

export function relation(model: Model, owner: string, name: string): Relation {
  const found = entity(model, owner).relations.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no relation ${owner}.${name}`);
  return found;
}

/** What a Python program prints as JSON, given a value on its standard input as JSON. */
export function python(program: string, input: unknown): unknown {
  const text = execFileSync(process.env['PYTHON'] ?? 'python3', ['-c', program], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(text);
}

/** Rules that a schema can hold: keys, types, words, and the form of names. */
export const STRUCTURAL = new Set([
  'unknown-key', 'missing-key', 'wrong-type', 'unknown-value', 'foreign-option', 'entity-name', 'member-name',
  'area-name', 'project-name', 'empty-text', 'long-text', 'not-yet', 'no-entities', 'languages', 'length',
  'unique-single', 'digits', 'not-a-mapping', 'empty-model',
]); // prettier-ignore
