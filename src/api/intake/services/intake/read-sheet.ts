import { rm } from 'node:fs/promises';
import type { Core } from '@strapi/types';
import type { Upload } from '../../../../lib/contract';
import { Problem, problems } from '../../../../lib/problem';
import { settings } from '../../../../lib/settings';
import type { SheetLine } from '../../contracts';
import type { TableRecord } from '../../domain/table-record';
import { openTable } from './read-table';
import { spoolUpload } from './spool-upload';
import { unknownFormat } from './table-problems';

const maxBytes = 20_000_000;
const maxLines = 50_000;

const hasAll = (cells: readonly string[], headings: readonly string[]): boolean => headings.every((heading) => cells.includes(heading));

const toLine = ({ line, cells }: TableRecord, names: readonly string[]): SheetLine => ({
  line,
  cells: Object.fromEntries(names.flatMap((name, index) => (name === '' ? [] : [[name, cells[index] ?? '']]))),
});

const checkRecord = ({ line, cells, unreadable, isSparse }: TableRecord, width: number): void => {
  if (unreadable !== null) throw unknownFormat(`Line ${String(line)} ${unreadable}.`);
  if (cells.slice(width).some((cell) => cell !== '')) throw unknownFormat(`Line ${String(line)} has more cells than there are headings.`);
  // Nothing tells which of them are missing, unless the table leaves out what is empty at the end of a line.
  if (cells.length < width && isSparse !== true) throw unknownFormat(`Line ${String(line)} has fewer cells than there are headings.`);
};

/** Gathers lines below the headings, once they were met. */
const gatherLines = (headings: readonly string[]) => {
  const lines: SheetLine[] = [];
  let names: readonly string[] | null = null;
  const add = (record: TableRecord): void => {
    if (record.cells.every((cell) => cell === '')) return;
    if (names === null) {
      names = hasAll(record.cells, headings) ? record.cells : null;
      return;
    }
    checkRecord(record, names.length);
    lines.push(toLine(record, names));
    if (lines.length > maxLines) throw new Problem(problems['request.too-large'], `A table may have ${String(maxLines)} lines at most.`);
  };
  const end = (): SheetLine[] => {
    if (names === null) throw unknownFormat(`No line holds the headings ${headings.join(', ')}.`);
    return lines;
  };
  return { add, end };
};

/** A table small enough to be held in memory, whatever kind of file it stands in; its headings may have others between them. */
export const readSheet = async (strapi: Core.Strapi, upload: Upload, headings: readonly string[]): Promise<SheetLine[]> => {
  const file = await spoolUpload(upload, { directory: settings(strapi).spoolDir, maxBytes });
  const gathered = gatherLines(headings);
  try {
    for await (const batch of openTable(file, (records) => records.some(({ cells }) => hasAll(cells, headings))))
      batch.forEach(gathered.add);
  } finally {
    await rm(file.path, { force: true });
  }
  return gathered.end();
};
