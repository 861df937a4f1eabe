import { guardFormula } from './formula-guard';

/** The mark tells spreadsheets that the file is UTF-8. */
export const byteOrderMark = '\uFEFF';

const mustBeQuoted = /[",\r\n]|^\s|\s$/;

/** RFC 4180: quotes where they are needed, a quote in the text doubled. */
const toCell = (text: string): string => (mustBeQuoted.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export const toCsvRecord = (cells: readonly string[]): string => `${cells.map(toCell).join(',')}\r\n`;

/** The same, of texts that no spreadsheet executes. */
export const toSafeCsvRecord = (cells: readonly string[]): string => toCsvRecord(cells.map(guardFormula));
