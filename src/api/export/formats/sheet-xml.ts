/** Styles by their place in styles.xml. */
const style = { heading: 1, date: 2, time: 3, wrapped: 4 } as const;

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** More does not fit into a cell. */
const maxTextLength = 32_767;
// eslint-disable-next-line no-control-regex -- these are what XML cannot hold
const unwritable = /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;
const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
// eslint-disable-next-line no-control-regex -- see above
const needsCare = /[&<>"_\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML cannot hold control characters, so workbooks write them `_x000D_`; a text that looks like one of those is escaped itself. */
const escapeText = (text: string): string => {
  if (!needsCare.test(text)) return text;
  return text
    .replace(lone, '\ufffd')
    .replace(unwritable, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);
};

export const textCell = (reference: string, text: string, styleId = 0): string =>
  `<c r="${reference}" t="inlineStr"${styleId === 0 ? '' : ` s="${String(styleId)}"`}><is><t xml:space="preserve">${escapeText(text.slice(0, maxTextLength))}</t></is></c>`;

/** Numbers have fifteen digits in a spreadsheet. What it could not show as it was written stays text, exact. */
const isExactNumber = (decimal: string): boolean => decimal.replace(/[-.]/g, '').length <= 15 && String(Number(decimal)) === decimal;

export const decimalCell = (reference: string, decimal: string): string =>
  isExactNumber(decimal) ? `<c r="${reference}"><v>${decimal}</v></c>` : textCell(reference, decimal);

const dayMs = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);
/** Before it the calendar of Excel is a day off. */
const firstSafeDay = 61;

export const dateCell = (reference: string, date: string): string => {
  const day = (Date.parse(`${date}T00:00:00Z`) - epoch) / dayMs;
  return Number.isInteger(day) && day >= firstSafeDay
    ? `<c r="${reference}" s="${String(style.date)}"><v>${String(day)}</v></c>`
    : textCell(reference, date);
};

export const timeCell = (reference: string, time: string): string => {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return `<c r="${reference}" s="${String(style.time)}"><v>${String((hours * 3600 + minutes * 60 + seconds) / 86_400)}</v></c>`;
};

export const booleanCell = (reference: string, isTrue: boolean): string => `<c r="${reference}" t="b"><v>${isTrue ? '1' : '0'}</v></c>`;

/** `A`, `B`, … `AA`: the name of a column counted from 0. */
export const columnName = (index: number): string => {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : columnName(rest - 1)) + String.fromCharCode(65 + (index % 26));
};

/** The beginning of a sheet whose first row stays in sight. */
export const openSheet = (widths: readonly number[], headings: readonly string[]): string => {
  const columns = widths.map((width, index) => {
    const place = String(index + 1);
    return `<col min="${place}" max="${place}" width="${String(width)}" customWidth="1"/>`;
  });
  const cells = headings.map((heading, index) => textCell(`${columnName(index)}1`, heading, style.heading));
  return (
    `${xmlHead}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${columns.join('')}</cols><sheetData><row r="1">${cells.join('')}</row>`
  );
};

export const closeSheet = (filterRange: string | null): string =>
  `</sheetData>${filterRange === null ? '' : `<autoFilter ref="${filterRange}"/>`}</worksheet>`;

/** A small sheet of two columns, whole. */
export const describingSheet = (headings: readonly [string, string], rows: readonly (readonly [string, string])[]): string => {
  const body = rows.map(([name, text], index) => {
    const row = String(index + 2);
    return `<row r="${row}">${textCell(`A${row}`, name)}${textCell(`B${row}`, text, style.wrapped)}</row>`;
  });
  return openSheet([24, 110], headings) + body.join('') + closeSheet(null);
};

/** Everything in the package beside the sheets. */
export const workbookParts = (sheetNames: readonly string[]): ReadonlyMap<string, string> => {
  const numbered = sheetNames.map((name, index) => ({ name, id: String(index + 1) }));
  const sheets = numbered.map(({ name, id }) => `<sheet name="${escapeText(name)}" sheetId="${id}" r:id="rId${id}"/>`);
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = (...items: readonly string[]) =>
    `${xmlHead}<Relationships xmlns="${packages}/relationships">${items.join('')}</Relationships>`;
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  const font = '<sz val="11"/><name val="Calibri"/>';
  return new Map([
    [
      '[Content_Types].xml',
      `${xmlHead}<Types xmlns="${packages}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        override('workbook.xml', 'sheet.main') +
        numbered.map(({ id }) => override(`worksheets/sheet${id}.xml`, 'worksheet')).join('') +
        `${override('styles.xml', 'styles')}</Types>`,
    ],
    ['_rels/.rels', relations(relation('1', 'officeDocument', 'xl/workbook.xml'))],
    ['xl/workbook.xml', `${xmlHead}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.join('')}</sheets></workbook>`],
    [
      'xl/_rels/workbook.xml.rels',
      relations(
        ...numbered.map(({ id }) => relation(id, 'worksheet', `worksheets/sheet${id}.xml`)),
        relation(String(sheetNames.length + 1), 'styles', 'styles.xml'),
      ),
    ],
    [
      'xl/styles.xml',
      `${xmlHead}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>` +
        '<numFmt numFmtId="165" formatCode="hh:mm:ss"/></numFmts>' +
        `<fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts>` +
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">' +
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
        '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
        '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
        '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
        '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
    ],
  ]);
};
