/** The pages that the load asks for, of the entity that stands for all. */
import type { Showcase } from '../../model/showcase.ts';
import type { Visitor } from './visitor.ts';

export interface Page {
  readonly id: 'list' | 'search' | 'detail' | 'form' | 'api list' | 'api item';
  readonly title: string;
  /** One turn of a connection, numbered from 0. */
  readonly turn: (visitor: Visitor, connection: number) => Promise<unknown>;
}

/** Address of the list of the entity that stands for all. */
export const listOf = ({ entities }: Showcase): string => `/${entities.replaceAll('_', '-')}/`;

/**
 * Addresses of some rows, in the order of the list, read from it as a visitor reads them.
 * @throws Error when it shows none.
 */
export async function rowsOf(visitor: Visitor, list: string): Promise<readonly string[]> {
  const html = await visitor.get(list);
  const found = [...html.matchAll(new RegExp(`href="(${list}[\\w-]+/)"`, 'g'))].map(
    ([, address = '']) => address,
  );
  const rows = [...new Set(found)].filter((address) => !address.endsWith('/new/'));
  if (rows.length === 0) throw new Error(`${list} shows no row.`);
  return rows;
}

/**
 * The pages that both apps have.
 * @param features - that are on: without `api` there is no JSON.
 */
export async function pagesOf(
  visitor: Visitor,
  showcase: Showcase,
  features: readonly string[],
): Promise<readonly Page[]> {
  const list = listOf(showcase);
  const rows = await rowsOf(visitor, list);
  const row = (connection: number): string => rows[connection % rows.length] ?? '';
  const pages: readonly Page[] = [
    { id: 'list', title: 'List of 20 rows', turn: (one) => one.get(list) },
    { id: 'search', title: 'List that is searched', turn: (one) => one.get(`${list}?q=a`) },
    { id: 'detail', title: 'One row with its related rows', turn: (one, connection) => one.get(row(connection)) },
    { id: 'form', title: 'A form: opened, and sent with what it holds', turn: (one, connection) => one.send(`${row(connection)}edit/`) },
  ]; // prettier-ignore
  if (!features.includes('api')) return pages;
  const id = (connection: number): string => row(connection).split('/').at(-2) ?? '';
  return [
    ...pages,
    { id: 'api list', title: 'JSON: a list', turn: (one) => one.get(`/api${list.slice(0, -1)}`) },
    {
      id: 'api item',
      title: 'JSON: one row',
      turn: (one, connection) => one.get(`/api${list}${id(connection)}`),
    },
  ];
}
