import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Mapping } from '../../src/api/intake/contracts';
import { composeRejectedRecord } from '../../src/api/intake/domain/compose-rejected-record';
import { CsvParser } from '../../src/api/intake/domain/csv-parser';
import { jsonRows } from '../../src/api/intake/formats/json-rows';
import { mappedFormat } from '../../src/api/intake/formats/mapped';
import { cellsOf, refusalOf } from '../helpers/tables';
import { rounds } from '../helpers/suite';
import { textRows, workbook } from '../helpers/workbook';

const encodings = {
  'utf-8': (text: string) => Buffer.from(text),
  'utf-8 with mark': (text: string) => Buffer.from(`\ufeff${text}`),
  'utf-16le': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16be': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'windows-1252': (text: string) => Buffer.from(text.replaceAll('€', '\x80').replaceAll('’', '\x92'), 'latin1'),
};

const letters = ['a', 'B', '0', '.', ',', ';', '"', "'", '<', ' ', '\n', '\r', '\r\n', 'é', 'µ', 'ß', '€', '’', '\\', '-'];
const cell = (...more: string[]) => fc.string({ unit: fc.constantFrom(...letters, ...more), maxLength: 12 });

const table = (content: fc.Arbitrary<string>) =>
  fc
    .integer({ min: 2, max: 6 })
    .chain((width) => fc.array(fc.array(content, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }));

/** Headings that tell the delimiter, and in Windows-1252 the encoding. */
const headings = (width: number): string[] => Array.from({ length: width }, (_, index) => `é${String(index)}`);
const isBare = (text: string): boolean => !/[,;\t"\r\n]/.test(text);

interface Style {
  readonly delimiter: ',' | ';' | '\t';
  readonly lineBreak: string;
  readonly quotesAll: boolean;
  readonly endsInBreak: boolean;
}
const style: fc.Arbitrary<Style> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t'),
  lineBreak: fc.constantFrom('\n', '\r\n', '\r'),
  quotesAll: fc.boolean(),
  endsInBreak: fc.boolean(),
});

