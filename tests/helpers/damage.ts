import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { stringify } from './stringify';
import { textRows, workbook } from './workbook';
import { read } from './files';

/** A file that intake takes as it is, and may be sent damaged. */
export interface SoundFile {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
}

const fixture = (name: string): Buffer => Buffer.from(read('tests/fixtures', name), 'utf8');
const records = (csv: Buffer): string[][] => parse(csv, { bom: true, relax_column_count: true, relax_quotes: true });

const alberta = fixture('ab_naphthenic_acids_all_years.csv');
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const rows = Array.from({ length: 20 }, (_, n) => ({
  station: `J-${String(n % 3)}`,
  sample: `S-${String(n)}`,
  sampledAt: '2015-06-30T13:00:00-06:00',
  parameter: 'naphthenic-acids',
  method: '1',
  value: n % 4 === 0 ? '<0.5' : `${String(n)}.25`,
  unit: 'mg/L',
}));

const dsWqx = [
  'MonitoringLocationID,LaboratorySampleID,ActivityType,ActivityStartDate,CharacteristicName,ResultValue,ResultUnit,ResultDetectionCondition',
  ...Array.from({ length: 20 }, (_, n) => `K-1,S-${String(n)},Sample-Routine,2015-06-30,Naphthenic acids,${String(n)}.5,mg/L,`),
].join('\n');

const soundFiles: readonly SoundFile[] = [
  { name: 'alberta-long', type: 'text/csv', content: alberta },
  { name: 'wqp', type: 'text/csv', content: fixture('wqp_part.csv') },
  { name: 'eccc-wide', type: 'text/csv', content: fixture('eccc_part.csv') },
  { name: 'ds-wqx', type: 'text/csv', content: Buffer.from(dsWqx) },
  { name: 'json', type: 'application/json', content: Buffer.from(JSON.stringify({ rows })) },
  { name: 'xlsx', type: xlsx, content: workbook({ sheets: [{ name: 'Results', rows: textRows(records(alberta)) }] }) },
];

export const soundFileNames = soundFiles.map(({ name }) => name);

type Damage = (content: Buffer) => Buffer;

const splice = (content: Buffer, at: number, removed: number, added: Buffer): Buffer =>
  Buffer.concat([content.subarray(0, at), added, content.subarray(at + removed)]);

const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (content: Buffer, share: number): number => Math.floor(share * content.length);

const scraps = fc.constantFrom(
  ...[
    '"',
    '\0',
    ',',
    ';',
    '\n',
    '\r',
    '\t',
    '<',
    '-',
    '=1+1',
    '{',
    ']',
    '\uFEFF',
    "'",
    '1e999',
    '9'.repeat(300),
    'x'.repeat(70_000),
    '"a"b',
  ].map((text) => Buffer.from(text)),
  Buffer.from([0xff]),
  Buffer.from([0xc3, 0x28]),
  Buffer.from('[[[['.repeat(5000)),
);

const lines = (content: Buffer, edit: (all: string[], pick: (share: number) => number) => string[]): Buffer => {
  const all = content.toString('latin1').split('\n');
  return Buffer.from(edit(all, (share) => Math.floor(share * all.length)).join('\n'), 'latin1');
};

/** One way to damage a file, wherever it stands in it. */
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(place, scraps).map(
    ([share, scrap]): Damage =>
      (content) =>
        splice(content, at(content, share), 0, scrap),
  ),
  fc.tuple(place, fc.integer({ min: 0, max: 255 })).map(
    ([share, byte]): Damage =>
      (content) =>
        splice(content, at(content, share), 1, Buffer.from([byte])),
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 2000 })).map(
    ([share, count]): Damage =>
      (content) =>
        splice(content, at(content, share), count, Buffer.alloc(0)),
  ),
  place.map(
    (share): Damage =>
      (content) =>
        content.subarray(0, at(content, share)),
  ),
  fc.tuple(place, place).map(
    ([a, b]): Damage =>
      (content) =>
        lines(content, (all, pick) => {
          const [from, to] = [pick(a), pick(b)];
          return all.toSpliced(to, 0, all[from] ?? '');
        }),
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 5 })).map(
    ([share, count]): Damage =>
      (content) =>
        lines(content, (all, pick) => all.toSpliced(pick(share), count)),
  ),
  fc.tuple(place, place, place).map(
    ([share, a, b]): Damage =>
      (content) =>
        lines(content, (all, pick) => {
          const line = pick(share);
          const cells = (all[line] ?? '').split(',');
          const [from, to] = [Math.floor(a * cells.length), Math.floor(b * cells.length)];
          return all.toSpliced(line, 1, cells.toSpliced(to, 1, cells[from] ?? '').join(','));
        }),
  ),
  fc.constantFrom<Damage>(
    (content) => Buffer.from(content.toString('utf8').replaceAll(',', ';')),
    (content) => Buffer.from(content.toString('utf8'), 'utf16le'),
    (content) => Buffer.concat([content, content]),
    (content) => Buffer.from(content.toString('utf8').replaceAll('"', '')),
  ),
);

export const damages = fc.array(damage, { minLength: 1, maxLength: 5 }).map(
  (all): Damage =>
    (content) =>
      all.reduce((damaged, one) => one(damaged), content),
);

/** The same table in another dress: nothing of what it says is changed. */
export const dresses = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  isQuoted: fc.boolean(),
  hasBlankLines: fc.boolean(),
  encoding: fc.constantFrom('utf8', 'utf8-bom', 'utf16le-bom'),
});

export const dress = (csv: Buffer, { encoding, ...style }: typeof dresses extends fc.Arbitrary<infer D> ? D : never): Buffer => {
  const text = stringify(records(csv), style);
  if (encoding === 'utf16le-bom') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  return Buffer.from(`${encoding === 'utf8' ? '' : '\uFEFF'}${text}`, 'utf8');
};

/** By its name, so that a counterexample does not print the file. */
export const soundFile = (name: string): SoundFile => {
  const found = soundFiles.find((file) => file.name === name);
  if (found === undefined) throw new Error(`There is no sound file "${name}".`);
  return found;
};
