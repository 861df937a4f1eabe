import { TableFault, type IsKnownTable, type TableRecord } from '../../domain/table-record';
import type { OnBytes } from './decode-file';
import { readJsonRows } from './read-json-rows';
import { readText } from './read-text';
import { readWorkbook } from './read-workbook';
import { sniffContent, type ContentKind } from './sniff-content';
import { rejectTable, unknownFormat } from './table-problems';

export interface TableFile {
  readonly path: string;
  readonly contentType: string;
  readonly fileName: string | null;
}

const readers: Readonly<
  Record<ContentKind, (path: string, isKnown: IsKnownTable, onBytes?: OnBytes) => AsyncIterable<readonly TableRecord[]>>
> = {
  text: readText,
  json: readJsonRows,
  xlsx: readWorkbook,
};

/**
 * Reads a file on disk as records of cells, whatever kind of table it is. Records come in batches: to await each of them would cost more
 * than to read it. Whatever is wrong with the file is told by a Problem, behind the records before it. `onBytes` is told of text alone: how
 * far a workbook is, its packed bytes do not tell.
 */
export async function* openTable(
  file: TableFile,
  isKnown: IsKnownTable = () => true,
  onBytes?: OnBytes,
): AsyncGenerator<readonly TableRecord[]> {
  let isEmpty = true;
  try {
    for await (const records of readers[await sniffContent(file.path)](file.path, isKnown, onBytes)) {
      isEmpty = false;
      yield records;
    }
  } catch (error) {
    throw error instanceof TableFault ? rejectTable(error) : error;
  }
  if (isEmpty) throw unknownFormat('The file holds nothing but empty lines.');
}
