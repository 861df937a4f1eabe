import { byteOrderMark, toSafeCsvRecord } from '../../../../../../lib/csv';

/** RFC 4180, of texts that no spreadsheet executes; the mark tells it that the file is UTF-8. */
export const formatCsv = (rows: readonly (readonly string[])[]): string => byteOrderMark + rows.map(toSafeCsvRecord).join('');
