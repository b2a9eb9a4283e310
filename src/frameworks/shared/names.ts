/** Names in generated code that both frameworks derive alike. */
import type { Entity, Field, Model, Text } from '../../model/types.ts';

/** Names that generated views and templates use themselves; a row gets another one. */
const TAKEN = new Set([
  'abort', 'access', 'app', 'block', 'bp', 'config', 'conflict', 'csrf_token', 'current_user', 'db', 'deletion', 'fields',
  'filters', 'flash', 'forloop', 'form', 'forms', 'g', 'heading', 'id', 'is_paginated', 'label', 'labels', 'link',
  'links', 'listing', 'loop', 'may_change', 'may_create', 'message', 'messages', 'model', 'models', 'navigation',
  'object', 'object_list', 'one', 'other', 'page', 'page_obj', 'pages', 'paginate', 'paginator', 'perms',
  'plural_label', 'protected', 'redirect', 'related', 'refused', 'render_template', 'request', 'row', 'rows', 'searchable', 'self',
  'session', 'show', 'site_title', 'so', 'sort', 'stale', 'str', 'taken', 'taken_count', 'target', 'title', 'tools', 'url_for', 'user',
  'version', 'view', 'views',
]); // prettier-ignore

/** Python's keywords that a snake-case entity name could be. */
const KEYWORDS = new Set([
  'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def', 'del', 'elif', 'else', 'except',
  'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda', 'nonlocal', 'not', 'or', 'pass',
  'raise', 'return', 'try', 'while', 'with', 'yield', 'range', 'dict', 'lipsum', 'cycler', 'joiner', 'namespace',
  'caller', 'config', 'true', 'false', 'none',
]); // prettier-ignore

/** The variable that stands for a row of the entity in views and templates. */
export function variableOf(entity: Entity): string {
  return TAKEN.has(entity.module) || KEYWORDS.has(entity.module) ? `${entity.module}_row` : entity.module;
}

/** A type of Python; where a member of the entity hides its name, by its module. */
export function builtin(entity: Entity, name: string): string {
  const own = [...entity.fields, ...entity.relations, ...entity.incoming].some((one) => one.name === name);
  return own ? `builtins.${name}` : name;
}

export const entityNamed = (model: Model, name: string): Entity => {
  const found = model.entities.find((one) => one.name === name);
  if (!found) throw new Error(`The checked model has no entity ${name}.`);
  return found;
};

export const entitiesOf = (model: Model, area: string): readonly Entity[] =>
  model.entities.filter((one) => one.area === area);

/** A text in the project's first language. */
export const say = (model: Model, text: Text | null): string => text?.[model.project.languages[0]] ?? '';

/** The field that stands for a row. */
export const titleField = (entity: Entity): Field | null =>
  entity.fields.find((one) => one.name === entity.title) ?? null;

/** Labels of what the generator adds to an entity. */
export const OWN_LABELS = { owned_by: 'Owner', created_at: 'Created', updated_at: 'Changed' } as const;
