import { describe, expect, test } from 'vitest';
import { PROFILES } from '../../src/features/index.ts';
import { FEATURE_IDS, type FeatureId } from '../../src/features/types.ts';
import { measure } from '../../src/knowledge/evidence/metrics.ts';
import { resolve } from '../../src/knowledge/evidence/resolve.ts';
import type { CodePointer, MetricPointer } from '../../src/knowledge/types.ts';
import { knowledge, pairOf, viewOf } from './support.ts';

const all = knowledge.topics.flatMap((topic) =>
  topic.claims.flatMap((claim) => claim.evidence.map((each) => ({ claim: claim.id, each }))),
);
const code = all.flatMap(({ claim, each }) => (each.kind === 'code' ? [{ claim, pointer: each }] : []));

const MODELS = [
  'presets/tasks/model.yaml', 'presets/library/model.yaml', 'presets/helpdesk/model.yaml', 'presets/inventory/model.yaml',
  'tests/model/valid/every-type.yaml', 'tests/model/valid/relations.yaml', 'tests/model/valid/common-names.yaml',
  'tests/model/valid/long-names.yaml', 'tests/model/valid/smallest.yaml',
]; // prettier-ignore
const ROWS: readonly (readonly [string, string, readonly FeatureId[]])[] = [
  ['minimal', 'presets/tasks/model.yaml', PROFILES.minimal],
  ['api alone', 'presets/tasks/model.yaml', ['alike', 'api']],
  ['standard', 'presets/tasks/model.yaml', PROFILES.standard],
  ['accounts alone', 'presets/library/model.yaml', ['alike', 'accounts']],
  ...MODELS.map((model) => ['full', model, PROFILES.full] as const),
];

const title = ({ half, concern, file, symbol, text }: CodePointer): string =>
  [half, concern, file, symbol ?? text].filter(Boolean).join(' ');

describe.each(ROWS)('with %s, %s', (_, model, features) => {
  const view = viewOf(pairOf(model, features), features);

  test('every pointer means exactly one place', () => {
    const wrong = code.flatMap(({ claim, pointer }) => {
      const { kind } = resolve(pointer, view);
      const expected = pointer.needs.every((need) => features.includes(need as FeatureId))
        ? 'found'
        : 'without';
      return kind === expected ? [] : [`${claim}: ${title(pointer)}: ${kind}`];
    });
    expect(wrong).toEqual([]);
  });

  test('every pointer names the concern of what it means', () => {
    const wrong = code.flatMap(({ claim, pointer }) => {
      const found = resolve(pointer, view);
      if (found.kind !== 'found') return [];
      const record = view.files[found.place.path];
      const concerns = [record?.concern, ...Object.values(record?.symbols ?? {})];
      return concerns.includes(pointer.concern) ? [] : [`${claim}: ${title(pointer)}: ${found.place.path}`];
    });
    expect(wrong).toEqual([]);
  });

  test('every rule stands in the contract', () => {
    const contract = view.read('contract/rules.yaml') ?? '';
    const missing = all.flatMap(({ claim, each }) =>
      each.kind === 'rule' &&
      each.needs.every((need) => features.includes(need as FeatureId)) &&
      !contract.includes(`- id: ${each.rule}\n`)
        ? [`${claim}: ${each.rule}`]
        : [],
    );
    expect(missing).toEqual([]);
  });

  test('every figure is counted in both halves', () => {
    const metrics = all.flatMap(({ each }) => (each.kind === 'metric' ? [each] : []));
    const counted = metrics.filter(({ needs }) =>
      needs.every((need) => features.includes(need as FeatureId)),
    );
    const nothing = counted.filter(
      (each) => measure(each, view, 'flask') === 0 || measure(each, view, 'django') === 0,
    );
    expect(nothing).toEqual([]);
  });
});

const pointer = (half: 'flask' | 'django', symbol: string): CodePointer => ({
  kind: 'code',
  half,
  concern: 'page view',
  entity: true,
  file: null,
  symbol,
  text: null,
  needs: [],
});

test('every page of the lab is in both halves', () => {
  const view = viewOf(pairOf('presets/tasks/model.yaml', FEATURE_IDS), FEATURE_IDS);
  const [flask, django] = [view.read('flask-app/app/lab/views.py'), view.read('django-app/lab/urls.py')];
  const paths = all.flatMap(({ each }) => (each.kind === 'lab' ? [each.lab.replace('/lab/', '')] : []));
  expect(paths.length).toBeGreaterThan(5);
  for (const path of paths) {
    const rule = path.replace('emma', '<code:value>');
    expect(flask).toContain(`"/${rule}"`);
    expect(django).toContain(`"${rule}"`);
  }
});

describe('in a workspace that was edited', () => {
  const features = FEATURE_IDS;
  const pair = pairOf('presets/library/model.yaml', features);
  const list = pointer('flask', '{entity}_list');
  const path = 'flask-app/app/library/views/book.py';
  const text = viewOf(pair, features).read(path) ?? '';

  test('a symbol is found where it stands now', () => {
    const edited = `# A remark of the team.\n\n${text}`;
    const before = resolve(list, viewOf(pair, features));
    const after = resolve(list, viewOf(pair, features, { [path]: edited }));
    if (before.kind !== 'found' || after.kind !== 'found') throw new Error('It was not found.');
    expect(after.place.line).toBe(before.place.line + 2);
    expect(after.place.text).toBe(before.place.text);
  });

  test('a changed body is shown as it is', () => {
    const edited = text.replace('def book_list() -> str:\n', 'def book_list() -> str:\n    print("mine")\n');
    const found = resolve(list, viewOf(pair, features, { [path]: edited }));
    expect(found).toMatchObject({ kind: 'found', place: { text: expect.stringContaining('print("mine")') } });
  });

  test('a symbol that was renamed is said to be gone, with what it was', () => {
    const edited = text.replaceAll('book_list', 'shelf');
    const found = resolve(list, viewOf(pair, features, { [path]: edited }));
    expect(found).toMatchObject({
      kind: 'gone',
      was: { path, text: expect.stringContaining('def book_list') },
    });
  });

  test('a symbol that moved to another file of its half is found there', () => {
    const other = 'flask-app/app/home.py';
    const moved = `${viewOf(pair, features).read(other)}\n\n${text.slice(text.indexOf('@bp.get("/books/")'))}`;
    const found = resolve(list, viewOf(pair, features, { [path]: null, [other]: moved }));
    expect(found).toMatchObject({ kind: 'found', place: { path: other } });
  });

  test('a symbol that is there twice shows neither', () => {
    const found = resolve(
      list,
      viewOf(pair, features, { [path]: `${text}\n\ndef book_list() -> None: ...\n` }),
    );
    expect(found).toMatchObject({ kind: 'unclear' });
  });

  test('a file that is gone leaves its text from the generation', () => {
    const found = resolve(list, viewOf(pair, features, { [path]: null }));
    expect(found).toMatchObject({ kind: 'gone', was: { path } });
  });

  test('a half that is not there is said to be missing', () => {
    const files = pair.files.filter((file) => !file.path.startsWith('flask-app/'));
    expect(resolve(list, viewOf({ ...pair, files }, features))).toEqual({
      kind: 'without',
      missing: ['flask'],
    });
  });

  test('figures follow the edits', () => {
    const metric: MetricPointer = { kind: 'metric', metric: 'lines', concern: 'page view', needs: [] };
    const before = measure(metric, viewOf(pair, features), 'flask');
    const after = measure(metric, viewOf(pair, features, { [path]: `${text}\nANSWER = 42\n\n` }), 'flask');
    expect(after).toBe(before + 1);
  });
});
