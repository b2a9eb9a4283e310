/** The command `compare` on a real pair: its figures against independent tools, and what a change cost. */
import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/compare/comparison.ts';
import { countLines, isWritten } from '../../src/compare/figures/counts.ts';
import { sourcesOf } from '../../src/compare/sources.ts';
import type { Change } from '../../src/compare/since/change.ts';
import { viewWorkspace } from '../../src/workspace/view.ts';
import type { Half } from '../../src/scaffold/types.ts';
import { halfNames, tool } from './support/halves.ts';
import { bin, root } from './support/places.ts';
import { run, succeed } from './support/program.ts';
import { has } from './support/services.ts';
import { tree } from './support/tree.ts';
import { workspace, type Workspace } from './support/workspace.ts';

const MEGABYTE = 1_000_000;

let made: Workspace;
beforeAll(async () => {
  made = await workspace({ name: 'helpdesk', preset: 'helpdesk' });
});

const compare = (...words: readonly string[]) =>
  run(process.execPath, [bin, 'compare', made.folder, ...words], { cwd: made.folder, minutes: 3 });
const written = (name: string): string => readFileSync(path.join(made.folder, 'comparison', name), 'utf8');

function sources(half: Half) {
  const view = viewWorkspace(made.folder);
  if (!view.ok || view.value === null) throw new Error('It is a workspace.');
  return sourcesOf(view.value, half);
}

