import { zip } from './zip';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

export interface SheetSpec {
  readonly name: string;
  /** XML of the rows. */
  readonly rows: string;
  readonly state?: string;
}

export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[];
  /** XML of the shared texts. */
  readonly texts?: string;
  /** Number formats by style: the number of a built-in format, or a code. */
  readonly formats?: readonly (number | string)[];
  readonly is1904?: boolean;
}

const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;

const styles = (formats: readonly (number | string)[]): string => {
  const codes = formats.map((format, index) =>
    typeof format === 'string' ? `<numFmt numFmtId="${String(164 + index)}" formatCode="${format}"/>` : '',
  );
  const cells = formats.map((format, index) => `<xf numFmtId="${String(typeof format === 'string' ? 164 + index : format)}"/>`);
  return `${head}<styleSheet ${main}><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cells.join('')}</cellXfs></styleSheet>`;
};

/** The parts of a workbook, as Excel names them. */
export const workbookParts = ({ sheets, texts = '', formats = [0], is1904 = false }: WorkbookSpec): Record<string, string> => ({
  '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
  '_rels/.rels': `${head}<Relationships ${relationships}>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  'xl/workbook.xml': `${head}<workbook ${main} xmlns:r="${office}"><workbookPr date1904="${is1904 ? '1' : '0'}"/><sheets>${sheets
    .map(
      ({ name, state }, index) =>
        `<sheet name="${name}" sheetId="${String(index + 1)}" ${state === undefined ? '' : `state="${state}"`} r:id="rId${String(index + 1)}"/>`,
    )
    .join('')}</sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${head}<Relationships ${relationships}>${sheets
    .map((_, index) =>
      relation(
        `rId${String(index + 1)}`,
        'worksheet',
        index % 2 === 0 ? `worksheets/sheet${String(index + 1)}.xml` : `/xl/worksheets/sheet${String(index + 1)}.xml`,
      ),
    )
    .join('')}${relation('rId98', 'styles', 'styles.xml')}${relation('rId99', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
  'xl/styles.xml': styles(formats),
  'xl/sharedStrings.xml': `${head}<sst ${main}>${texts}</sst>`,
  ...Object.fromEntries(
    sheets.map(({ rows }, index) => [
      `xl/worksheets/sheet${String(index + 1)}.xml`,
      `${head}<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
    ]),
  ),
});

export const workbook = (spec: WorkbookSpec): Buffer => zip(workbookParts(spec));

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\r', '&#13;');

/** Rows of plain texts. */
export const textRows = (rows: readonly (readonly string[])[]): string =>
  rows
    .map(
      (cells) => `<row>${cells.map((cell) => `<c t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`).join('')}</row>`,
    )
    .join('');
