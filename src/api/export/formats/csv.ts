import { guardFormula } from '../../../lib/formula-guard';
import { exportColumnNames, exportColumns } from '../contracts/columns';
import type { ExportFormat } from './export-format';
import { toTableCells } from './table-cells';

const mustBeQuoted = /[",\r\n]|^\s|\s$/;

/** RFC 4180: quotes where they are needed, a quote in the text doubled. */
const toCell = (text: string): string => (mustBeQuoted.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export const toCsvRecord = (cells: readonly string[]): string => `${cells.map(toCell).join(',')}\r\n`;

/** The mark tells spreadsheets that the file is UTF-8; intake leaves it unread. */
export const byteOrderMark = '\uFEFF';

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
