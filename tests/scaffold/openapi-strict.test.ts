import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { load } from '../../src/model/load.ts';
import { openapiText } from '../../src/scaffold/openapi.ts';

// For readers of YAML 1.1 these end a line, or stand in quotes alone.
const STRICT = ['\u0085', '\u2028', '\u2029', '\uFEFF', '\t'];

test.each(STRICT)(
  'what YAML 1.1 takes in quotes alone stands escaped in the OpenAPI document (%j)',
  (letter) => {
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
  },
);
