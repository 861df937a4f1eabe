import { exportColumnNames, joinCodes, type ExportColumnName } from '../contracts/columns';
import type { ExportRow } from '../contracts/row';
import { signOf } from './export-format';

/** What stands in a column where it is not simply the field of the same name. */
const derived: Partial<Record<ExportColumnName, (row: ExportRow) => string>> = {
  sign: signOf,
  qualifiers: ({ qualifiers }) => joinCodes(qualifiers ?? []),
};

const getters = exportColumnNames.map((name) => {
  const derive = derived[name];
  if (derive !== undefined) return derive;
  const field = name as keyof ExportRow;
  return (row: ExportRow): string => {
    const value = row[field];
    return value === null ? '' : String(value);
  };
});

/** The cells of a row in the order of `exportColumns`; empty where there is nothing to say. */
export const toTableCells = (row: ExportRow): string[] => getters.map((get) => get(row));
