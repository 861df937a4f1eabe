import { createReadStream } from 'node:fs';
import { TextDecoderStream } from 'node:stream/web';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { Problem } from '../../../../lib/problem';
import { intakeProblems } from '../../contracts';
import type { Cells, Format, ParsedRow } from '../../domain/canonical-row';
import { formats } from '../../formats';

export interface ReadLine {
  readonly line: number;
  readonly parsed: ParsedRow;
}

interface Record {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Postgres takes no NUL in text, and no reader can see one. */
const nul = '\0';

const cellsOf = (headings: readonly string[], record: readonly string[]): Cells => {
  const cells = new Map<string, string>();
  headings.forEach((heading, index) => {
    if (!cells.has(heading)) cells.set(heading, record[index] ?? '');
  });
  return cells;
};

/** The parser tells on which line a record ends; a reader looks for where it begins. */
const countBreaks = (record: readonly string[]): number => record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);

const parseLine = (format: Format, headings: readonly string[], record: readonly string[]): ParsedRow =>
  record.some((cell) => cell.includes(nul))
    ? { faults: [{ code: 'line.unreadable', column: null, value: null, reason: 'contains a NUL character' }] }
    : format.parse(cellsOf(headings, record));

const recogniseFormat = (headings: readonly string[]): Format => {
  const format = formats.find((candidate) => candidate.recognises(new Set(headings)));
  if (format !== undefined) return format;
  const known = formats.map(({ name }) => name).join(', ');
  throw new Problem(
    intakeProblems['import.unknown-format'],
    `The headings in its first line belong to none of the known layouts: ${known}.`,
  );
};

const toProblem = (error: unknown): unknown => {
  if (error instanceof CsvError) {
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    const fault = { code: 'line.unreadable', line, column: null, value: null, reason: error.message };
    return new Problem(intakeProblems['import.rejected'], `Line ${String(line)} is not well-formed CSV.`, {
      faults: [fault],
      faultCount: 1,
    });
  }
  if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    return new Problem(intakeProblems['import.unknown-format'], 'The file is not encoded in UTF-8. Save it as UTF-8 and send it again.');
  }
  return error;
};

/** Reads a spooled file line by line through the layout that its headings tell. Memory stays flat. */
export async function* readRows(file: string, onFormat: (format: Format) => void): AsyncGenerator<ReadLine> {
  const text = Readable.toWeb(createReadStream(file)).pipeThrough(new TextDecoderStream('utf-8', { fatal: true }));
  const csv = parse({ bom: true, info: true, skip_empty_lines: true, max_record_size: 1_000_000 });
  const source = Readable.fromWeb(text);
  source.on('error', (error) => csv.destroy(error));
  source.pipe(csv);
  let headings: readonly string[] | undefined;
  let format: Format | undefined;
  try {
    for await (const { record, info } of csv as AsyncIterable<Record>) {
      if (headings === undefined || format === undefined) {
        headings = record.map((heading) => heading.trim());
        format = recogniseFormat(headings);
        onFormat(format);
      } else {
        yield { line: info.lines - countBreaks(record), parsed: parseLine(format, headings, record) };
      }
    }
  } catch (error) {
    throw toProblem(error);
  } finally {
    source.destroy();
  }
  if (format === undefined) throw new Problem(intakeProblems['import.unknown-format'], 'The file is empty.');
}
