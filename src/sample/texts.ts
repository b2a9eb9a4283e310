/** Invented texts: what a field of such a name, in an entity of such a name, usually holds. */
import { family, given, inventEmail, inventUrl, placeOf, slugged } from './people.ts';
import { nth, scatter } from './scatter.ts';
import { chance, position, wordsOf } from './spot.ts';
import type { Spot } from './spot.ts';
import subjects from './subjects.json' with { type: 'json' };
import words from './words.json' with { type: 'json' };

const LISTS: Readonly<Record<string, readonly string[]>> = {
  companies: words.companies, products: words.products, works: words.works, tasks: words.tasks, topics: words.topics,
  events: words.events, names: words.names, roles: words.roles, colors: words.colors, languages: words.languages,
  currencies: words.currencies, units: words.units, rooms: words.rooms,
}; // prettier-ignore

/** Longest text that is invented, whatever the field would hold. */
export const LONGEST_INVENTED = 5000;

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries(subjects.entities).flatMap(([subject, names]) =>
    names.map((name) => [name, subject] as const),
  ),
);
const FIELDS = Object.entries(subjects.fields).map(
  ([names, subject]) => [names.split(' '), subject] as const,
);

/** What stands for a row of an entity; the last word of its name says most. */
function subjectOf(entity: string): string {
  const known = [...wordsOf(entity)].toReversed().find((word) => ENTITIES.has(word));
  return ENTITIES.get(known ?? '') ?? 'names';
}

/** What a field of such a name holds: the first whose words are all in it. */
function fieldSubject(name: string): string | null {
  const words = wordsOf(name);
  return FIELDS.find(([needed]) => needed.every((word) => words.has(word)))?.[1] ?? null;
}

const digits = (spot: Spot, count: number): string =>
  Array.from({ length: count }, (_, at) => (chance(spot, at) % 9) + (at === 0 ? 1 : 0)).join('');

/** The text of a subject. */
function textOf(subject: string, spot: Spot): string {
  const list = LISTS[subject];
  if (list !== undefined) return nth(list, position(spot, subject === 'names' ? spot.field.name : subject));
  switch (subject) {
    case 'person':
      return `${given(spot)} ${family(spot)}`;
    case 'given':
      return given(spot);
    case 'family':
      return family(spot);
    case 'login':
      return slugged(given(spot)) + digits(spot, 2);
    case 'city':
      return placeOf(spot)[0] ?? '';
    case 'country':
      return placeOf(spot)[1] ?? '';
    case 'street':
      return placeOf(spot)[2] ?? '';
    case 'address':
      return placeOf(spot).toReversed().join(', ');
    case 'phone':
      return `+49 30 ${digits(spot, 3)} ${digits(spot, 4)}`;
    case 'email':
      return inventEmail(spot);
    case 'url':
      return inventUrl(spot);
    case 'digits5':
      return digits(spot, 5);
    case 'digits13':
      return `979${digits(spot, 10)}`;
    case 'code':
      return `${spot.entity.name.slice(0, 2).toUpperCase()}-${digits(spot, 4)}`;
    default:
      return sentences(spot, 1);
  }
}

/** Some sentences, none twice in a row of them. */
function sentences(spot: Spot, count: number): string {
  const first = scatter(spot.entity.name, spot.field.name, spot.turn, spot.attempt);
  return Array.from({ length: count }, (_, at) => nth(words.sentences, (first % 1000) + at * 5)).join(' ');
}

/** A short text by the names of its field and entity. */
export function inventString(spot: Spot): string {
  const subject = fieldSubject(spot.field.name);
  if (subject === 'own' || subject === null) {
    const own = spot.field.name === spot.entity.title || subject === 'own';
    return textOf(own ? subjectOf(spot.entity.name) : 'names', spot);
  }
  return textOf(subject, spot);
}

/** Prose of one to four sentences; now and then with a second paragraph. */
export function inventText(spot: Spot): string {
  if (fieldSubject(spot.field.name) === 'address') return textOf('address', spot);
  const count = 1 + (chance(spot, 'sentences') % 4);
  if (chance(spot, 'paragraph') % 5 > 0) return sentences(spot, count);
  return `${sentences(spot, count)}\n\n${sentences({ ...spot, attempt: spot.attempt + 1 }, 2)}`;
}

/** The row's title in the form of an address. */
export function inventSlug(spot: Spot): string {
  const title = spot.entity.fields.find((field) => field.name === spot.entity.title);
  const text = title?.type === 'string' ? inventString({ ...spot, field: title }) : textOf('works', spot);
  return slugged(text);
}

/** The text cut or lengthened to the field's limits; numbered where attempts have failed. */
export function fitted(text: string, spot: Spot): string {
  const { field, attempt } = spot;
  const most = Math.min(field.maxLength ?? LONGEST_INVENTED, LONGEST_INVENTED);
  const least = field.minLength ?? 0;
  let long = attempt > 6 ? `${text} ${spot.turn + 1}` : text;
  while ([...long].length < least && long.length <= LONGEST_INVENTED) long = `${long} ${sentences(spot, 1)}`;
  return cut(long, least, most);
}

/** At most so many characters, at the end of a word where the rest is long enough. */
function cut(text: string, least: number, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const hard = characters.slice(0, most).join('').trim();
  const soft = hard.replace(/[\s,.;:]+\S*$/, '');
  return soft !== '' && [...soft].length >= Math.max(least, most / 2) ? soft : hard;
}
