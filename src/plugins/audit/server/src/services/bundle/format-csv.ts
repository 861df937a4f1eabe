import { guardFormula } from '../../../../../../lib/formula-guard';

const mustBeQuoted = /[",\r\n]|^\s|\s$/;

const toCell = (text: string): string => {
  const guarded = guardFormula(text);
  return mustBeQuoted.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
};

/** RFC 4180, of texts that no spreadsheet executes; the mark tells it that the file is UTF-8. */
export const formatCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('')}`;
