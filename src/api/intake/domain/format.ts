import type { CanonicalRow, CellFault } from './canonical-row';

/** A result that could be read, and the heading of the column in which its value stands. */
export interface ReadResult {
  readonly column: string;
  readonly row: CanonicalRow;
}

/** What one line holds. A long layout has one result in a line, a wide one has many: each is taken or rejected by itself. */
export interface ParsedLine {
  readonly results: readonly ReadResult[];
  readonly faults: readonly CellFault[];
  /** How many results the faults cost; a result with three faults counts once. */
  readonly rejectedCount: number;
}

/** A layout bound to the headings of one file. */
export interface Layout {
  /** Headings under which a fault is reported that only the whole set of lines can tell. */
  readonly columns: { readonly station: string; readonly sample: string; readonly time: string; readonly parameter: string };
  /** A line has as many cells as the headings, trimmed, without NUL. */
  parse(cells: readonly string[]): ParsedLine;
}

/** How a table of cells is understood. A new format is one file in formats/. */
export interface Format {
  readonly name: string;
  /** What a reader sees of it in the admin panel and the documentation. */
  readonly title: string;
  /** The layout when these are its headings, null when they are not. Headings are trimmed; some may be empty or stand twice. */
  open(headings: readonly string[]): Layout | null;
}
