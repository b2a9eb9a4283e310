/** Places files that nobody generated: one table for both halves, by the names that their users give files. */
import pluralize from 'pluralize';
import { snakeCase } from 'change-case';
import type { Concern } from '../scaffold/types.ts';

/** The first that fits a path below the half's folder decides. */
const TABLE: readonly (readonly [RegExp, Concern])[] = [
  [/(?:^|\/)(?:vendor|node_modules)\//, 'vendored'],
  [/(?:^|\/)tests?(?:\/|_\w+\.py$|\.py$)|(?:^|\/)(?:conftest|test_\w+)\.py$|_tests?\.py$/, 'tests'],
  [/(?:^|\/)migrations\//, 'migration'],
  [/(?:^|\/)(?:templates|jinja2)\/(?:[^/]+\/)*(?:mail|email)s?\//, 'mail'],
  [/(?:^|\/)(?:templates|jinja2|templatetags|components)\//, 'template'],
  [/(?:^|\/)static\//, 'style'],
  [/(?:^|\/)(?:api|serializers|schemas|viewsets|resources)(?:\/|\.py$)/, 'api'],
  [/(?:^|\/)admin(?:\/|\.py$)/, 'admin'],
  [/(?:^|\/)(?:accounts|auth|users|login|permissions)(?:\/|\.py$)/, 'accounts'],
  [/(?:^|\/)models(?:\/|\.py$)|_models?\.py$/, 'model'],
  [/(?:^|\/)forms(?:\/|\.py$)|_forms?\.py$/, 'form'],
  [/(?:^|\/)(?:urls|routes)(?:\/|\.py$)|_urls\.py$/, 'url'],
  [/(?:^|\/)views(?:\/|\.py$)|_views?\.py$/, 'page view'],
  [/(?:^|\/)(?:settings|config)(?:\/|\.py$)|(?:^|\/)\.env/, 'settings'],
  [/(?:^|\/)(?:errors|exceptions|handlers)(?:\/|\.py$)/, 'error handling'],
  [/(?:^|\/)(?:security|middleware)(?:\/|\.py$)/, 'security'],
  [/(?:^|\/)(?:mails?|emails?|notifications)(?:\/|\.py$)/, 'mail'],
  [/(?:^|\/)(?:Dockerfile|Containerfile|Procfile|compose\.ya?ml|docker-compose\.ya?ml|gunicorn\.conf\.py)$/, 'deployment'],
  [/(?:^|\/)(?:deploy|nginx)\//, 'deployment'],
  [/(?:^|\/)(?:pyproject\.toml|setup\.(?:py|cfg)|requirements[\w-]*\.(?:txt|in)|\w+\.lock)$/, 'packaging'],
  [/\.(?:md|rst)$|(?:^|\/)docs\//, 'documentation'],
  [/\.css$/, 'style'],
  [/\.(?:html?|jinja2?|j2)$/, 'template'],
]; // prettier-ignore

/**
 * What a new file is for, by its path.
 * @param path - below the half's folder.
 * @returns null where no rule fits.
 */
export const concernByPath = (path: string): Concern | null =>
  TABLE.find(([pattern]) => pattern.test(path))?.[1] ?? null;

/** The entity that a path names, in one or in many: `views/books.py`, `book/list.html`. */
export function entityByPath(path: string, entities: readonly string[]): string | null {
  const parts = path.replace(/\.\w+$/, '').split('/');
  const names = new Set(parts.map((part) => pluralize.singular(part.replace(/^test_/, ''))));
  return entities.find((entity) => names.has(snakeCase(entity))) ?? null;
}
