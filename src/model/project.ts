/** The project: name, title, languages, timezone. */
import { words } from './names.ts';
import { either, quote, suggestion } from './problems.ts';
import type { Place, Problems } from './problems.ts';
import { Keys, given as instead, names, readText } from './read.ts';
import { projectOwner } from './reserved.ts';
import { LANGUAGES } from './types.ts';
import type { Language, Project } from './types.ts';
import type { MapNode } from './yaml.ts';

export const PROJECT_KEYS = ['name', 'title', 'languages', 'timezone'] as const;
export const PROJECT_NAME = /^(?=.{1,40}$)[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*$/;
const ENGLISH: readonly [Language, ...Language[]] = ['en'];

/** Reads the `project` of a model. What is wrong is told, and something usable given back. */
export function readProject(root: Keys): Project {
  const { problems } = root;
  const blank: MapNode = { kind: 'map', ...root.place, entries: [] };
  if (!root.has('project')) {
    const message = 'The model needs a project, such as "project: {name: bookshop}".';
    problems.add('missing-key', root.place, message);
  }
  const given = root.map('project', '{name: bookshop, title: The Bookshop}');
  const node = given ?? blank;
  const keys = new Keys(node, root.has('project') ? root.key('project') : root.place, PROJECT_KEYS, problems);
  const languages = readLanguages(keys);
  const name = readName(keys, given !== undefined) ?? 'project';
  const titleNode = keys.node('title');
  const title = titleNode && readText(titleNode, '"title"', 120, { problems, languages });
  return {
    name,
    module: name.replaceAll('-', '_'),
    title: title ?? { [languages[0]]: words(name) },
    languages,
    timezone: readTimezone(keys),
  };
}

function readName(keys: Keys, wanted: boolean): string | undefined {
  if (!keys.has('name')) {
    if (wanted) {
      keys.problems.add('missing-key', keys.place, 'The project needs a name, such as "name: bookshop".');
    }
    return undefined;
  }
  const name = keys.string('name');
  if (name === undefined) return undefined;
  const message = projectNameProblem(name);
  if (message !== null) tellName(name, message, keys.at('name'), keys.problems);
  return message === null ? name : undefined;
}

function tellName(name: string, message: string, place: Place, problems: Problems): void {
  problems.add(PROJECT_NAME.test(name) ? 'project-reserved' : 'project-name', place, message);
}

/** What is wrong with a project's name, or null. Also for prompts. */
export function projectNameProblem(name: string): string | null {
  if (!PROJECT_NAME.test(name)) {
    return `${quote(name)} is no project name. Use at most 40 lower-case letters, digits and hyphens, a letter first, such as "book-shop".`;
  }
  const owner = projectOwner(name);
  if (owner === null) return null;
  const by = owner === 'a package' ? 'a package that the apps use' : owner;
  return `${quote(name)} is reserved by ${by}. Try "my-${name.slice(0, 37)}".`;
}

function readLanguages(keys: Keys): readonly [Language, ...Language[]] {
  const node = keys.node('languages');
  if (node === undefined) return ENGLISH;
  const { problems } = keys;
  if (node.kind !== 'list') {
    problems.add('wrong-type', node, `"languages" is a list, such as [en, de]${instead(node)}.`);
    return ENGLISH;
  }
  const found: Language[] = [];
  for (const { name, place } of names(node, '"languages" is a list of codes', problems) ?? []) {
    const language = LANGUAGES.find((each) => each === name);
    if (language === undefined) {
      const near = suggestion(name, LANGUAGES);
      problems.add(
        'unknown-value',
        place,
        `${quote(name)} is not one of the languages ${either(LANGUAGES)}.${near}`,
      );
    } else if (found.includes(language)) {
      problems.add('duplicate', place, `The language "${language}" is here twice. Remove one.`);
    } else found.push(language);
  }
  const [first, ...rest] = found;
  if (first !== undefined) return [first, ...rest];
  if (node.items.length === 0) problems.add('languages', node, 'Name at least one language, such as [en].');
  return ENGLISH;
}

function readTimezone(keys: Keys): string {
  const name = keys.string('timezone');
  if (name === undefined) return 'UTC';
  if (isTimezone(name)) return name;
  const known = [...Intl.supportedValuesOf('timeZone'), 'UTC'];
  const message = `${quote(name)} is no IANA timezone.${suggestion(name, known).replace(/ Known.*/, ' Use one such as Europe/Berlin.')}`;
  keys.problems.add('timezone', keys.at('timezone'), message);
  return 'UTC';
}

/** Names with an offset or of one letter case only are not in every database of timezones. */
function isTimezone(name: string): boolean {
  if (name === 'UTC') return true;
  if (!/^[A-Z][A-Za-z]+(?:\/[A-Z][A-Za-z_-]+){1,2}$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
