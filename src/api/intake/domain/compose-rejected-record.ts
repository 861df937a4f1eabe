/** The heading of the last column, beside what cannot be taken. It may stay in a file that is sent again. */
const reasonsHeading = 'Luminous: what is wrong';

/** White space at the ends is quoted too: some programs drop it elsewhere. */
const special = /[",;\t\r\n]|^\s|\s$/;

const quoteCell = (cell: string): string => (special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/**
 * One CSV record (RFC 4180) of the cells as they came, with the reasons behind them. Cells that a spreadsheet would take for formulas are
 * not altered: the file is made to be corrected and sent back.
 */
export const composeRejectedRecord = (cells: readonly string[], reasons: readonly string[]): string =>
  `${[...cells, reasons.join('; ')].map(quoteCell).join(',')}\r\n`;

export const composeRejectedHeadings = (headings: readonly string[]): string => composeRejectedRecord(headings, [reasonsHeading]);

/** A file that has been sent back before has reasons in it already: new ones take their place. */
export const dropReasons = (headings: readonly string[], cells: readonly string[]): readonly string[] =>
  headings.includes(reasonsHeading) ? cells.filter((_, index) => headings[index] !== reasonsHeading) : cells;
