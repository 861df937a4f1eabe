import { Problem } from '../../../../lib/problem';
import { intakeProblems } from '../../contracts';
import type { Format, Layout } from '../../domain/format';
import type { StagedLine } from '../../domain/staged-line';
import type { TableRecord } from '../../domain/table-record';
import type { OnBytes } from './decode-file';
import { openTable } from './read-table';
import type { SpooledFile } from './spool-upload';

export interface OpenedLayout {
  readonly format: Format;
  readonly layout: Layout;
  readonly headings: readonly string[];
}

/** Headings stand below a preamble in some files, but not deeper than this. */
const maxPreamble = 60;

const unreadable = (line: number, reason: string): StagedLine => ({
  line,
  results: [],
  faults: [{ code: 'line.unreadable', column: null, value: null, reason }],
  rejectedCount: 1,
});

const findLayout = (formats: readonly Format[], cells: readonly string[]): OpenedLayout | null => {
  for (const format of formats) {
    const layout = format.open(cells);
    if (layout !== null) return { format, layout, headings: cells };
  }
  return null;
};

const unknownFormat = (formats: readonly Format[]): Problem =>
  new Problem(
    intakeProblems['import.unknown-format'],
    `No line among its first ${String(maxPreamble)} holds the headings of a known layout: ${formats.map(({ name }) => name).join(', ')}.`,
  );

/**
 * Cells behind the last heading are harmless when they are empty; missing ones are not, because nothing tells which are missing, unless
 * the table leaves out what is empty at the end of a line.
 */
const fit = ({ cells, isSparse }: TableRecord, width: number): readonly string[] | null => {
  if (cells.length === width) return cells;
  if (cells.length < width) return isSparse === true ? [...cells, ...Array<string>(width - cells.length).fill('')] : null;
  return cells.slice(width).every((cell) => cell === '') ? cells.slice(0, width) : null;
};

const parseRecord = ({ layout, headings }: OpenedLayout, record: TableRecord): StagedLine => {
  const { line, unreadable: reason } = record;
  if (reason !== null) return unreadable(line, reason);
  const fitted = fit(record, headings.length);
  if (fitted === null)
    return unreadable(line, `has ${String(record.cells.length)} cells where the headings have ${String(headings.length)}`);
  return { line, ...layout.parse(fitted) };
};

/**
 * Reads a spooled file through the layout that its headings tell, a batch of lines at a time. Memory stays flat.
 * @throws Problem import.unknown-format
 */
export async function* readResults(
  file: SpooledFile,
  formats: readonly Format[],
  onLayout: (opened: OpenedLayout) => void,
  onBytes?: OnBytes,
): AsyncGenerator<readonly StagedLine[]> {
  let opened: OpenedLayout | null = null;
  let looked = 0;
  const isKnown = (records: readonly TableRecord[]): boolean => records.some(({ cells }) => findLayout(formats, cells) !== null);
  for await (const batch of openTable(file, isKnown, onBytes)) {
    const staged: StagedLine[] = [];
    for (const record of batch) {
      if (record.cells.every((cell) => cell === '')) continue;
      if (opened !== null) {
        staged.push(parseRecord(opened, record));
        continue;
      }
      opened = findLayout(formats, record.cells);
      looked += 1;
      if (opened !== null) onLayout(opened);
      else if (looked >= maxPreamble) throw unknownFormat(formats);
    }
    if (staged.length > 0) yield staged;
  }
  if (opened === null) throw unknownFormat(formats);
}
