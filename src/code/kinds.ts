/** What a file is by its path: what it is written in, and whether a person would write it. */

export const KINDS = [
  'code',
  'template',
  'configuration',
  'documentation',
  'style',
  'script',
  'data',
] as const;
/** `data` is what nobody writes by hand: locks, sample rows, lists, pictures. */
export type Kind = (typeof KINDS)[number];

/** The first that fits decides; paths have forward slashes. */
const TABLE: readonly (readonly [RegExp, Kind])[] = [
  [/(?:^|\/)requirements[\w-]*\.txt$/, 'data'],
  [/(?:^|\/)(?:uv|poetry|pdm|Pipfile)\.lock$/, 'data'],
  [/(?:^|\/)common_passwords[^/]*$/, 'data'],
  [/(?:^|\/)(?:sample_data|fixtures\/[^/]*)\.json$/, 'data'],
  [/\.(?:svg|png|jpe?g|webp|ico|gif|woff2?|po|mo|pot|csv|gz|zip|sqlite3?)$/, 'data'],
  [/\.pyi?$/, 'code'],
  [/\.(?:html?|jinja2?|j2|mako|djhtml)$/, 'template'],
  [/(?:^|\/)templates\/.*\.txt$/, 'template'],
  [/\.css$/, 'style'],
  [/\.m?js$/, 'script'],
  [/\.(?:md|rst)$|(?:^|\/)(?:LICENSE|NOTICE|README)$/, 'documentation'],
  [/\.(?:toml|ini|cfg|ya?ml|json|conf|env|example|sh|sql)$/, 'configuration'],
  [/(?:^|\/)(?:\.[\w.-]+|Makefile|Dockerfile|Procfile|Containerfile)$/, 'configuration'],
];

/** What a file is; `data` where nothing tells. */
export const kindOf = (path: string): Kind => TABLE.find(([pattern]) => pattern.test(path))?.[1] ?? 'data';
