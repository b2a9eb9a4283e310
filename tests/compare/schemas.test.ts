import { expect, test } from 'vitest';
import { compareSchemas } from '../../src/compare/schemas/compare.ts';
import type { Table } from '../../src/compare/schemas/types.ts';

const column = (name: string, more: Partial<Table['columns'][number]> = {}) => ({
  name,
  type: 'varchar(20)',
  nullable: false,
  default: null,
  key: 0,
  ...more,
});
const table = (name: string, more: Partial<Table> = {}): Table => ({
  name,
  columns: [column('title')],
  indexes: [],
  foreignKeys: [],
  ...more,
});

const index = (name: string, unique = false) => ({ name, columns: ['author_id', 'id'], unique });
const key = (onDelete: string) => ({ columns: ['author_id'], table: 'author', onDelete });

const rows = (flask: Table['indexes'], django: Table['indexes']) =>
  compareSchemas({
    flask: [table('book', { indexes: flask })],
    django: [table('book', { indexes: django })],
  })
    .shared[0]?.rows.filter(({ what }) => what === 'index')
    .map(({ name, same }) => [name, same]);

test('tables of both are compared line by line, whatever the case of a type', () => {
  const { shared, alone } = compareSchemas({
    flask: [
      table('book', {
        columns: [column('title', { type: 'VARCHAR(20)' }), column('pages', { nullable: true })],
      }),
    ],
    django: [table('book', { columns: [column('title'), column('pages')] }), table('django_session')],
  });
  expect(shared).toHaveLength(1);
  expect(shared[0]?.rows).toEqual([
    {
      what: 'column',
      name: 'title',
      sides: { flask: 'varchar(20) not null', django: 'varchar(20) not null' },
      same: true,
    },
    {
      what: 'column',
      name: 'pages',
      sides: { flask: 'varchar(20)', django: 'varchar(20) not null' },
      same: false,
    },
  ]);
  expect(alone.flask).toEqual([]);
  expect(alone.django.map(({ name }) => name)).toEqual(['django_session']);
});

test('words that mean the same to SQLite are the same', () => {
  const { shared } = compareSchemas({
    flask: [
      table('book', { columns: [column('live', { type: 'BOOLEAN' }), column('of', { type: 'INTEGER' })] }),
    ],
    django: [
      table('book', { columns: [column('live', { type: 'bool' }), column('of', { type: 'bigint' })] }),
    ],
  });
  expect(shared[0]?.rows.map(({ same }) => same)).toEqual([true, true]);
});

test('an index is known by its columns, and its name may differ', () => {
  expect(rows([index('ix_a')], [index('book_author_1234')])).toEqual([['index (author_id, id)', true]]);
  expect(rows([index('ix_a', true)], [index('b')])).toEqual([
    ['unique (author_id, id)', false],
    ['index (author_id, id)', false],
  ]);
});

test('what the database does on deletion counts', () => {
  const { shared } = compareSchemas({
    flask: [table('book', { foreignKeys: [key('CASCADE')] })],
    django: [table('book', { foreignKeys: [key('NO ACTION')] })],
  });
  expect(shared[0]?.rows.at(-1)).toEqual({
    what: 'foreign key',
    name: 'author_id → author',
    sides: { flask: 'on delete cascade', django: 'on delete no action' },
    same: false,
  });
});
