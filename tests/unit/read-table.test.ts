import { describe, expect, it } from '@jest/globals';
import { CsvParser } from '../../src/api/intake/domain/csv-parser';
import { cellsOf, readBytes, refusalOf } from '../helpers/tables';

const utf16 = (text: string, isBigEndian = false): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
};

const rejected = (line: number, reason: unknown) => ({
  code: 'import.rejected',
  detail: expect.stringContaining(`Line ${String(line)} `),
  members: { faults: [{ code: 'line.unreadable', line, column: null, value: null, reason }], faultCount: 1 },
});

const unknown = (detail: string) => ({ code: 'import.unknown-format', detail: expect.stringContaining(detail), members: {} });

describe('the table reader', () => {
  it('reads quoted cells, line breaks in them, and tells on which line a record begins', async () => {
    const text = 'a,b,c\r\n1,"two\nlines"" here" ,3\r\n\r\n\n4, "5, 6" ,"7\r\n8\r9"\n10,11,12';
    expect(await readBytes(text)).toEqual([
      { line: 1, cells: ['a', 'b', 'c'], unreadable: null },
      { line: 2, cells: ['1', 'two\nlines" here', '3'], unreadable: null },
      { line: 6, cells: ['4', '5, 6', '7\r\n8\r9'], unreadable: null },
      { line: 9, cells: ['10', '11', '12'], unreadable: null },
    ]);
  });

  it('tells how many bytes of a text it has read', async () => {
    const bytes = Buffer.from(`a,b\n${'é,2\n'.repeat(100_000)}`);
    const counts: number[] = [];
    await readBytes(bytes, undefined, (count) => counts.push(count));
    expect(counts.length).toBeGreaterThan(1);
    expect(counts.reduce((sum, count) => sum + count)).toBe(bytes.length);
  });

  it('reads lines that end in CR alone, and trims cells', async () => {
    expect(await readBytes('a;b\r 1 ;\u00a02\u00a0\r')).toEqual([
      { line: 1, cells: ['a', 'b'], unreadable: null },
      { line: 2, cells: ['1', '2'], unreadable: null },
    ]);
  });

  it('keeps empty cells and records of empty cells', async () => {
    expect(await cellsOf('a,b,\n,,\n"",x,\n')).toEqual([
      ['a', 'b', ''],
      ['', '', ''],
      ['', 'x', ''],
    ]);
  });

  it('tells the delimiter from the table, not from the notes above it', async () => {
    const notes = 'Exported 1 May 2024, by A, B, and C\nAll values, unless noted, in mg/L\n';
    const rows = Array.from({ length: 5 }, (_, index) => `S${String(index)};1,5;2,5;x`).join('\n');
    expect((await cellsOf(`${notes}station;a;b;c\n${rows}\n`)).slice(2)).toEqual([
      ['station', 'a', 'b', 'c'],
      ...Array.from({ length: 5 }, (_, index) => [`S${String(index)}`, '1,5', '2,5', 'x']),
    ]);
    expect(await cellsOf('a\tb\n1,5;x\t5" pipe\n')).toEqual([
      ['a', 'b'],
      ['1,5;x', '5" pipe'],
    ]);
    expect(await cellsOf('station;value\nA;1,5')).toEqual([
      ['station', 'value'],
      ['A', '1,5'],
    ]);
    expect(await cellsOf('one column\n1\n')).toEqual([['one column'], ['1']]);
  });

  it.each([
    ['UTF-8', Buffer.from('é µ,水 😀\n1,2\n')],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeffé µ,水 😀\n1,2\n')],
    ['UTF-16 LE', utf16('é µ,水 😀\n1,2\n')],
    ['UTF-16 BE', utf16('é µ,水 😀\n1,2\n', true)],
  ])('reads %s', async (_, bytes) => {
    expect(await cellsOf(bytes)).toEqual([
      ['é µ', '水 😀'],
      ['1', '2'],
    ]);
  });

  it('reads Windows-1252 when a byte anywhere is not UTF-8', async () => {
    const filler = 'x,1\n'.repeat(600_000);
    const bytes = Buffer.concat([Buffer.from(filler), Buffer.from([0x80, 0x2c, 0xb5, 0x67, 0x2f, 0x6c, 0x0a])]);
    expect((await cellsOf(bytes)).at(-1)).toEqual(['€', 'µg/l']);
  });

  it('reads characters that are cut by the blocks in which the file is read', async () => {
    for (const shift of [0, 1, 2, 3]) {
      const text = `${'x'.repeat(shift)}${'😀'.repeat(200)},é\n`.repeat(1500);
      const cells = await cellsOf(text);
      expect(cells).toHaveLength(1500);
      expect(new Set(cells.map(String)).size).toBe(1);
    }
  });

  it('refuses a file whose encoding cannot be told', async () => {
    const mixed = Buffer.concat([Buffer.from('µg,1\n'), Buffer.from([0xb5, 0x67, 0x2c, 0x31])]);
    expect(await refusalOf(mixed)).toEqual(unknown('Some lines'));
    expect(await refusalOf(Buffer.from([0x61, 0x2c, 0x81]))).toEqual(unknown('neither in UTF-8 nor in Windows-1252'));
    expect(await refusalOf(Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xff]))).toEqual(unknown('damaged'));
    expect(await refusalOf(Buffer.from([0xff, 0xfe, 0x61, 0x00, 0x62]))).toEqual(unknown('damaged'));
    expect(await refusalOf(Buffer.from('a,b\n1,2\n', 'utf16le'))).toEqual(unknown('byte order mark'));
  });

  it('says what a file is that is no table', async () => {
    expect(await refusalOf('')).toEqual(unknown('empty'));
    expect(await refusalOf('\ufeff')).toEqual(unknown('byte order mark'));
    expect(await refusalOf('\n\r\n \n')).toEqual(unknown('empty lines'));
    expect(await refusalOf('version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n')).toEqual(unknown('git lfs pull'));
    expect(await refusalOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toEqual(unknown('.xlsx'));
    expect(await refusalOf('%PDF-1.7 ')).toEqual(unknown('PDF'));
    expect(await refusalOf(' <!DOCTYPE html><html>')).toEqual(unknown('web page'));
    expect(await refusalOf(Buffer.from('504b0506'.padEnd(44, '0'), 'hex'))).toEqual(unknown('empty ZIP'));
  });

  it('names the line that is not well-formed', async () => {
    expect(await refusalOf('a,b\n1,2\n3,"4" x\n')).toEqual(rejected(3, expect.stringContaining('behind the closing quote of cell 2')));
    expect(await refusalOf('a,b\n1,2\n3,4"x"\n')).toEqual(rejected(3, expect.stringContaining('must be quoted')));
    expect(await refusalOf('a,b\n1,2\n3,"4\n5,6\n')).toEqual(rejected(3, 'has a quote that is never closed'));
    expect(await refusalOf('a,b\n1,"2\n3"\n4,"5" 6')).toEqual(rejected(4, expect.anything()));
  });

  it('hands out the records before a fault', () => {
    const { records, fault } = new CsvParser(',').read('a,b\n1,2\n3,"4" x\n');
    expect([records.length, fault?.line]).toEqual([2, 3]);
  });

  it('marks a record with a NUL and reads on', async () => {
    expect((await readBytes('a,b\n1,\0\n"\0x",2\n3,4\n' + 'x,y\n'.repeat(50))).slice(0, 4).map(({ unreadable }) => unreadable)).toEqual([
      null,
      'contains a NUL character',
      'contains a NUL character',
      null,
    ]);
  });

  it('refuses records that no table of results has', async () => {
    expect(await refusalOf(`a,b\n1,${'x'.repeat(1_000_001)}\n`)).toEqual(rejected(2, expect.stringContaining('longer than')));
    expect(await refusalOf(`a,b\n1,"${'x\n'.repeat(1_000_001)}`)).toEqual(rejected(2, expect.stringContaining('longer than')));
    expect(await refusalOf(`a,b\n${','.repeat(16_384)}\n`)).toEqual(rejected(2, 'has more than 16384 cells'));
    expect(await refusalOf(`a,b\n"",${','.repeat(16_383)}\n`)).toEqual(rejected(2, 'has more than 16384 cells'));
    expect((await cellsOf(`${','.repeat(16_383)}x\n`))[0]).toHaveLength(16_384);
  });
});
