import { TableFault, type IsKnownTable, type TableRecord } from '../../domain/table-record';
import { Archive } from './open-archive';
import { readXml } from './read-xml';
import { SheetRecords } from './sheet-records';
import { readWorkbookParts, type Workbook } from './workbook-parts';

const maxSheetBytes = 2_147_483_648;
/** Headings stand among the first records of a sheet. */
const headLength = 60;
const maxSheets = 100;
/** Not less than `headLength`: the first batch tells the width. */
const batchLength = 256;
const maxCells = 200_000_000;

async function* readSheet(archive: Archive, workbook: Workbook, sheet: string): AsyncGenerator<readonly TableRecord[]> {
  const records = new SheetRecords(workbook);
  for await (const collected of readXml(archive.read(sheet, maxSheetBytes), records)) {
    if (collected.size >= batchLength) yield collected.take();
  }
  if (records.size > 0) yield records.take();
}

/**
 * A sheet does not store empty cells at the end of a row, but a record must be as wide as its headings: all are filled up to the widest
 * of the first ones. A few bytes can stand for a row of thousands of empty cells, hence the limit.
 */
async function* evenRecords(batches: AsyncIterable<readonly TableRecord[]>): AsyncGenerator<readonly TableRecord[]> {
  let width: number | null = null;
  let cellCount = 0;
  for await (const batch of batches) {
    const known: number = (width ??= Math.max(...batch.slice(0, headLength).map(({ cells }) => cells.length)));
    yield batch.map((record) => {
      cellCount += Math.max(known, record.cells.length);
      if (cellCount > maxCells) throw new TableFault(record.line, 'lies behind more cells than can be taken; send the table as CSV');
      return pad(record, known);
    });
  }
}

const pad = (record: TableRecord, width: number): TableRecord => {
  const missing = width - record.cells.length;
  return missing <= 0 ? record : { ...record, cells: [...record.cells, ...new Array<string>(missing).fill('')] };
};

const readHead = async (batches: AsyncIterable<readonly TableRecord[]>): Promise<readonly TableRecord[]> => {
  for await (const batch of batches) return batch.slice(0, headLength);
  return [];
};

/** The first sheet that is understood, or else the first that holds anything. */
const chooseSheet = async (archive: Archive, workbook: Workbook, isKnown: IsKnownTable): Promise<string | null> => {
  let first: string | null = null;
  for (const sheet of workbook.sheets.slice(0, maxSheets)) {
    if (!archive.has(sheet)) continue;
    const head = await readHead(evenRecords(readSheet(archive, workbook, sheet)));
    if (head.length === 0) continue;
    if (isKnown(head)) return sheet;
    first ??= sheet;
  }
  return first;
};

/** A workbook of Excel 2007 or later. Its texts are kept in memory, its rows are not. */
export async function* readWorkbook(path: string, isKnown: IsKnownTable): AsyncGenerator<readonly TableRecord[]> {
  const archive = await Archive.open(path);
  try {
    const workbook = await readWorkbookParts(archive);
    const sheet = await chooseSheet(archive, workbook, isKnown);
    if (sheet !== null) yield* evenRecords(readSheet(archive, workbook, sheet));
  } finally {
    archive.close();
  }
}
