import type { Core } from '@strapi/types';
import { withSql } from '../../../../lib/database';
import type { ExportRow } from '../../contracts/row';
import { readResults } from '../../queries/read-results';

const pageLength = 2000;
const bytesOfRow = 8;

export const countRows = (rowIds: Buffer): number => rowIds.length / bytesOfRow;

interface Reading {
  readonly team: { readonly id: string; readonly name: string };
  readonly isBlurred: boolean;
}

/** A page at a time: a slow receiver holds no connection, and no more than a page is in memory. */
export async function* readRows(strapi: Core.Strapi, rowIds: Buffer, { team, isBlurred }: Reading): AsyncGenerator<ExportRow[]> {
  for (let at = 0; at < rowIds.length; at += pageLength * bytesOfRow) {
    const page = rowIds.subarray(at, at + pageLength * bytesOfRow);
    const ids = Array.from({ length: countRows(page) }, (_, index) => String(page.readBigInt64BE(index * bytesOfRow)));
    const rows = await withSql(strapi, async (sql) => readResults(sql, { teamId: team.id, rowIds: ids, isBlurred }));
    if (rows.length !== ids.length) throw new Error(`Of ${String(ids.length)} results of an export, ${String(rows.length)} were found.`);
    yield rows.map((row) => ({ ...row, teamName: team.name }));
  }
}

export const toRowIds = (ids: readonly string[]): Buffer => {
  const bytes = Buffer.alloc(ids.length * bytesOfRow);
  ids.forEach((id, index) => bytes.writeBigInt64BE(BigInt(id), index * bytesOfRow));
  return bytes;
};
