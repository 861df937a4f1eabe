import { CsvParser } from '../../domain/csv-parser';
import { findDelimiter } from '../../domain/find-delimiter';
import type { IsKnownTable, TableRecord } from '../../domain/table-record';
import { decodeFile, type OnBytes } from './decode-file';
import { findEncoding } from './find-encoding';

/** Comma, semicolon or tab, in any of the encodings that files come in. Memory stays flat. */
export async function* readText(path: string, _: IsKnownTable, onBytes?: OnBytes): AsyncGenerator<readonly TableRecord[]> {
  let parser: CsvParser | undefined;
  for await (const piece of decodeFile(path, await findEncoding(path), onBytes)) {
    parser ??= new CsvParser(findDelimiter(piece));
    const { records, fault } = parser.read(piece);
    if (records.length > 0) yield records;
    if (fault !== null) throw fault;
  }
  const { records, fault } = parser?.read('', true) ?? { records: [], fault: null };
  if (records.length > 0) yield records;
  if (fault !== null) throw fault;
}
