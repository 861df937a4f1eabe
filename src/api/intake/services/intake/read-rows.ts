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

/** Postgres takes no NUL in text, and no reader can see one. */
const nul = '\0';

/** Finds cells by heading without making a map of every line. */
const readerOf = (headings: readonly string[]) => {
  const indexes = new Map<string, number>();
  headings.forEach((heading, index) => {
    if (!indexes.has(heading)) indexes.set(heading, index);
  });
  return (record: readonly string[]): Cells => ({ get: (heading) => record[indexes.get(heading) ?? -1] });
};

const unreadable = (reason: string): ParsedRow => ({ faults: [{ code: 'line.unreadable', column: null, value: null, reason }] });

const countBreaks = (cell: string): number => cell.split('\n').length - 1;

/** A record's cells tell how many lines it takes; the parser's own count costs as much as parsing. */
const linesOf = (record: readonly string[]): number =>
  record.reduce((sum, cell) => (cell.includes('\n') ? sum + countBreaks(cell) : sum), 1);

const isEmpty = (record: readonly string[]): boolean => record.length <= 1 && (record[0] ?? '') === '';

/** One layout, bound to the headings of one file. */
const lineParser = (headings: readonly string[]) => {
  const format = recogniseFormat(headings);
  const cellsOf = readerOf(headings);
  const parse = (record: readonly string[]): ParsedRow => {
    if (record.length !== headings.length) {
      return unreadable(`has ${String(record.length)} cells where the headings have ${String(headings.length)}`);
    }
    if (record.some((cell) => cell.includes(nul))) return unreadable('contains a NUL character');
    return format.parse(cellsOf(record));
  };
  return { format, parse };
};

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
  const csv = parse({ bom: true, relax_column_count: true, max_record_size: 1_000_000 });
  const source = Readable.fromWeb(text);
  source.on('error', (error) => csv.destroy(error));
  source.pipe(csv);
  let parser: ReturnType<typeof lineParser> | undefined;
  let nextLine = 1;
  try {
    for await (const record of csv as AsyncIterable<readonly string[]>) {
      const line = nextLine;
      nextLine += linesOf(record);
      if (isEmpty(record)) continue;
      if (parser === undefined) {
        parser = lineParser(record.map((heading) => heading.trim()));
        onFormat(parser.format);
      } else {
        yield { line, parsed: parser.parse(record) };
      }
    }
  } catch (error) {
    throw toProblem(error);
  } finally {
    source.destroy();
  }
  if (parser === undefined) throw new Problem(intakeProblems['import.unknown-format'], 'The file is empty.');
}
