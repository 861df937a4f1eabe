import { stat } from 'node:fs/promises';
import { ImportRows } from '../../contracts';
import { jsonHeading } from '../../formats/json-rows';
import { parseExactJson } from '../../domain/parse-exact-json';
import { TableFault, type TableRecord } from '../../domain/table-record';
import { decodeFile } from './decode-file';
import { findEncoding } from './find-encoding';
import { unknownFormat } from './table-problems';

/** JSON is read as a whole, into several times its size. */
const maxBytes = 33_554_432;
const maxRows = 10_000;
const batchLength = 1_000;

/** Characters that Postgres does not take, as JSON writes them. */
const untakeable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;

const readWhole = async (path: string): Promise<string> => {
  if ((await stat(path)).size > maxBytes) {
    throw new TableFault(1, `is more JSON than can be read at once, ${String(maxBytes)} bytes; send it in parts, or as CSV`);
  }
  let text = '';
  for await (const piece of decodeFile(path, await findEncoding(path))) text += piece;
  return text;
};

const parseBody = (text: string): unknown => {
  try {
    return parseExactJson(text);
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const line = text.slice(0, Number(at ?? 0)).split('\n').length;
    throw new TableFault(line, 'is not well-formed JSON');
  }
};

const rowsOf = (body: unknown): readonly unknown[] => {
  if (typeof body === 'object' && body !== null && 'rows' in body && Array.isArray(body.rows) && body.rows.length > maxRows) {
    const reason = `is one row too many: there are ${String(body.rows.length)}, at most ${String(maxRows)} are taken; send them in parts, or as CSV`;
    throw new TableFault(maxRows + 1, reason);
  }
  const parsed = ImportRows.safeParse(body);
  if (parsed.success) return parsed.data.rows;
  throw unknownFormat(`JSON must look like { "rows": [ { … } ] }: ${parsed.error.issues.map(({ message }) => message).join('; ')}.`);
};

const textOf = (row: unknown, line: number): string => {
  try {
    return JSON.stringify(row);
  } catch {
    throw new TableFault(line, 'is nested too deeply');
  }
};

const toRecord = (row: unknown, index: number): TableRecord => {
  const text = textOf(row, index + 1);
  const unreadable = untakeable.test(text) ? 'contains a NUL character or half a surrogate pair' : null;
  return { line: index + 1, cells: [text], unreadable };
};

/**
 * Rows as JSON become a table with one column, which the format json-rows understands: they take the same way as all others, and those
 * that are rejected can be sent again as they come back. Heading on line 0, rows counted from 1.
 */
export async function* readJsonRows(path: string): AsyncGenerator<readonly TableRecord[]> {
  const rows = rowsOf(parseBody(await readWhole(path)));
  yield [{ line: 0, cells: [jsonHeading], unreadable: null }];
  for (let at = 0; at < rows.length; at += batchLength) {
    yield rows.slice(at, at + batchLength).map((row, index) => toRecord(row, at + index));
  }
}
