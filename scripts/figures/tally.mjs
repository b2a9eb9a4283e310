/** The rules of the contract by who keeps them out of the box. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { table } from '../markdown.mjs';

const KINDS = ['both', 'flask', 'django', 'neither'];
const count = (rules, kind) => rules.filter((rule) => rule.out_of_the_box === kind).length;

export function tally(workspace) {
  const { areas } = parse(readFileSync(path.join(workspace, 'contract', 'rules.yaml'), 'utf8'));
  const all = areas.flatMap(({ rules }) => rules);
  const lines = areas.map(({ name, rules }) => [name, ...KINDS.map((kind) => count(rules, kind))]);
  const total = [`**${all.length} rules**`, ...KINDS.map((kind) => `**${count(all, kind)}**`)];
  return ['## Rules by who does them out of the box', '', ...table(['area', ...KINDS], [...lines, total])];
}
