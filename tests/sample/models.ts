/** Random models that are valid by their making. */
import * as fc from 'fast-check';

type Options = Readonly<Record<string, unknown>>;

const flag = fc.boolean();
const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

/** Two values in their order, each or both absent. */
const bounds = <T>(value: fc.Arbitrary<T>, order: (a: T, b: T) => number): fc.Arbitrary<Options> =>
  fc.tuple(value, value, flag, flag).map(([a, b, low, high]) => {
    const [min, max] = order(a, b) <= 0 ? [a, b] : [b, a];
    return { min: low ? min : undefined, max: high ? max : undefined };
  });
const numeric = (a: number, b: number): number => a - b;
const textual = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const exact = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
const two = (value: number): string => String(value).padStart(2, '0');
const whole = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });

const PATTERNS = [
  '[0-9]{13}', '[A-Z]{2}-[0-9]+', '(?:ab|cd)+', '[^x]*', 'a?b+c*', '\\d{1,3}(?:\\.\\d{1,3}){3}', '\\+?[0-9 ]{6,20}',
  '[\\w\\-]+', '\\(x\\)[\\(\\)]', 'é+\\u00e9', '(?:[0-9]{4}|[A-Z]{4})', '日本[😀a]', '\\S+\\s\\S+', '[^\\]]+', 'https://.+', '.*@.+',
]; // prettier-ignore

