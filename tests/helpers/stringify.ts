export interface TableStyle {
  readonly delimiter: string;
  readonly lineEnd: string;
  /** Also where quotes are not needed. */
  readonly isQuoted: boolean;
  readonly hasBlankLines: boolean;
}

/** A table as text, as some program somewhere would write it. */
export const stringify = (records: readonly (readonly string[])[], { delimiter, lineEnd, isQuoted, hasBlankLines }: TableStyle): string => {
  const toCell = (cell: string): string =>
    isQuoted || cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return records.map((cells) => cells.map(toCell).join(delimiter) + lineEnd + (hasBlankLines ? lineEnd : '')).join('');
};
