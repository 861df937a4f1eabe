import { byteOrderMark, toCsvRecord } from '../../../../lib/csv';
import type { ExportRow } from '../../contracts/row';
import type { ExportFormat } from '../export-format';
import { dsWqxColumns, Obstacles, type DsWqxCells } from './collect';
import { describeAnalysis } from './describe-analysis';
import { describeMeasurement } from './describe-measurement';
import { describeSample } from './describe-sample';
import type { Obstacle } from './obstacles';

export type DsWqxRow = { readonly cells: DsWqxCells } | { readonly obstacles: readonly Obstacle[] };

/** A result in DS-WQX, passing the published rules; or everything that stands in the way. See docs/adr/0010. */
export const toDsWqx = (row: ExportRow): DsWqxRow => {
  const obstacles = new Obstacles();
  const cells = { ...describeSample(row, obstacles), ...describeMeasurement(row, obstacles), ...describeAnalysis(row, obstacles) };
  return obstacles.found.length > 0 ? { obstacles: obstacles.found } : { cells };
};

const toRecord = (cells: DsWqxCells): string => toCsvRecord(dsWqxColumns.map((name) => cells[name] ?? ''));

/**
 * CSV in the columns of DataStream's schema. What cannot be told in it was found before the first line was sent, so the rows that come
 * here are told or were to be left out; one more or less than announced is a fault, and the file must not look whole.
 */
export const dsWqxFormat: ExportFormat = {
  contentType: 'text/csv; charset=utf-8',
  extension: 'csv',
  async *write(rows, { resultCount }) {
    yield byteOrderMark + toCsvRecord(dsWqxColumns);
    let count = 0;
    for await (const batch of rows) {
      const told = batch.map(toDsWqx).flatMap((row) => ('cells' in row ? [toRecord(row.cells)] : []));
      count += told.length;
      if (told.length > 0) yield told.join('');
    }
    if (count !== resultCount) throw new Error(`DS-WQX holds ${String(count)} results where ${String(resultCount)} were announced.`);
  },
};
