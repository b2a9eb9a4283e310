/**
 * Makes `src/model/generated.json`: names that the templates of both halves use where an entity's class or its
 * members stand beside them, so that the checker can refuse them. With `--check` it only compares.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'src', 'model', 'generated.json');

/** Our own base classes, whose attributes every model or form of an entity inherits. */
const BASES =
  /^(?:Base|Row|PageForm|RowForm|FilterForm|RowModel|EntityForm|EntityFilterForm|Versioned\w*|Owned\w*|Audited\w*)$/;

function templates() {
  return ['flask', 'django']
    .map((half) => join(root, 'templates', half))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)))
    .filter((path) => /\.py(\.ejs)?$/.test(path))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

/** Names that the imports of a file bind. */
function imported(text) {
  const lists = [...text.matchAll(/^ *(?:from \S+ )?import (\([^)]*\)|[^\n#]+)/gm)].map((match) => match[1]);
  return lists.flatMap((list) =>
    list
      .replace(/[()]/g, '')
      .split(',')
      .map((item) => item.trim().split(/\s+/).at(-1).split('.')[0]),
  );
}

/** Capitalised names that a file imports or defines beside an entity's class. */
function classNames(text) {
  const names = imported(text);
  for (const [, name] of text.matchAll(/^(?:class )?([A-Z]\w*)(?=[(:]| [=:])/gm)) names.push(name);
  return names.filter((name) => /^[A-Z][A-Za-z0-9]*$/.test(name));
}

/** Attributes of our base classes and of entities' models and forms: in the body, or set by methods on `self`. */
function attributes(text, ofEntity) {
  const names = [];
  for (const [, name, body] of text.matchAll(
    /^class (\w+|<%- \w+\.name %>\w*)[^\n]*:\n((?:(?: {4}[^\n]*|<%[^\n]*)?\n)+)/gm,
  )) {
    if (!BASES.test(name) && !(ofEntity && name.startsWith('<%-'))) continue;
    for (const [, attribute] of body.matchAll(/^ {4}(?:async def |def )?([a-z]\w*)(?=[(:]| =)/gm))
      names.push(attribute);
    for (const [, attribute] of body.matchAll(/\bself\.([a-z]\w*)(?=: [^\n]*=| = )/g)) names.push(attribute);
  }
  return names;
}

/** Parameters of every list, which only a filter may not be called. */
const PARAMETERS = new Set(['q', 'sort', 'page', 'page_size']);
const unique = (names) => [...new Set(names)].toSorted();

const all = templates();
// Behind a point a class stands beside nothing, and in a docstring it is no class.
const perEntity = all.filter(({ text }) =>
  /(?<!\.)<%- \w+\.name %>/.test(text.replaceAll(/"""[^]*?"""/g, '')),
);
// A field hides an imported module in the rest of the class that it stands in.
const bodies = perEntity.filter(({ path }) => /[/\\](?:models|forms)[/\\]/.test(path));
const hidden = bodies.flatMap(({ text }) => imported(text)).filter((name) => /^[a-z]\w*$/.test(name));
const made = {
  classes: unique(perEntity.flatMap(({ text }) => classNames(text))),
  ends: unique(
    perEntity.flatMap(({ text }) => [...text.matchAll(/\.name %>([A-Z]\w*)/g)].map((match) => match[1])),
  ),
  members: unique([...hidden, ...all.flatMap((one) => attributes(one.text, bodies.includes(one)))]).filter(
    (name) => !PARAMETERS.has(name),
  ),
};

if (!process.argv.includes('--check')) {
  writeFileSync(target, await format(JSON.stringify(made), { parser: 'json', printWidth: 110 }));
} else if (JSON.stringify(JSON.parse(readFileSync(target, 'utf8'))) !== JSON.stringify(made)) {
  console.error('src/model/generated.json is not current. Run: node scripts/generated-names.mjs');
  process.exitCode = 1;
}
