/**
 * Names that are taken: by Python and the frameworks (reserved.json), by the templates (generated.json) and by
 * what every entity has.
 */
import generated from './generated.json' with { type: 'json' };
import data from './reserved.json' with { type: 'json' };

/** Columns and parameters of the generator on every entity. */
const OWN_MEMBERS: ReadonlySet<string> = new Set([
  'id', 'row_version', 'owned_by', 'owned_by_id', 'created_at', 'updated_at', 'csrfmiddlewaretoken',
]); // prettier-ignore
/** Names of everyday fields, which no template may take. A test sees to it. */
export const COMMON_NAMES: ReadonlySet<string> = new Set([
  'access', 'action', 'amount', 'category', 'code', 'color', 'comment', 'conditions', 'count', 'currency', 'date',
  'description', 'email', 'end', 'endpoint', 'format', 'given', 'group', 'key', 'kind', 'label', 'labels', 'language',
  'level', 'link', 'list', 'message', 'model', 'name', 'next', 'note', 'notes', 'number', 'order', 'owned', 'owner',
  'parent', 'path', 'phone', 'position', 'price', 'priority', 'quantity', 'report', 'role', 'row', 'shown', 'size',
  'slug', 'sort', 'start', 'state', 'status', 'subject', 'tags', 'text', 'time', 'title', 'total', 'type', 'unique',
  'unit', 'url', 'user', 'uuid', 'value', 'version', 'weight', 'year',
]); // prettier-ignore
/** Parameters of every list page. */
export const LIST_PARAMETERS: readonly string[] = ['q', 'sort', 'page', 'page_size'];
/** First parts of the generator's own addresses, also below `/api`. */
export const OWN_ROUTES: readonly string[] = [
  'accounts', 'admin', 'api', 'docs', 'tokens', 'lab', 'static', 'media', 'healthz', 'readyz', 'i18n', 'favicon-ico', 'robots-txt',
]; // prettier-ignore
/** Modules and template folders of the halves beside the areas. */
const OWN_AREAS: ReadonlySet<string> = new Set([
  'access', 'accounts', 'admin', 'alembic', 'alike', 'api', 'app', 'auth', 'cli', 'columns', 'config', 'contenttypes',
  'contract', 'core', 'csrf', 'database', 'display', 'errors', 'extensions', 'forms', 'gunicorn', 'health', 'home',
  'lab', 'limits', 'listing', 'login_manager', 'mail', 'main', 'manage', 'messages', 'migrations', 'models', 'registration', 'registry',
  'relation_fields', 'rows', 'sample', 'security', 'sessions', 'settings', 'sites', 'static', 'staticfiles', 'templates', 'tests',
  'urls', 'venv', 'views', 'wsgi',
]); // prettier-ignore
/** Tables of the halves beside the entities'. */
const OWN_TABLES =
  /^(?:user|user_groups|user_user_permissions|login|api_token|alembic_version)$|^(?:auth|django|sqlite|accounts)_/;
/** Words that our command understands. */
const COMMANDS: ReadonlySet<string> = new Set([
  'advise', 'bench', 'check', 'compare', 'create', 'demo', 'doctor', 'entity', 'explain', 'help', 'keep', 'setup',
  'trial', 'up', 'update', 'version',
]); // prettier-ignore
/** Names that Windows keeps for devices, whatever the ending. */
const DEVICES = /^(?:aux|con|nul|prn|com\d|lpt\d)$/;

const ownerIn = (lists: Readonly<Record<string, readonly string[]>>, name: string): string | null =>
  Object.keys(lists).find((owner) => lists[owner]?.includes(name)) ?? null;

/** Who takes the name of a field, a relation or its other end; null when it is free. */
export function memberOwner(name: string): string | null {
  if (OWN_MEMBERS.has(name)) return 'the generator';
  if (data.keywords.includes(name)) return 'Python';
  const owner = ownerIn(data.members, name);
  if (owner !== null || COMMON_NAMES.has(name)) return owner;
  return generated.members.includes(name) ? 'the generator' : null;
}

/** Who takes the name of an attribute of a user; null when it is free. */
export function userOwner(name: string): string | null {
  return name === 'login' || name === 'logins' ? 'the generator' : ownerIn(data.user, name);
}

/** Who takes the name of an entity, which becomes a class and a module. */
export function entityOwner(name: string, module: string): string | null {
  if ([...data.keywords, ...data.builtins].includes(name) || data.keywords.includes(module)) return 'Python';
  return generated.classes.includes(name) ? 'the generator' : null;
}

export const isOwnTable = (table: string): boolean => OWN_TABLES.test(table);

/** Who takes the name of an area, which becomes a top-level package; null when it is free. */
export function areaOwner(area: string): string | null {
  if (OWN_AREAS.has(area)) return 'the generator';
  if (data.keywords.includes(area)) return 'Python';
  return ownerIn(data.modules, area);
}

/** Who takes the name of a project: a folder, a distribution and, without areas, a package. */
export function projectOwner(name: string): string | null {
  if (COMMANDS.has(name)) return 'a command of this generator';
  if (DEVICES.test(name)) return 'Windows';
  if (name === 'node_modules') return 'Node';
  return areaOwner(name.replaceAll('-', '_'));
}

/** A free name to try instead of a taken one. */
export function alternative(name: string, module: string): string {
  const known: Readonly<Record<string, string>> = {
    pk: 'code', id: 'number', class: 'class_name', from: 'from_place', import: 'import_note', data: 'content',
    created_at: 'created_on', updated_at: 'updated_on', owned_by: 'belongs_to', row_version: 'revision',
  }; // prettier-ignore
  return known[name] ?? `${module}_${name}`.slice(0, 40).replace(/_+$/, '');
}

/** Ends of the class names that the templates make for each entity. */
export const CLASS_ENDS: readonly string[] = generated.ends;
