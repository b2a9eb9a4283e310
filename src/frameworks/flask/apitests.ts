/** What the tests of an entity's API read beside what its other tests do: values and refusals as JSON. */
import type { Entity, Field } from '../../model/types.ts';
import { pyString } from '../../scaffold/encode.ts';
import { isText } from '../shared/python.ts';
import type { TestedEntity } from '../shared/testing/entity.ts';

const digits = (source: string): readonly string[] => source.match(/\d+/g) ?? [];
const padded = (source: string, widths: readonly number[]): readonly string[] => {
  const found = digits(source);
  return widths.map((width, at) => (found[at] ?? '0').padStart(width, '0'));
};

/** `P1DT2H` of `dt.timedelta(days=1, hours=2)`. */
function durationOf(python: string): string {
  const part = (unit: string): string => new RegExp(`${unit}=(\\d+)`).exec(python)?.[1] ?? '0';
  const [days, hours, minutes, seconds] = ['days', 'hours', 'minutes', 'seconds'].map((unit) => Number(part(unit)));
  const total = (((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0);
  const clock = [
    [Math.floor(total / 3600) % 24, 'H'],
    [Math.floor(total / 60) % 60, 'M'],
    [total % 60, 'S'],
  ] as const;
  const whole = Math.floor(total / 86_400);
  const time = clock.map(([number, sign]) => (number > 0 ? `${number}${sign}` : '')).join('');
  if (total === 0) return 'PT0S';
  return `${python.startsWith('-') ? '-' : ''}P${whole > 0 ? `${whole}D` : ''}${time === '' ? '' : `T${time}`}`;
} // prettier-ignore

/** A Python expression of a column's value as the one of what JSON holds for it. */
function jsonOf(field: Field, python: string, typed: string): string {
  switch (field.type) {
    case 'decimal':
      return pyString(/"(.*)"/.exec(python)?.[1] ?? typed);
    case 'date':
      return pyString(padded(python, [4, 2, 2]).join('-'));
    case 'time':
      return pyString(padded(python, [2, 2, 2]).join(':'));
    case 'datetime': {
      const [year, month, day, ...clock] = padded(python, [4, 2, 2, 2, 2, 2]);
      return pyString(`${year}-${month}-${day}T${clock.join(':')}Z`);
    }
    case 'duration':
      return pyString(durationOf(python));
    case 'uuid':
      return pyString(/"(.*)"/.exec(python)?.[1] ?? typed);
    default:
      return python;
  }
}

export interface JsonRefusal {
  readonly name: string;
  /** A Python expression of what is sent. */
  readonly sent: string;
  readonly code: string;
}

const STRANGE: Readonly<Partial<Record<Field['type'], readonly [sent: string, code: string]>>> = {
  integer: ['"5"', 'invalid_integer'], decimal: ['"x"', 'invalid_number'], float: ['"1.5"', 'invalid_number'],
  boolean: ['"true"', 'invalid_boolean'], date: ['"x"', 'invalid_date'], time: ['"x"', 'invalid_time'],
  datetime: ['"2001-02-03T10:00:00"', 'invalid_datetime'], duration: ['"1 02:00:00"', 'invalid_duration'],
  uuid: ['"x"', 'invalid_uuid'], choice: ['"no such choice"', 'invalid_choice'], json: ['"\\x00"', 'invalid_json'],
}; // prettier-ignore

function fieldRefusals(field: Field): readonly JsonRefusal[] {
  const [sent, code] = STRANGE[field.type] ?? ['5', 'invalid_string'];
  const strange = { name: field.name, sent, code };
  const isNever = field.required || field.type === 'boolean' || (isText(field) && !field.nullable);
  return isNever ? [strange, { name: field.name, sent: 'None', code: 'null' }] : [strange];
}

const codeOf = (message: string): string => /"(\w+)"/.exec(message)?.[1] ?? '';

/** Refusals of the form that are the same in JSON: whatever is written there as text, and whole numbers. */
function likeForms(entity: Entity, e: TestedEntity): readonly JsonRefusal[] {
  const own = new Set(['required', 'invalid_choice', ...Object.values(STRANGE).map(([, code]) => code)]);
  return e.refusals.flatMap((one) => {
    const field = entity.fields.find(({ name }) => name === one.name);
    const code = codeOf(one.message);
    if (field === undefined || own.has(code)) return [];
    if (field.type === 'integer') return [{ name: one.name, sent: one.typed.slice(1, -1), code }];
    const same = isText(field) || ['decimal', 'date', 'time'].includes(field.type);
    return same ? [{ name: one.name, sent: one.typed, code }] : [];
  });
}

/** @returns the locals of the tests of an entity's API. */
export function apiTestLocals(entity: Entity, e: TestedEntity): Readonly<Record<string, unknown>> {
  const fieldOf = (name: string): Field => entity.fields.find((one) => one.name === name) as Field;
  return {
    values: e.typed.map(({ name, typed, python }) => ({ name, json: jsonOf(fieldOf(name), python, typed) })),
    refusals: [...entity.fields.flatMap(fieldRefusals), ...likeForms(entity, e)],
    needed: [
      ...entity.fields.filter((one) => one.required && one.type !== 'boolean' && one.default === null),
      ...entity.relations.filter((one) => one.required),
    ].map(({ name }) => name),
    isUuid: entity.ids === 'uuid',
  };
}
