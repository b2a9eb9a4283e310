/** Finds top-level symbols and members of classes in Python source. */
import { parser } from '@lezer/python';
import type { Range } from './range.ts';

type Node = ReturnType<typeof parser.parse>['topNode'];

const DEFINITIONS = new Set(['FunctionDefinition', 'ClassDefinition']);

function children(node: Node): readonly Node[] {
  const found: Node[] = [];
  for (let each = node.firstChild; each !== null; each = each.nextSibling) found.push(each);
  return found;
}

/** The definition inside decorators, or the statement itself. */
const inside = (node: Node): Node =>
  node.name === 'DecoratedStatement'
    ? (children(node).find(({ name }) => DEFINITIONS.has(name)) ?? node)
    : node;

/** Names that a statement gives: of a function, of a class, or what stands left of an equals sign. */
function namesOf(statement: Node, source: string): readonly string[] {
  const textOf = ({ from, to }: Node) => source.slice(from, to);
  const node = inside(statement);
  const parts = children(node);
  if (DEFINITIONS.has(node.name)) {
    return parts
      .filter(({ name }) => name === 'VariableName')
      .slice(0, 1)
      .map(textOf);
  }
  if (node.name !== 'AssignStatement') return [];
  const end = parts.findIndex(({ name }) => name === 'AssignOp' || name === 'TypeDef');
  return parts
    .slice(0, Math.max(end, 0))
    .filter(({ name }) => name === 'VariableName')
    .map(textOf);
}

function statementsOf(container: Node): readonly Node[] {
  const body = container.name === 'Script' ? container : inside(container).getChild('Body');
  return body === null ? [] : children(body);
}

/**
 * Ranges of a symbol with its decorators: `Book`, `Book.Meta`, `MIDDLEWARE`.
 * A name that is given twice has two.
 */
export function pythonRanges(source: string, symbol: string): readonly Range[] {
  let containers: readonly Node[] = [parser.parse(source).topNode];
  for (const name of symbol.split('.')) {
    containers = containers.flatMap(statementsOf).filter((one) => namesOf(one, source).includes(name));
  }
  return containers.map(({ from, to }) => ({ from, to }));
}

/** Every name that the top level of a module gives, with its range; decorators included. */
export function topLevel(source: string): readonly (Range & { readonly name: string })[] {
  return statementsOf(parser.parse(source).topNode).flatMap((one) =>
    namesOf(one, source).map((name) => ({ name, from: one.from, to: one.to })),
  );
}
