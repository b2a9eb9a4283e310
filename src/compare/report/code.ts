/** Code by concern: what does the same in the two halves, beside each other, with filters that need no script. */
import { escapeHtml as e } from '../../html.ts';
import { HALF_COMMANDS, HALVES } from '../../runtime/halves.ts';
import type { Half } from '../../scaffold/types.ts';
import type { Comparison, Group, Piece } from '../comparison.ts';
import { highlight } from './highlight.ts';
import { number, quiet, section, slug } from './parts.ts';

/** The place of a piece within the page. */
export const pieceId = ({ path, from }: Pick<Piece, 'path' | 'from'>): string => slug(path, `${from}`);

/** A text of so many characters that is the same in both halves is not repeated. */
const LONG = 400;

const NOTES: Readonly<Partial<Record<Piece['origin'], string>>> = {
  placed: 'new, placed by its name',
  yours: 'new, yours',
};

function piece(half: Half, one: Piece): string {
  const note = one.movedFrom === null ? NOTES[one.origin] : `moved from ${one.movedFrom}`;
  const title = `${one.path}, ${one.from === one.to ? `line ${one.from}` : `lines ${one.from} to ${one.to}`}`;
  return `<figure class="${half}" id="${pieceId(one)}"><figcaption>${e(title)}${note === undefined ? '' : ` <span class="quiet">(${e(note)})</span>`}</figcaption><pre tabindex="0"><code>${highlight(one.path, one.text)}</code></pre></figure>`;
}

/** A whole file that the other half has too, byte for byte, is shown once. */
function twin(half: Half, one: Piece, { pieces }: Group): Piece | undefined {
  return half === 'flask'
    ? undefined
    : pieces.flask.find(({ text }) => text === one.text && text.length > LONG);
}

function again(half: Half, one: Piece, other: Piece): string {
  return `<p class="${half}" id="${pieceId(one)}">${e(one.path)}: the same as <a href="#${pieceId(other)}">${e(other.path)}</a></p>`;
}

function side(half: Half, group: Group): string {
  const { name } = HALF_COMMANDS[half];
  const own = group.pieces[half].map((one) => {
    const other = twin(half, one, group);
    return other === undefined ? piece(half, one) : again(half, one, other);
  });
  return `<div><h3 class="${half}">${name}</h3>${own.length === 0 ? quiet(`${name} has nothing of its own for this.`) : own.join('\n')}</div>`;
}

const counts = ({ counts: { flask, django } }: Group): string =>
  `<span class="counts"><span class="flask">Flask ${number(flask.lines)}</span> <span class="django">Django ${number(django.lines)}</span></span>`;

/** The place of a group within the page; that of all code for none. */
export const groupId = (one: Group | undefined): string =>
  one === undefined ? 'code' : slug('code', one.concern, one.entity);

function group(one: Group): string {
  const title = one.entity === null ? one.concern : `${one.concern}: ${one.entity}`;
  return `<details class="group" id="${groupId(one)}" data-concern="${slug(one.concern)}" data-entity="${slug(one.entity ?? 'all')}">
<summary><span>${e(title)}</span> ${counts(one)}</summary>
<div class="pair">${HALVES.map((half) => side(half, one)).join('\n')}</div>
</details>`;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

function filter(name: string, legend: string, choices: readonly Choice[]): string {
  const inputs = choices.map(({ value, label }, at) => {
    const id = `${name}-${value}`;
    return `<input type="radio" name="${name}" id="${id}" value="${value}"${at === 0 ? ' checked' : ''}><label for="${id}">${e(label)}</label>`;
  });
  return `<fieldset class="filter"><legend>${legend}</legend>${inputs.join('')}</fieldset>`;
}

const hides = (name: string, choices: readonly Choice[]): readonly string[] =>
  choices
    .slice(1)
    .map(
      ({ value }) =>
        `#code:has(#${name}-${value}:checked) .group:not([data-${name}="${value}"]){display:none}`,
    );

const named = (label: string): Choice => ({ value: slug(label), label });

function choicesOf({
  groups,
  entities,
}: Comparison): Readonly<Record<'concern' | 'entity', readonly Choice[]>> {
  const concerns = [...new Set(groups.map(({ concern }) => concern))];
  return {
    concern: [{ value: 'any', label: 'every concern' }, ...concerns.map(named)],
    entity: [
      { value: 'any', label: 'everything' },
      { value: 'all', label: 'for all entities' },
      ...entities.filter((entity) => groups.some((one) => one.entity === entity)).map(named),
    ],
  };
}

/** The style that makes the filters work. */
export function filterStyle(comparison: Comparison): string {
  const choices = choicesOf(comparison);
  return [...hides('concern', choices.concern), ...hides('entity', choices.entity)].join('\n');
}

export function codeSection(comparison: Comparison): string {
  const choices = choicesOf(comparison);
  return section(
    'code',
    'Code by concern',
    quiet('Every line that a person would write stands here once. The numbers are lines that are not blank.'),
    filter('concern', 'Concern', choices.concern),
    filter('entity', 'Entity', choices.entity),
    comparison.groups.map(group).join('\n'),
  );
}
