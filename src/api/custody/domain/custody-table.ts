import { NewCustodyEntry, type CustodyFault } from '../contracts';

/** One line of a file, by its headings. */
export interface CustodyLine {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface ReadEntry {
  readonly line: number;
  readonly sample: string;
  readonly entry: NewCustodyEntry;
}

/** Without which it is no file of custody entries. */
export const custodyHeadings = ['sample', 'stage'] as const;

const known = new Set<string>(['sample', ...Object.keys(NewCustodyEntry.shape)]);

const unknownColumns = (lines: readonly CustodyLine[]): CustodyFault[] =>
  Object.keys(lines[0]?.cells ?? {})
    .filter((heading) => heading !== '' && !known.has(heading))
    .map((column) => ({ line: null, column, code: null, reason: 'is no member of a custody entry' }));

/** An empty cell says nothing; a cell of digests holds several. */
const toEntry = ({ cells }: CustodyLine): Record<string, unknown> => {
  const told = Object.entries(cells).filter(([heading, cell]) => heading !== 'sample' && heading !== '' && cell.trim() !== '');
  return Object.fromEntries(
    told.map(([heading, cell]) => [heading, heading === 'fileSha256List' ? cell.trim().split(/\s+/) : cell.trim()]),
  );
};

const readLine = (line: CustodyLine): { readonly read: ReadEntry | null; readonly faults: readonly CustodyFault[] } => {
  const sample = (line.cells['sample'] ?? '').trim();
  const missing = sample === '' ? [{ line: line.line, column: 'sample', code: null, reason: 'is missing' }] : [];
  const { success, data, error } = NewCustodyEntry.safeParse(toEntry(line));
  if (success) return { read: { line: line.line, sample, entry: data }, faults: missing };
  const wrong = error.issues.map(({ path: [column], message }) => ({
    ...{ line: line.line, column: column === undefined ? null : String(column) },
    ...{ code: null, reason: message },
  }));
  // One cell can be wrong in more than one way; the first is enough to correct it.
  const first = wrong.filter(({ column }, at) => wrong.findIndex((other) => other.column === column) === at);
  return { read: null, faults: [...missing, ...first] };
};

/** Every line as an entry, or everything that stands against it. */
export const readCustodyTable = (
  lines: readonly CustodyLine[],
): { readonly entries: readonly ReadEntry[]; readonly faults: readonly CustodyFault[] } => {
  const faults = unknownColumns(lines);
  if (faults.length > 0) return { entries: [], faults };
  const read = lines.map(readLine);
  return { entries: read.flatMap((one) => one.read ?? []), faults: read.flatMap((one) => one.faults) };
};
