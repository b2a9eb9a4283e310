/** The choices of a field: values that are kept and labels that are shown. */
import { words } from './names.ts';
import { quote } from './problems.ts';
import { given, readText } from './read.ts';
import type { Context, Keys } from './read.ts';
import type { Field } from './types.ts';
import type { ListNode, MapNode } from './yaml.ts';

const MOST = 1000;
const EXAMPLE = 'such as {draft: Draft, live: On sale}';

/** Reads a mapping of values to labels, or a list of values that are their own labels. */
export function readChoices(keys: Keys, context: Context): Field['choices'] {
  const node = keys.node('choices');
  if (node === undefined) {
    const message = `A choice needs its choices, ${EXAMPLE}.`;
    context.problems.add('missing-key', keys.place, message);
    return [];
  }
  if (node.kind === 'scalar') {
    const message = `"choices" is a mapping of values to labels, ${EXAMPLE}${given(node)}.`;
    context.problems.add('wrong-type', node, message);
    return [];
  }
  const choices = node.kind === 'map' ? fromMap(node, context) : fromList(node, context);
  const count = node.kind === 'map' ? node.entries.length : node.items.length;
  if (count === 0) {
    context.problems.add('choices', node, `There are no choices. Name at least one, ${EXAMPLE}.`);
  }
  if (count > MOST) {
    const message = `There are more than ${MOST} choices. Make them an entity and a relation to it.`;
    context.problems.add('choices', node, message);
  }
  return choices;
}

function fromMap(node: MapNode, context: Context): Field['choices'] {
  return node.entries.flatMap(({ key, place, value }) => {
    const fits = checkValue(key, place, context);
    const label = readText(value, 'The label of a choice', 120, context);
    return fits && label !== undefined ? [{ value: key, label }] : [];
  });
}

function fromList(node: ListNode, context: Context): Field['choices'] {
  const seen = new Set<string>();
  return node.items.flatMap((item) => {
    if (item.kind !== 'scalar' || typeof item.value !== 'string') {
      const message = `A choice is a text${given(item)}. Put it in quotes.`;
      context.problems.add('wrong-type', item, message);
      return [];
    }
    if (!checkValue(item.value, item, context)) return [];
    if (seen.has(item.value)) {
      const message = `The choice ${quote(item.value)} is here twice. Remove one.`;
      context.problems.add('duplicate', item, message);
    }
    seen.add(item.value);
    const plain = /^[a-z][a-z0-9_]*$/.test(item.value) ? words(item.value) : item.value;
    return [{ value: item.value, label: { [context.languages[0]]: plain } }];
  });
}

/** A value travels through forms and addresses, where spaces at its ends and control characters get lost. */
function checkValue(value: string, place: { at: number; path: string }, context: Context): boolean {
  const message =
    value === ''
      ? 'A choice cannot be empty. Give it a value; an optional field offers the empty choice by itself.'
      : [...value].length > 100
        ? 'The value of a choice is longer than 100 characters. Shorten it; its label may be longer.'
        : value !== value.trim() || /\p{Cc}|\p{Zl}|\p{Zp}|\p{Cs}/u.test(value)
          ? 'The value of a choice has spaces at its ends or control characters. Remove them.'
          : null;
  if (message !== null) context.problems.add('choices', place, message);
  return message === null;
}
