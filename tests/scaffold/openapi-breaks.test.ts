import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { load } from '../../src/model/load.ts';
import { openapiText } from '../../src/scaffold/openapi.ts';

// For readers of YAML 1.1 these end a line, wherever they stand.
const BREAKS = ['\u0085', '\u2028', '\u2029'];

test.each(BREAKS)('an end of a line for YAML 1.1 stands escaped in the OpenAPI document (%j)', (letter) => {
  const help = `one${letter}two`;
  const model = load(
    [
      'project: { name: shop }',
      'entities:',
      '  Book:',
      '    fields:',
      `      title: { type: string, help: ${JSON.stringify(help)} }`,
    ].join('\n'),
    'model.yaml',
  );
  if (!model.ok) throw new Error(JSON.stringify(model));
  const text = openapiText(model.value, ['api']);
  expect(text).not.toContain(letter);
  expect(JSON.stringify(parse(text, { version: '1.1' }))).toContain(JSON.stringify(help));
});