describe('the report of the helpdesk pair', () => {
  let comparison: Comparison;
  beforeAll(async () => {
    const before = halfNames.map((half) => tree(made.half(half)));
    expect(await compare()).toMatchObject({ status: 0 });
    expect(halfNames.map((half) => tree(made.half(half)))).toEqual(before);
    comparison = JSON.parse(written('comparison.json')) as Comparison;
  });

  test('is one small file that needs no other', () => {
    const html = written('index.html');
    expect(statSync(path.join(made.folder, 'comparison', 'index.html')).size).toBeLessThan(3 * MEGABYTE);
    // What stands in the code of the apps is shown and not loaded.
    const around = html.replaceAll(/<pre .*?<\/pre>/gs, '');
    expect(around).not.toMatch(/<script|<link|<iframe|\ssrc="(?!data:)|@import|url\(/);
    expect(html).not.toMatch(/<(?:script|link|iframe|img|object|embed)\b(?! src="data:)/);
  });

  test.skipIf(!has('browser'))('shows four pages of both apps as they look', () => {
    const titles = comparison.screenshots.map(({ title }) => title);
    expect(titles).toEqual(['The front page', 'A list', 'One row', 'A form']);
    const pictures = [...written('index.html').matchAll(/src="data:image\/webp;base64,([^"]+)"/g)];
    const sizes = pictures.map(([, data = '']) => Buffer.from(data, 'base64').length);
    expect(sizes).toHaveLength(8);
    // A page of an error or a blank one is far smaller than one with a table or a form.
    expect(Math.min(...sizes)).toBeGreaterThan(8000);
    expect(new Set(pictures.map(([, data]) => data)).size).toBe(8);
  });

  test('says the same in Markdown', () => {
    const markdown = written('comparison.md');
    for (const finding of comparison.findings) expect(markdown).toContain(finding);
    for (const { what } of comparison.differences) expect(markdown).toContain(what.replaceAll('|', '\\|'));
  });

  test('has five findings, both databases, and every concern', () => {
    expect(comparison.findings).toHaveLength(5);
    expect(comparison.schemas?.shared.length).toBeGreaterThan(4);
    expect(comparison.schemas?.alone.django.map(({ name }) => name)).toContain('django_session');
    const sum = (half: Half) => comparison.concerns.reduce((all, { counts }) => all + counts[half].lines, 0);
    for (const half of halfNames) expect(sum(half)).toBe(comparison.halves[half].total.lines);
  });

  test('the databases differ only where the list of differences says so', () => {
    const differing = comparison.schemas?.shared.flatMap(({ name, rows }) =>
      rows
        .filter(({ same }) => !same)
        .map((row) => `${name}: ${row.what} ${row.name}: ${row.sides.flask} / ${row.sides.django}`),
    );
    // Each of these is in the list: ON DELETE, link tables with an id or a key of two, indexes that Django derives, and
    // the columns of accounts that belong to the framework.
    const listed = [
      /on delete/,
      /: index |: unique /,
      /: column id: null \/ /,
      /^\w+_\w+: column \w+_id: integer not null primary key \/ \w+ not null$/,
      /^user: column (?:password|last_login|is_superuser|first_name|last_name): /,
    ];
    expect(differing?.filter((line) => !listed.some((pattern) => pattern.test(line)))).toEqual([]);
  });

  test.each(halfNames)('packages of %s are those that pip sees', async (half) => {
    const site = await succeed(
      tool(made.half(half), 'python'),
      ['-c', 'import sysconfig; print(sysconfig.get_path("purelib"))'],
      { cwd: root },
    );
    const listed = await succeed(
      'python3',
      ['-m', 'pip', 'list', '--path', site.stdout.trim(), '--format', 'json'],
      { cwd: root },
    );
    const pip = new Map(
      (JSON.parse(listed.stdout) as { name: string; version: string }[]).map(({ name, version }) => [
        name.toLowerCase().replaceAll('_', '-'),
        version,
      ]),
    );
    const own = comparison.halves[half].packages;
    expect(own.length).toBeGreaterThan(5);
    expect(own.filter(({ name, version }) => pip.get(name.replaceAll('_', '-')) !== version)).toEqual([]);
    // And the environment's weight was taken of exactly these.
    expect(comparison.halves[half].installed?.map(({ name }) => name).toSorted()).toEqual(
      own.map(({ name }) => name).toSorted(),
    );
  });

  test.each(halfNames)('complexity of %s is what ruff itself counts', async (half) => {
    const words = [
      'check',
      '--isolated',
      '--no-cache',
      '--select',
      'C901',
      '--config',
      'lint.mccabe.max-complexity=0',
      '--output-format',
      'json',
      '--exit-zero',
      '.',
    ];
    const ran = await succeed(tool(made.half(half), 'ruff'), words, { cwd: made.half(half) });
    const apart = new Set(
      sources(half)
        .filter(({ sections }) =>
          sections.every(({ concern }) => concern === 'tests' || concern === 'migration'),
        )
        .map(({ path: name }) => path.join(made.folder, name)),
    );
    const found = (JSON.parse(ran.stdout) as { filename: string; message: string }[])
      .filter(({ filename }) => !apart.has(filename))
      .map(({ message }) => Number(/\((\d+) > 0\)/.exec(message)?.[1]));
    const { complexity } = comparison.halves[half];
    expect(complexity?.functions).toBe(found.length);
    expect(complexity?.mean).toBeCloseTo(found.reduce((sum, one) => sum + one, 0) / found.length, 10);
    expect(complexity?.most[0]?.complexity).toBe(Math.max(...found));
  });
});

/** Files that cloc counts otherwise, each with the reason; in all others every line is counted alike. */
const OTHERWISE: readonly (readonly [RegExp, string])[] = [
  [/\/(?:parse|json_times|test_api)\.py$/, 'cloc takes a line inside a string of three quotes for a comment'],
  [/\.html$/, 'cloc does not know the comments of templates'],
];

describe.skipIf(!has('cloc'))('lines', () => {
  test.each(halfNames)('of %s are those of cloc, but for files that are named', async (half) => {
    const words = ['--by-file', '--json', '--quiet', '--skip-uniqueness', `${half}-app`];
    const ran = await succeed('cloc', words, { cwd: made.folder });
    const cloc = JSON.parse(ran.stdout) as Record<string, { code: number; comment: number } | undefined>;
    let alike = 0;
    const other = sources(half)
      .filter(isWritten)
      .flatMap((file) => {
        const counted = cloc[file.path];
        if (counted === undefined) return [];
        const { code, lines } = countLines(file);
        if (code === counted.code && lines === counted.code + counted.comment) alike += 1;
        else
          return [
            { path: file.path, lines: [lines, counted.code + counted.comment], code: [code, counted.code] },
          ];
        return [];
      });
    expect(alike).toBeGreaterThan(190);
    expect(other.filter((file) => !OTHERWISE.some(([pattern]) => pattern.test(file.path)))).toEqual([]);
    // Even there no line is lost: only what is a comment is seen otherwise.
    for (const { lines } of other) expect(lines[0]).toBe(lines[1]);
  });
});

describe('compare', () => {
  test('counts what a change cost in each half, committed or not', async () => {
    const git = (...words: readonly string[]) =>
      succeed('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.com', ...words], { cwd: made.folder });
    await git('init', '--quiet');
    await git('add', '-A');
    await git('commit', '--quiet', '-m', 'As generated');
    appendFileSync(path.join(made.folder, 'flask-app/app/desk/forms/ticket.py'), '\n\nMORE = 1\n');
    writeFileSync(path.join(made.folder, 'django-app/desk/späte.py'), 'a = 1\nb = 2\n');
    const ran = await compare('--since', 'HEAD', '--json');
    expect(ran).toMatchObject({ status: 0 });
    const { halves } = JSON.parse(ran.stdout) as Change;
    expect(halves.flask.total).toEqual({ files: 1, fresh: 0, added: 3, removed: 0 });
    expect(halves.flask.files[0]).toMatchObject({ concern: 'form', what: 'code' });
    expect(halves.django.files).toMatchObject([{ path: 'django-app/desk/späte.py', added: 2, state: 'new' }]);
    expect((await compare('--since', 'HEAD')).stdout).toContain('1 file, +3 −0');
  });

  test('refuses what it cannot compare', async () => {
    expect(await compare('--since', 'nothing-like-this')).toMatchObject({ status: 2 });
    expect(await compare('--since', '--output=x')).toMatchObject({ status: 2 });
    expect(await compare('--fast')).toMatchObject({ status: 2 });
    const nowhere = await run(process.execPath, [bin, 'compare', path.dirname(made.folder)], { cwd: root });
    expect(nowhere).toMatchObject({ status: 2 });
  });

  test('looks at files alone when it is told to, and prints without writing', async () => {
    const before = tree(made.folder);
    const ran = await compare('--json', '--static');
    expect(ran).toMatchObject({ status: 0 });
    expect(JSON.parse(ran.stdout)).toMatchObject({ schema: 1, schemas: null });
    expect(tree(made.folder)).toEqual(before);
  });
});
