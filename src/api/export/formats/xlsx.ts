import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { guardApostrophe } from '../../../lib/formula-guard';
import { exportColumnNames, exportColumns, type ColumnKind } from '../contracts/columns';
import type { ExportRow } from '../contracts/row';
import { attribution, type ExportAbout, type ExportFormat } from './export-format';
import {
  booleanCell,
  closeSheet,
  columnName,
  dateCell,
  decimalCell,
  describingSheet,
  openSheet,
  textCell,
  timeCell,
  workbookParts,
} from './sheet-xml';
import { toTableCells } from './table-cells';

/** A sheet has 1,048,576 rows, one of them the headings. */
export const maxSheetResults = 1_048_575;

const writers: Readonly<Record<ColumnKind, (reference: string, text: string) => string>> = {
  text: (reference, text) => textCell(reference, guardApostrophe(text)),
  decimal: decimalCell,
  date: dateCell,
  time: timeCell,
  boolean: (reference, text) => booleanCell(reference, text === 'true'),
};
const columns = exportColumnNames.map((name, index) => ({ letters: columnName(index), write: writers[exportColumns[name].kind] }));
const lastColumn = columnName(exportColumnNames.length - 1);

const toRow = (cells: readonly string[], row: string): string => {
  let xml = `<row r="${row}">`;
  columns.forEach(({ letters, write }, index) => {
    const text = cells[index] ?? '';
    if (text !== '') xml += write(letters + row, text);
  });
  return `${xml}</row>`;
};

async function* writeResults(rows: AsyncGenerator<readonly ExportRow[]>, { resultCount }: ExportAbout): AsyncGenerator<Buffer> {
  const widths = exportColumnNames.map((name) => exportColumns[name].width);
  yield Buffer.from(openSheet(widths, exportColumnNames));
  let place = 1;
  for await (const batch of rows) {
    yield Buffer.from(batch.map((row) => toRow(toTableCells(row), String((place += 1)))).join(''));
  }
  yield Buffer.from(closeSheet(`A1:${lastColumn}${String(resultCount + 1)}`));
}

const aboutRows = ({ teamName, isPublic, asOf, filters, resultCount }: ExportAbout): [string, string][] => [
  ['Results of', teamName],
  ['As of', `${asOf} (UTC); later imports are not in it`],
  ['Number of results', String(resultCount)],
  [
    'Filters',
    Object.entries(filters)
      .map(([name, value]) => `${name} = ${value}`)
      .join('; ') || 'none',
  ],
  ['Which version', 'One row a measurement: the version that counts. Earlier versions of corrected results are left out.'],
  [
    'Non-detects',
    'Nothing is substituted for a result below or above a limit: "value" is empty, "sign" and "limit" hold the limit, "text" what the ' +
      'source wrote, "detectionCondition" the reason.',
  ],
  ['Times', 'date and time are those of the clock at the station, in the zone of "timeZone"; "sampledAt" is the same moment in UTC.'],
  ['Numbers', 'An amount with more digits than a spreadsheet can keep stands as text, exact.'],
  ...(isPublic ? [['Licence', attribution] satisfies [string, string]] : []),
  ...exportColumnNames.map((name): [string, string] => [`Column ${name}`, exportColumns[name].description]),
];

/** Fast rather than small: the default takes three times as long for a tenth less. */
const compressionLevel = 2;

/** A workbook written as it is sent: neither the rows nor the file are ever held whole. */
export const xlsxFormat: ExportFormat = {
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
  async *write(rows, about) {
    const zip = new ZipFile();
    const output = new PassThrough();
    zip.outputStream.pipe(output);
    const sheet = Readable.from(writeResults(rows, about), { objectMode: false });
    const fail = (error: Error): void => {
      output.destroy(error);
    };
    zip.on('error', fail);
    sheet.on('error', fail);
    for (const [part, xml] of workbookParts(['Results', 'About'])) zip.addBuffer(Buffer.from(xml), part, { compressionLevel });
    zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml', { compressionLevel });
    zip.addBuffer(Buffer.from(describingSheet(['What', 'Meaning'], aboutRows(about))), 'xl/worksheets/sheet2.xml', { compressionLevel });
    zip.end();
    try {
      for await (const chunk of output) yield chunk as Buffer;
    } finally {
      sheet.destroy();
    }
  },
};
