/** One record of a table, whatever kind of file it stood in. */
export interface TableRecord {
  /** Line of the file on which it begins, counting from 1; of a sheet, its row. */
  readonly line: number;
  /** Trimmed. */
  readonly cells: readonly string[];
  /** Why its cells must not be used, or null. */
  readonly unreadable: string | null;
  /** Empty cells at the end are left out, as sheets do. */
  readonly isSparse?: boolean;
}

/** Whether these are the first records of a table that is understood. Chooses among the sheets of a workbook. */
export type IsKnownTable = (records: readonly TableRecord[]) => boolean;

/** A table that cannot be read on, at this line. */
export class TableFault extends Error {
  override readonly name = 'TableFault';
  constructor(
    readonly line: number,
    /** Continues "line 5 …". */
    readonly reason: string,
  ) {
    super(`Line ${String(line)} ${reason}.`);
  }
}

/** As many as Excel has. A record with more is not one of ours. */
export const maxColumns = 16_384;
/** In characters. */
export const maxRecordLength = 1_000_000;

export const tooManyColumns = `has more than ${String(maxColumns)} cells`;

/** Postgres takes no NUL in text, and no reader can see one. */
const nul = '\0';
export const hasNul = (text: string): boolean => text.includes(nul);
export const unreadableReason = (cells: readonly string[]): string | null => (cells.some(hasNul) ? 'contains a NUL character' : null);

const isBlank = (code: number): boolean => code <= 0x20 || code >= 0x80;

/** Most cells have nothing to trim: asking first is four times as fast as trimming all of them. */
export const trimCell = (cell: string): string =>
  cell !== '' && (isBlank(cell.charCodeAt(0)) || isBlank(cell.charCodeAt(cell.length - 1))) ? cell.trim() : cell;
