import { byteOrderMark, toCsvRecord } from '../../../lib/csv';
import { guardFormula } from '../../../lib/formula-guard';
import { exportColumnNames, exportColumns } from '../contracts/columns';
import type { ExportFormat } from './export-format';
import { toTableCells } from './table-cells';

const isText = exportColumnNames.map((name) => exportColumns[name].kind === 'text');

/** Numbers stay numbers, also negative ones; only texts can be mistaken for formulas. */
const guard = (cells: readonly string[]): string[] => cells.map((cell, index) => (isText[index] === true ? guardFormula(cell) : cell));

export const csvFormat: ExportFormat = {
  contentType: 'text/csv; charset=utf-8',
  extension: 'csv',
  async *write(rows) {
    yield byteOrderMark + toCsvRecord(exportColumnNames);
    for await (const batch of rows) yield batch.map((row) => toCsvRecord(guard(toTableCells(row)))).join('');
  },
};
