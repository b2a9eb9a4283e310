/** What the probe has written down of one answer. */
import { open } from 'node:fs/promises';
import path from 'node:path';

export interface ProbeRecord {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Milliseconds; the three parts are disjoint and sum up to the total. */
  readonly total: number;
  readonly database: number;
  readonly template: number;
  readonly rest: number;
  readonly route: string | null;
  readonly endpoint: string | null;
  /** `file` below the half's folder; null outside it. */
  readonly view: { readonly file: string | null; readonly symbol: string } | null;
  readonly statements: readonly { readonly sql: string; readonly ms: number }[];
  readonly templates: readonly { readonly name: string; readonly file: string | null }[];
}

const HEADER = /^([\w.-]+\.jsonl) (\d+) (\d+)$/;

/**
 * Reads the record that an answer names.
 * @param folder - that the probe writes into.
 * @param header - `X-Probe: FILE OFFSET LENGTH`.
 * @returns null when there is none, or none that can be read.
 */
export async function readRecord(folder: string, header: string): Promise<ProbeRecord | null> {
  const [, name, offset, length] = HEADER.exec(header) ?? [];
  if (name === undefined) return null;
  try {
    const file = await open(path.join(folder, name));
    try {
      const { buffer } = await file.read(Buffer.alloc(Number(length)), 0, Number(length), Number(offset));
      return JSON.parse(buffer.toString('utf8')) as ProbeRecord;
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}
