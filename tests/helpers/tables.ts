import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openTable } from '../../src/api/intake/services/intake/read-table';
import type { IsKnownTable, TableRecord } from '../../src/api/intake/domain/table-record';
import { Problem } from '../../src/lib/problem';

/** Reads bytes as a table, from a file that is gone afterwards. */
export const readBytes = async (
  bytes: Buffer | string,
  isKnown?: IsKnownTable,
  onBytes?: (count: number) => void,
): Promise<readonly TableRecord[]> => {
  const directory = mkdtempSync(path.join(tmpdir(), 'luminous-table-'));
  const file = path.join(directory, 'file');
  try {
    writeFileSync(file, bytes);
    const records: TableRecord[] = [];
    for await (const batch of openTable({ path: file, contentType: 'text/csv', fileName: null }, isKnown, onBytes)) records.push(...batch);
    return records;
  } finally {
    rmSync(directory, { recursive: true });
  }
};

export const cellsOf = async (bytes: Buffer | string, isKnown?: IsKnownTable): Promise<(readonly string[])[]> =>
  (await readBytes(bytes, isKnown)).map(({ cells }) => cells);

export interface Refusal {
  readonly code: string;
  readonly detail: string;
  readonly members: unknown;
}

/** The Problem that the bytes come to, or null; any other error fails the test. */
export const refusalOf = async (bytes: Buffer | string): Promise<Refusal | null> => {
  try {
    await readBytes(bytes);
    return null;
  } catch (error) {
    if (error instanceof Problem) return { code: error.kind.code, detail: error.detail, members: error.members };
    throw error;
  }
};