const write = (rows: readonly (readonly string[])[], { delimiter, lineBreak, quotesAll, endsInBreak }: Style): string =>
  rows
    .map((cells) => cells.map((text) => (quotesAll || !isBare(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(delimiter))
    .join(lineBreak) + (endsInBreak ? lineBreak : '');

const trimmed = (rows: readonly (readonly string[])[]) => rows.map((cells) => cells.map((text) => text.trim()));

describe('tables of text', () => {
  it.each(Object.entries(encodings))('come back cell by cell from %s', async (name, encode) => {
    const wide = name === 'windows-1252' ? [] : ['水', '😀', '\u2028'];
    await fc.assert(
      fc.asyncProperty(table(cell(...wide)), style, async (rows, written) => {
        const all = [headings(rows[0]?.length ?? 0), ...rows];
        expect(await cellsOf(encode(write(all, written)))).toEqual(trimmed(all));
      }),
      { numRuns: rounds({ quick: 100, sample: 100, deep: 3000 }) },
    );
  });

  it('are the same whatever the pieces in which they are read', () => {
    fc.assert(
      fc.property(table(cell('\t')), style, fc.integer({ min: 1, max: 7 }), (rows, written, size) => {
        const text = write(rows, written);
        const whole = new CsvParser(written.delimiter).read(text, true);
        const parser = new CsvParser(written.delimiter);
        const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, index) => text.slice(index * size, (index + 1) * size));
        expect([...pieces.flatMap((piece) => parser.read(piece).records), ...parser.read('', true).records]).toEqual(whole.records);
        expect(whole.fault).toBeNull();
        expect(whole.records.map(({ cells }) => cells)).toEqual(trimmed(rows));
      }),
      { numRuns: rounds({ quick: 300, sample: 300, deep: 3000 }) },
    );
  });

  it('name the line on which each record begins', () => {
    fc.assert(
      fc.property(table(cell()), style, (rows, written) => {
        const lines = new CsvParser(written.delimiter).read(write(rows, written), true).records.map(({ line }) => line);
        const heights = rows.map((cells) => cells.reduce((sum, text) => sum + (text.match(/\r\n|\r|\n/g)?.length ?? 0), 1));
        expect(lines).toEqual(heights.map((_, index) => heights.slice(0, index).reduce((sum, height) => sum + height, 1)));
      }),
      { numRuns: rounds({ quick: 300, sample: 300, deep: 3000 }) },
    );
  });

  it('come back from the file of rejected lines', () => {
    fc.assert(
      fc.property(table(cell('\t', '=')), fc.array(cell(), { minLength: 1 }), (rows, reasons) => {
        const text = rows.map((cells) => composeRejectedRecord(cells, reasons)).join('');
        const expected = rows.map((cells) => [...cells, reasons.join('; ')]);
        expect(new CsvParser(',').read(text, true).records.map(({ cells }) => cells)).toEqual(trimmed(expected));
      }),
      { numRuns: rounds({ quick: 100, sample: 100, deep: 3000 }) },
    );
  });
});

describe('workbooks', () => {
  it('come back cell by cell', async () => {
    await fc.assert(
      fc.asyncProperty(table(cell('水', '😀', '&', '\t')), async (rows) => {
        const all = [headings(rows[0]?.length ?? 0), ...rows];
        const expected = trimmed(all).filter((cells) => cells.some((text) => text !== ''));
        expect(await cellsOf(workbook({ sheets: [{ name: 'A', rows: textRows(all) }] }))).toEqual(expected);
      }),
      { numRuns: rounds({ quick: 100, sample: 100, deep: 3000 }) },
    );
  });
});

type Mutation = readonly [kind: 'set' | 'insert' | 'delete' | 'cut', place: number, byte: number];

const mutation: fc.Arbitrary<Mutation> = fc.tuple(
  fc.constantFrom('set', 'set', 'insert', 'delete', 'cut'),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.oneof(fc.constantFrom(0, 0x22, 0x2c, 0x0a, 0xff, 0x3c, 0x7b), fc.integer({ min: 0, max: 255 })),
);

const mutate = (bytes: Buffer, [kind, place, byte]: Mutation): Buffer => {
  const at = Math.floor(place * bytes.length);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  if (kind === 'cut') return before;
  if (kind === 'delete') return Buffer.concat([before, after.subarray(1 + (byte % 4))]);
  return Buffer.concat([before, Buffer.from([byte]), kind === 'set' ? after.subarray(1) : after]);
};

const names = ['Site', 'Date', 'Analyte', 'Method', 'Result', 'Units'];
const result = ['S1', '2015-06-30 13:00', 'Naphthenic acids', 'M1', '<0,29', 'mg/L'];
const valid = {
  CSV: Buffer.from(
    [names, result, result, ['S2', '2015-06-30', '"Iron, total"', 'M1', '"1"', 'µg/l']].map((cells) => cells.join(';')).join('\r\n'),
  ),
  'CSV in UTF-16': Buffer.from(`\ufeff${[names, result].map((cells) => cells.join('\t')).join('\n')}`, 'utf16le'),
  XLSX: workbook({
    sheets: [{ name: 'A', rows: `${textRows([names, result])}<row><c t="s"><v>0</v></c><c s="1"><v>42185.5</v></c></row>` }],
    texts: '<si><t>S1</t></si>',
    formats: [0, 22],
  }),
  JSON: Buffer.from(
    JSON.stringify({
      rows: [
        { station: 'S1', sampledAt: '2015-06-30T13:00:00Z', parameter: 'Iron', method: 'M1', value: 1, unit: 'mg/L', qualifiers: ['J'] },
      ],
    }),
  ),
};

const formats = [
  jsonRows,
  mappedFormat(
    Mapping.parse({
      columns: { station: 'Site', date: 'Date', parameter: 'Analyte', method: 'Method', value: 'Result', unit: 'Units' },
      constants: { timeZone: 'America/Edmonton' },
      hasUnitsRow: true,
    }),
  ),
];

describe('damaged files', () => {
  it.each(Object.entries(valid))('of %s are read or refused, never a crash', async (_, bytes) => {
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 6 }), async (mutations) => {
        const damaged = mutations.reduce(mutate, bytes);
        const refusal = await refusalOf(damaged);
        expect(['import.rejected', 'import.unknown-format', undefined]).toContain(refusal?.code);
        if (refusal !== null) return;
        const [head = [], ...lines] = await cellsOf(damaged);
        for (const layout of formats.map((format) => format.open(head))) lines.forEach((cells) => layout?.parse(cells));
      }),
      { numRuns: rounds({ quick: 300, sample: 300, deep: 3000 }) },
    );
  });

  it('of random bytes are read or refused', async () => {
    const beginnings = ['', 'PK\x03\x04', '{"rows":', '\ufeff', '\xff\xfe', 'a,b\n'].map((text) => Buffer.from(text, 'latin1'));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 300 }), async (beginning, bytes) => {
        const refusal = await refusalOf(Buffer.concat([beginning, bytes]));
        expect(['import.rejected', 'import.unknown-format', undefined]).toContain(refusal?.code);
      }),
      { numRuns: rounds({ quick: 300, sample: 300, deep: 3000 }) },
    );
  });
});