const lengths = (most: number): fc.Arbitrary<Options> => bounds(whole(1, most), numeric);
const date = fc.tuple(whole(1, 9999), whole(1, 12), whole(1, 28)).map(([y, m, d]) => `${String(y).padStart(4, '0')}-${two(m)}-${two(d)}`); // prettier-ignore
const near = fc.tuple(whole(2020, 2030), whole(1, 12), whole(1, 28)).map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`); // prettier-ignore
const time = fc.tuple(whole(0, 23), whole(0, 59), whole(0, 59)).map((parts) => parts.map(two).join(':'));

/** What each type may say of itself, beside what every field may say. */
const OPTIONS: Readonly<Record<string, fc.Arbitrary<Options>>> = {
  string: fc.record({ pattern: some(fc.constantFrom(...PATTERNS)) }).chain((one) => lengths(60).map((two) => ({ ...two, ...one }))), // prettier-ignore
  text: fc.record({ pattern: some(fc.constantFrom('[^x]*', 'Dear .+')) }).chain((one) => lengths(900).map((two) => ({ ...two, ...one }))), // prettier-ignore
  email: lengths(60),
  url: lengths(60),
  slug: lengths(40),
  integer: fc.oneof(bounds(whole(-2000, 2000), numeric), bounds(whole(-(2 ** 31), 2 ** 31 - 1), numeric)),
  decimal: fc.tuple(whole(1, 15), whole(0, 15)).chain(([digits, places]) => {
    const fraction = Math.min(digits, places);
    const unit = fc.bigInt({ min: -(10n ** BigInt(digits)) + 1n, max: 10n ** BigInt(digits) - 1n });
    const shown = (value: bigint): string => {
      const text = String(value < 0n ? -value : value).padStart(fraction + 1, '0');
      const point = fraction === 0 ? text : `${text.slice(0, -fraction)}.${text.slice(-fraction)}`;
      return `${value < 0n ? '-' : ''}${point}`;
    };
    return bounds(unit, exact).map(({ min, max }) => ({
      digits,
      places: fraction,
      min: min === undefined ? undefined : shown(min as bigint),
      max: max === undefined ? undefined : shown(max as bigint),
    }));
  }),
  float: bounds(fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => Math.round(value * 1000) / 1000), numeric), // prettier-ignore
  boolean: fc.record({ default: some(flag) }),
  date: fc.oneof(
    bounds(fc.oneof(date, near), textual),
    bounds(date, textual).map(({ min }) => ({ min, max: 'today' })),
    bounds(date, textual).map(({ max }) => ({ min: 'today', max })),
  ),
  time: bounds(time, textual),
  datetime: bounds(
    fc.tuple(near, time).map(([day, clock]) => `${day}T${clock}Z`),
    textual,
  ),
  duration: bounds(whole(-1_000_000, 1_000_000), numeric).map(({ min, max }) => ({
    min: iso(min),
    max: iso(max),
  })),
  uuid: fc.constant({}),
  choice: fc
    .constantFrom(['S', 'M', 'L'], ['one'], ['no', 'yes', 'perhaps', 'never'])
    .map((choices) => ({ choices })),
  json: fc.constant({}),
};

const iso = (seconds: unknown): string | undefined =>
  typeof seconds === 'number' ? `${seconds < 0 ? '-' : ''}PT${Math.abs(seconds)}S` : undefined;

const UNIQUE = new Set([
  'string',
  'email',
  'url',
  'slug',
  'integer',
  'decimal',
  'date',
  'time',
  'uuid',
  'choice',
]);

const field = fc
  .record({ type: fc.constantFrom(...Object.keys(OPTIONS)), required: flag, unique: whole(0, 4) })
  .chain(({ type, required, unique }) =>
    (OPTIONS[type] ?? fc.constant({})).map((options: Options) => ({
      type,
      ...(required && type !== 'boolean' ? { required } : {}),
      ...(unique === 0 && UNIQUE.has(type) ? { unique: true } : {}),
      ...options,
    })),
  );

const NAMES = [
  'name', 'title', 'code', 'email', 'city', 'price', 'born', 'due', 'start', 'quantity', 'phone', 'notes', 'address',
  'x1', 'lat', 'active', 'rating', 'website', 'status', 'first_name', 'isbn', 'unit', 'opens', 'total',
]; // prettier-ignore
const ENTITIES = ['Author', 'OrderLine', 'Tag', 'Meeting', 'Widget', 'Shop'];

const fields = fc.tuple(fc.shuffledSubarray(NAMES, { maxLength: 7 }), fc.array(field, { minLength: 7, maxLength: 7 }))
  .map(([names, all]) => Object.fromEntries(names.map((name, at) => [name, all[at]]))); // prettier-ignore

/** Relations of the entity at an index; only earlier ones are required, so that no circle is. */
const relations = (index: number, count: number): fc.Arbitrary<Options> =>
  fc
    .array(
      fc.record({
        to: whole(-1, count - 1),
        kind: fc.constantFrom('many-to-one', 'one-to-one', 'many-to-many'),
        required: flag,
      }),
      { maxLength: 3 },
    )
    .map((all) =>
      Object.fromEntries(
        all.map(({ to, kind, required }, at) => [
          `link${at}`,
          { to: ENTITIES[to] ?? 'User', kind, ...(required && to < index ? { required } : {}) },
        ]),
      ),
    );

const entity = (index: number, count: number): fc.Arbitrary<Options> =>
  fc
    .record({ fields, relations: relations(index, count), owned: flag, pair: whole(0, 9) })
    .map(({ pair, ...rest }) => {
      const { fields: own, relations: links } = rest;
      const single = [
        ...Object.entries(own).filter(([, one]) => one !== undefined && UNIQUE.has(one.type)),
        ...Object.entries(links).filter(([, one]) => (one as { kind: string }).kind !== 'many-to-many'),
      ].map(([name]) => name);
      const rule = [single[pair % 3], single[3 + (pair % 2)]].filter((name) => name !== undefined);
      return rule.length === 2 ? { ...rest, unique: [rule] } : rest;
    });

/** The text of a model, as JSON. */
export const modelText: fc.Arbitrary<string> = whole(1, ENTITIES.length)
  .chain((count) => fc.tuple(...ENTITIES.slice(0, count).map((_, index) => entity(index, count))))
  .map((entities) =>
    JSON.stringify({
      project: { name: 'shop' },
      entities: Object.fromEntries(entities.map((one, index) => [ENTITIES[index], one])),
    }),
  );
