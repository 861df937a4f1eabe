import { describe, expect, it } from '@jest/globals';
import { cellsOf, readBytes, refusalOf } from '../helpers/tables';
import { textRows, workbook, workbookParts, type WorkbookSpec } from '../helpers/workbook';
import { zip } from '../helpers/zip';

/** Cells of one row, each written as `type style value`. */
const row = (...cells: readonly (readonly [type: string, value: string, style?: number])[]): string =>
  `<row>${cells.map(([type, value, style = 0]) => `<c t="${type}" s="${String(style)}"><v>${value}</v></c>`).join('')}</row>`;

const oneSheet = (rows: string, rest: Omit<WorkbookSpec, 'sheets'> = {}): Buffer => workbook({ sheets: [{ name: 'Data', rows }], ...rest });

const rejected = (reason: string) => expect.objectContaining({ code: 'import.rejected', detail: expect.stringContaining(reason) });

describe('the workbook reader', () => {
  it('reads texts, numbers, booleans, results of formulas and errors', async () => {
    const texts =
      '<si><t>Site &amp; name</t></si><si><r><t>rich </t></r><r><t>text</t></r><rPh><t>phonetic</t></rPh></si><si><t xml:space="preserve"> a_x000D_b_x005F_ </t></si>';
    const rows =
      row(['s', '0'], ['s', '1'], ['s', '2']) +
      row(['b', '1'], ['b', '0'], ['e', '#N/A'], ['str', 'a formula'], ['d', '2015-06-30T13:00:00.000Z'], ['d', '2015-06-30T00:00:00']) +
      '<row><c><f>1+1</f><v>2</v></c><c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>';
    expect(await cellsOf(oneSheet(rows, { texts }))).toEqual([
      ['Site & name', 'rich text', 'a\rb_', '', '', ''],
      ['TRUE', 'FALSE', '#N/A', 'a formula', '2015-06-30 13:00:00', '2015-06-30'],
      ['2', 'inline', '', '', '', ''],
    ]);
  });

  it('writes numbers as short as they mean the same, without the residue of binary arithmetic', async () => {
    const numbers = [
      ['0.28999999999999998', '0.29'],
      ['0.1', '0.1'],
      ['0.30000000000000004', '0.3'],
      ['123456.70000000001', '123456.7'],
      ['1234567890123456', '1234567890123456'],
      ['0.123456789012345', '0.123456789012345'],
      ['1E-3', '0.001'],
      ['-5', '-5'],
    ] as const;
    const rows = row(...numbers.map(([stored]) => ['n', stored] as const));
    expect((await cellsOf(oneSheet(rows)))[0]).toEqual(numbers.map(([, text]) => text));
  });

  it('leaves what is no number, or loses digits as one, as it stands', async () => {
    const written = ['0x10', '0b1', '1e-999', '1e999', '12345678901234567890', 'Infinity'];
    expect(await cellsOf(oneSheet(row(['n', 'a'], ['n', ' '], ['n', 'b']) + row(...written.map((text) => ['n', text] as const))))).toEqual([
      ['a', '', 'b', '', '', ''],
      written,
    ]);
  });

  it('reads dates and times by their number format, in both calendars', async () => {
    const formats = [
      0,
      14,
      22,
      21,
      'yyyy\\-mm\\-dd',
      'h:mm AM/PM',
      '[h]:mm',
      '0.00&quot; days&quot;',
      '[Red]0.0',
      9,
      '[$-409]d\\-mmm\\-yy;@',
      'mmmm',
    ];
    const rows = row(
      ['n', '42185'],
      ['n', '42185', 1],
      ['n', '42185.541666666664', 2],
      ['n', '0.54166666666666663', 3],
      ['n', '42185.75', 4],
      ['n', '42185.999999', 5],
      ['n', '1.5', 6],
      ['n', '2.5', 7],
      ['n', '3.5', 8],
      ['n', '0.12', 9],
      ['n', '1', 10],
      ['n', '59', 11],
      ['n', '61', 1],
      ['n', '60', 1],
      ['n', '-1', 1],
      ['n', '42185', 2],
    );
    const read = await cellsOf(oneSheet(rows, { formats }));
    expect(read[0]).toEqual([
      '42185', '2015-06-30', '2015-06-30 13:00:00', '13:00:00', '2015-06-30', '00:00:00', '36:00:00', '2.5', '3.5', '12%', '1900-01-01',
      '1900-02-28', '1900-03-01', '60', '-1', '2015-06-30',
    ]); // prettier-ignore
    const since1904 = await cellsOf(oneSheet(row(['n', '40723', 1], ['n', '0', 1]), { formats, is1904: true }));
    expect(since1904[0]).toEqual(['2015-06-30', '1904-01-01']);
  });

  it('tells the row, leaves out empty ones, and fills records up to the width of the first ones', async () => {
    const rows =
      '<row r="2"><c r="A2"><v>1</v></c></row><row r="3"/><row r="5"><c r="B5"><v>2</v></c><c r="D5"><v>3</v></c><c r="E5" t="str"><v> </v></c></row>' +
      '<row><c><v>4</v></c></row>';
    expect(await readBytes(oneSheet(rows))).toEqual([
      { line: 2, cells: ['1', '', '', ''], unreadable: null, isSparse: true },
      { line: 5, cells: ['', '2', '', '3'], unreadable: null, isSparse: true },
      { line: 6, cells: ['4', '', '', ''], unreadable: null, isSparse: true },
    ]);
  });

  it('reads names with a prefix, and parts named from the root', async () => {
    const parts = workbookParts({
      sheets: [
        { name: 'A', rows: '' },
        { name: 'B', rows: '' },
      ],
    });
    const sheet = '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(await cellsOf(zip({ ...parts, 'xl/worksheets/sheet2.xml': sheet }))).toEqual([['7']]);
  });

  it('takes the first sheet that is understood, or else the first visible one with anything in it', async () => {
    const sheets = [
      { name: 'Lists', rows: textRows([['hidden']]), state: 'hidden' },
      { name: 'Empty', rows: '' },
      { name: 'Read me', rows: textRows([['read'], ['me']]) },
      { name: 'Data', rows: textRows([['data'], ['1']]) },
    ];
    expect(await cellsOf(workbook({ sheets }))).toEqual([['read'], ['me']]);
    expect(await cellsOf(workbook({ sheets }), ([first]) => first?.cells[0] === 'data')).toEqual([['data'], ['1']]);
    expect(await cellsOf(workbook({ sheets }), () => false)).toEqual([['read'], ['me']]);
    expect(await cellsOf(workbook({ sheets: sheets.slice(0, 1) }))).toEqual([['hidden']]);
  });

  it('reads a long sheet whole', async () => {
    const rows = textRows(Array.from({ length: 5000 }, (_, index) => [String(index), 'x'.repeat(20)]));
    const records = await readBytes(oneSheet(rows));
    expect(records.map(({ line, cells }) => [line, cells[0]])).toEqual(
      Array.from({ length: 5000 }, (_, index) => [index + 1, String(index)]),
    );
  });

  it('refuses a workbook that unpacks to much more than it is, or lies about its size', async () => {
    const parts = workbookParts({ sheets: [{ name: 'A', rows: `<row><c t="str"><v>${' '.repeat(20_000_000)}</v></c></row>` }] });
    expect(await refusalOf(zip(parts))).toEqual(rejected('more than 250 times its size'));
    const lies = zip(parts, (name, size) => (name.includes('sheet1') ? 1000 : size));
    expect(await refusalOf(lies)).toEqual(rejected('damaged'));
    const many = Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`part${String(index)}`, '']));
    expect(await refusalOf(zip({ ...parts, ...many }))).toEqual(rejected('5000 parts'));
  });

  it.each([
    ['an archive of another kind', zip({ 'word/document.xml': '<a/>' }), 'lacks its part'],
    ['a text that is not there', oneSheet(row(['s', '5'])), 'does not hold'],
    ['a column that no sheet has', oneSheet('<row><c r="ZZZ1"><v>1</v></c></row>'), '16384 cells'],
    ['a column beyond counting', oneSheet(`<row><c r="${'Z'.repeat(400)}1"><v>1</v></c></row>`), '16384 cells'],
    ['XML that is broken', oneSheet('<row><c></row>'), 'damaged'],
    ['a document type', zip({ '_rels/.rels': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }), 'document type'],
    ['deep nesting', oneSheet('<a>'.repeat(1000)), 'nested'],
    ['a text without end', oneSheet(`<row><c t="str"><v>${'0123456789abcdef'.repeat(200_000)}</v></c></row>`), 'too long'],
    ['a row that is too long', oneSheet(row(...Array.from({ length: 40 }, () => ['str', 'x'.repeat(30_000)] as const))), 'longer than'],
    ['bytes that are no archive', Buffer.from('PK\x03\x04 and no more'), 'damaged'],
  ])('refuses %s', async (_, bytes, reason) => {
    expect(await refusalOf(bytes)).toEqual(rejected(reason));
  });

  it('marks a record with a NUL', async () => {
    expect((await readBytes(oneSheet(row(['str', 'a_x0000_b']))))[0]?.unreadable).toBe('contains a NUL character');
  });

  it('refuses a sheet whose bytes were altered', async () => {
    const bytes = oneSheet(textRows(Array.from({ length: 300 }, (_, index) => [String(index * 7919), 'abc'])));
    const at = bytes.indexOf('xl/worksheets/sheet1.xml') + 400;
    bytes[at] = (bytes[at] ?? 0) ^ 0x10;
    expect(await refusalOf(bytes)).toEqual(rejected('damaged'));
  });
});
