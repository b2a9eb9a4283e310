import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SHAPES } from '../../src/model/shapes.ts';
import { python } from './support.ts';

const VALUES = [
  'a@b.example', 'A.b+c@sub.example.org', 'a@b', 'a@b.c', 'a@@b.example', '.a@b.example', 'a b@c.example', 'ü@b.example',
  'a@-b.example', 'http://a', 'http://localhost', 'https://localhost:8000/', 'https://a.example', 'https://a.example/?q=1#x',
  'https://a.example/ü', 'ftp://a.example', 'https://a.example:123456', 'https://a_b.example', 'javascript:alert(1)', 'a-b_C9',
  'a b', '', 'a\n', 'a@b.example\n', 'https://a.example\n',
]; // prettier-ignore

test('both apps ask for the same forms as the model', () => {
  const module = readFileSync(
    join(import.meta.dirname, '..', '..', 'templates', 'shared', 'alike', 'patterns.py.ejs'),
    'utf8',
  ).replaceAll(/^<%.*%>$/gm, '');
  const program = `import json, re, sys
module, values = json.load(sys.stdin)
names = {}
exec(module, names)
print(json.dumps({name: [re.fullmatch(names[name.upper()], value) is not None for value in values] for name in ("email", "url", "slug")}))`;
  const ours = Object.fromEntries(
    Object.entries(SHAPES).map(([type, shape]) => [type, VALUES.map((value) => shape.test(value))]),
  );
  expect(python(program, [module, VALUES])).toEqual(ours);
  for (const answers of Object.values(ours)) expect(new Set(answers).size).toBe(2);
});
