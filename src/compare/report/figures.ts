/** The figures in full: lines, complexity, packages, sizes, settings. */
import { escapeHtml as e } from '../../html.ts';
import { HALF_COMMANDS, HALVES } from '../../runtime/halves.ts';
import type { Half } from '../../scaffold/types.ts';
import type { Comparison, HalfFigures } from '../comparison.ts';
import { NEWER_SEEN } from '../figures/newer-data.ts';
import { linesOf, type NewerRow } from '../figures/newer.ts';
import { groupId } from './code.ts';
import { barTable, bytes, code, fold, number, prose, quiet, section, table } from './parts.ts';

const NAMES = HALVES.map((half) => HALF_COMMANDS[half].name);

function lines({ concerns, shares, halves, groups }: Comparison): string {
  const own = concerns.filter(({ apart }) => !apart);
  const row = ({ concern, counts }: (typeof concerns)[number]) => ({
    label: `<a href="#${groupId(groups.find((one) => one.concern === concern))}">${e(concern)}</a>`,
    values: { flask: counts.flask.lines, django: counts.django.lines },
  });
  const total = {
    label: '<strong>all of these</strong>',
    values: { flask: halves.flask.own.lines, django: halves.django.own.lines },
    alone: true,
  };
  return [
    '<h3>Lines</h3>',
    barTable('Lines that are not blank, by concern', [...own.map(row), total]),
    barTable(
      'Counted apart: what makes the two alike, tests, generated migrations, styles',
      concerns.filter(({ apart }) => apart).map(row),
    ),
    barTable(
      'The same lines by what they are written in',
      shares.map(({ share, counts }) => ({
        label: e(share),
        values: { flask: counts.flask.lines, django: counts.django.lines },
      })),
    ),
    barTable('Code alone: without blank lines, comments and docstrings', [
      {
        label: 'code of every kind',
        values: { flask: halves.flask.total.code, django: halves.django.total.code },
      },
    ]),
  ].join('\n');
}

function complexity({ halves }: Comparison): string {
  const { flask, django } = { flask: halves.flask.complexity, django: halves.django.complexity };
  if (flask === null || django === null) return '';
  const most = HALVES.flatMap((half) =>
    (halves[half].complexity?.most ?? []).map((one) => [
      code(one.name),
      HALF_COMMANDS[half].name,
      e(`${one.path}, line ${one.line}`),
      `${one.complexity}`,
    ]),
  );
  return [
    '<h3>Complexity</h3>',
    barTable('Cyclomatic complexity of functions, as ruff counts it (C901)', [
      {
        label: 'functions and methods',
        values: { flask: flask.functions, django: django.functions },
        alone: true,
      },
      {
        label: 'mean',
        values: { flask: flask.mean, django: django.mean },
        alone: true,
        text: (value) => number(value, 2),
      },
      { label: 'median', values: { flask: flask.median, django: django.median }, alone: true },
    ]),
    fold(
      'The most complex functions',
      table('The most complex functions of either', ['Function', 'Half', 'Where', 'Complexity'], most),
    ),
  ].join('\n');
}

function packageRows({ packages, installed }: HalfFigures): readonly (readonly string[])[] {
  const size = new Map(installed?.map(({ name, bytes: own }) => [name, own]));
  return packages.map(({ name, version, direct, released }) => {
    const own = size.get(name);
    return [
      code(name),
      e(version),
      direct ? 'by its code' : 'by another package',
      e(released ?? 'not known'),
      own === undefined ? '' : bytes(own),
    ];
  });
}

const row = (label: string, of: (half: Half) => number | null, text?: (value: number) => string) => ({
  label,
  values: { flask: of('flask'), django: of('django') },
  alone: true,
  ...(text && { text }),
});

function packages({ halves }: Comparison): string {
  const count = (half: Half, direct: boolean): number =>
    halves[half].packages.filter((one) => one.direct === direct).length;
  const sum = (half: Half, of: 'bytes' | 'lines'): number | null =>
    halves[half].installed?.reduce((all, one) => all + one[of], 0) ?? null;
  return [
    '<h3>Packages</h3>',
    barTable('What each half runs with', [
      row('named by its code', (half) => count(half, true)),
      row('needed by these', (half) => count(half, false)),
      row('installed size', (half) => sum(half, 'bytes'), bytes),
      row('their lines of Python: what the packages supply', (half) => sum(half, 'lines')),
      row('lines that are written here', (half) => halves[half].own.lines),
    ]),
    ...HALVES.map((half) =>
      fold(
        `Packages of ${HALF_COMMANDS[half].name}`,
        table(
          `Packages of ${HALF_COMMANDS[half].name}`,
          ['Package', 'Version', 'Named', 'Released', 'Size'],
          packageRows(halves[half]),
        ),
      ),
    ),
  ].join('\n');
}

function settings({ halves }: Comparison): string {
  const names = (half: Half, of: 'settings' | 'environment'): string =>
    halves[half].settings[of].map(code).join(' ');
  return [
    '<h3>Settings</h3>',
    barTable('Names that are set', [
      { label: 'settings', values: { flask: halves.flask.settings.settings.length, django: halves.django.settings.settings.length } },
      { label: 'variables of the environment', values: { flask: halves.flask.settings.environment.length, django: halves.django.settings.environment.length } },
    ]),
    fold('Their names', table('Names of settings and variables', ['', ...NAMES], [
      ['settings', ...HALVES.map((half) => names(half, 'settings'))],
      ['variables', ...HALVES.map((half) => names(half, 'environment'))],
    ], 'names')),
  ].join('\n'); // prettier-ignore
}

/** `17 in 1 file` */
function sizeOf(found: NewerRow): string {
  const files = new Set(found.spared.map(({ path }) => path)).size;
  return `${number(linesOf(found))} in ${files} ${files === 1 ? 'file' : 'files'}`;
}

/** What the frameworks have learnt since the releases that the halves stand on. */
function newer({ halves }: Comparison): string {
  const rows = HALVES.flatMap((half) =>
    halves[half].newer.map((found) => [
      `<a href="${e(found.source)}">${e(found.release)}</a>`,
      e(found.released),
      e(found.supplies),
      sizeOf(found),
    ]),
  );
  const pinned = HALVES.map((half) => `${HALF_COMMANDS[half].name} ${halves[half].version ?? 'not pinned'}`);
  return [
    '<h3>What a newer release supplies</h3>',
    quiet(`The halves stand on ${pinned.join(' and ')}. Releases were looked at on ${NEWER_SEEN}.`),
    rows.length === 0
      ? prose('Nothing that is written here is supplied by a newer release.')
      : table(
          'Supplied by a newer release, and the lines here that have to do with it',
          ['Release', 'Of', 'What it supplies', 'Lines here'],
          rows,
          'words',
        ),
  ].join('\n');
}

/** What nobody has written, with its size. */
function unwritten({ halves }: Comparison): string {
  const rows = HALVES.flatMap((half) =>
    halves[half].unwritten.map(({ path, what, bytes: size }) => [code(path), what, bytes(size)]),
  );
  return [
    '<h3>Not written by hand</h3>',
    quiet('Locks, data and vendored files are not among the lines.'),
    fold(`${rows.length} files`, table('Files that nobody here has written', ['File', 'What', 'Size'], rows)),
  ].join('\n');
}

export const figuresSection = (comparison: Comparison): string =>
  section(
    'figures',
    'Figures',
    lines(comparison),
    complexity(comparison),
    packages(comparison),
    settings(comparison),
    newer(comparison),
    unwritten(comparison),
  );
