import type { z } from 'zod';
import { ImportRow, mappableFields, type MappableField } from '../contracts';
import type { CellFault } from '../domain/canonical-row';
import { composeRow } from '../domain/compose-row';
import type { Format, ParsedLine } from '../domain/format';
import { parseExactJson } from '../domain/parse-exact-json';

/** The heading of the one column that rows sent as JSON stand in. */
export const jsonHeading = 'Luminous: row as JSON';

const maxValueLength = 255;

/** Most fields have the name that they have in a mapping; the moment is one field here. */
const names: ReadonlyMap<string | null, string> = new Map([
  ['date', 'sampledAt'],
  ['time', 'sampledAt'],
]);

const showPath = (path: readonly PropertyKey[]): string | null =>
  path.length === 0
    ? null
    : path.map((key, index) => (typeof key === 'number' ? `[${String(key)}]` : `${index === 0 ? '' : '.'}${String(key)}`)).join('');

const valueAt = (row: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), row);

const showValue = (value: unknown): string | null => {
  if (value === undefined || value === null) return null;
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, maxValueLength);
};

const toFaults = (issue: z.core.$ZodIssue, row: unknown): CellFault[] => {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      return { code: 'cell.invalid', column: showPath(path), value: showValue(valueAt(row, path)), reason: 'is not the name of a field' };
    });
  }
  const value = valueAt(row, issue.path);
  const code = value === undefined ? 'cell.missing' : 'cell.invalid';
  const reason = value === undefined ? 'is missing' : issue.message.replace(/^./, (letter) => letter.toLowerCase());
  return [{ code, column: showPath(issue.path), value: showValue(value), reason }];
};

const valuesOf = ({ sampledAt, qualifiers: _, ...row }: ImportRow): string[] => {
  const values: Partial<Record<MappableField, string | number | undefined>> = { ...row, date: sampledAt };
  return mappableFields.map((field) => String(values[field] ?? '').trim());
};

const rejected = (faults: readonly CellFault[]): ParsedLine => ({ results: [], faults, rejectedCount: 1 });

const parseJson = (text: string): unknown => {
  try {
    return parseExactJson(text);
  } catch {
    return undefined;
  }
};

const parse = (text: string): ParsedLine => {
  const row = parseJson(text);
  if (row === undefined) return rejected([{ code: 'line.unreadable', column: null, value: null, reason: 'is not well-formed JSON' }]);
  const parsed = ImportRow.safeParse(row);
  if (!parsed.success) return rejected(parsed.error.issues.flatMap((issue) => toFaults(issue, row)));
  const composed = composeRow(valuesOf(parsed.data), 'year-month-day');
  if ('faults' in composed) {
    return rejected(composed.faults.map((fault) => ({ ...fault, column: names.get(fault.column) ?? fault.column })));
  }
  return {
    results: [{ column: 'value', row: { ...composed.row, qualifiers: parsed.data.qualifiers ?? null } }],
    faults: [],
    rejectedCount: 0,
  };
};

/** Rows sent as JSON, each in a cell of its own. See services/intake/read-json-rows.ts. */
export const jsonRows: Format = {
  name: 'json-rows',
  title: 'Rows as JSON',
  open: (headings) =>
    headings[0] === jsonHeading
      ? {
          columns: { station: 'station', sample: 'sample', time: 'sampledAt', parameter: 'parameter' },
          parse: ([text = '']) => parse(text),
        }
      : null,
};
