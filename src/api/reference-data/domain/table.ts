import { z } from 'zod';
import type { LoadFault } from '../contracts';

/** One line of a file, by its headings. */
interface SheetLine {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** What a table of reference data must have, and what each of its lines says. */
export interface ReferenceTable<T> {
  readonly headings: readonly string[];
  readonly row: z.ZodType<T>;
  /** No two lines may have the same. Null where lines may repeat. */
  readonly keyOf: ((row: T) => string) | null;
}

/** A cell with text, as long as its column is wide. */
export const text = (maxLength: number) =>
  z
    .string()
    .min(1, 'is missing')
    .max(maxLength, `is longer than ${String(maxLength)} characters`);
export const optionalText = (maxLength: number) =>
  z
    .string()
    .max(maxLength, `is longer than ${String(maxLength)} characters`)
    .default('')
    .transform((cell) => (cell === '' ? null : cell));

const toFaults = (line: SheetLine, error: z.ZodError): LoadFault[] =>
  error.issues.map((issue) => {
    const column = issue.path[0] === undefined ? null : String(issue.path[0]);
    const value = column === null ? null : (line.cells[column] ?? null);
    return { line: line.line, column, value: value === null ? null : value.slice(0, 255), reason: issue.message };
  });

const repeatedFaults = <T>(rows: readonly { readonly line: number; readonly row: T }[], keyOf: (row: T) => string): LoadFault[] => {
  const first = new Map<string, number>();
  return rows.flatMap(({ line, row }) => {
    const key = keyOf(row);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, line);
      return [];
    }
    return [{ line, column: null, value: key.slice(0, 255), reason: `stands on line ${String(earlier)} already` }];
  });
};

/** Every line as a row, or everything that stands against it. */
export const readTable = <T>(lines: readonly SheetLine[], { row, keyOf }: ReferenceTable<T>): { rows: T[]; faults: LoadFault[] } => {
  const parsed = lines.map((line) => ({ line, result: row.safeParse(line.cells) }));
  const faults = parsed.flatMap(({ line, result }) => (result.success ? [] : toFaults(line, result.error)));
  const rows = parsed.flatMap(({ line, result }) => (result.success ? [{ line: line.line, row: result.data }] : []));
  return { rows: rows.map((read) => read.row), faults: [...faults, ...(keyOf === null ? [] : repeatedFaults(rows, keyOf))] };
};
