import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exportColumnNames, exportColumns, joinCodes, splitCodes, type ExportColumnName } from '../../src/api/export/contracts/columns';
import { toCsvRecord } from '../../src/lib/csv';
import { guardApostrophe, guardFormula, unguardFormula } from '../../src/lib/formula-guard';
import { parseDecimal } from '../../src/lib/decimal';
import { startApp, type App } from '../helpers/app';
import { comparable, exportBytes, exportTable, importFile, readTable, type ExportedRecord } from '../helpers/exports';
import { rounds } from '../helpers/suite';
import { seedTeam } from '../helpers/teams';

/** Texts as they stand in files: trimmed, without NUL; halves of surrogate pairs are no text. */
const textOf = (maxLength: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength }),
      fc.constantFrom(
        '=1+1',
        '-2',
        '@x',
        "'=quoted",
        "''+",
        '"',
        ',',
        'a\nb',
        'a\r\nb',
        '\u00e9\u{1F41F}',
        '_x0041_',
        '\\;',
        ';',
        "'",
        '<b>&amp;',
      ),
    )

    .map((text) => text.replace(/\0/g, '').slice(0, maxLength).trim())
    .filter((text) => !/\p{Cs}/u.test(text) && text !== '');
const optional = (text: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), text);

const digits = (maxLength: number) => fc.stringMatching(new RegExp(`^\\d{1,${String(maxLength)}}$`));
const decimalText = fc.oneof(
  fc.tuple(fc.constantFrom('', '-'), digits(26), digits(12)).map(([sign, whole, rest]) => `${sign}${whole}.${rest}`),
  fc.constantFrom('0.1000', '0', '00.10', '-0.0', '1e-12', '99999999999999999999999999.999999999999', '0.000000000001', '-1.5'),
);
const canonical = (text: string): string => parseDecimal(text) ?? '';

const measurement = fc.oneof(
  decimalText.map((text) => ({ value: canonical(text), text })),
  fc.tuple(fc.constantFrom('<', '>'), decimalText).map(([sign, text]) => ({
    sign,
    limit: canonical(text),
    text: `${sign}${text}`,
    detectionCondition: `${sign === '<' ? 'Below' : 'Above'} Detection/Quantification Limit`,
    limitType: 'Reporting Limit',
  })),
  fc.constantFrom('ND', 'n.d.', 'not found').map((text) => ({ text, detectionCondition: 'Not Detected' })),
  fc
    .constantFrom('Detected Not Quantified', 'Not Reported', 'Unable to Measure')
    .map((detectionCondition) => ({ text: '?', detectionCondition })),
);

const clock = fc.record({
  // Among them the hours that a clock in spring leaves out and the one that it repeats in autumn.
  date: fc.constantFrom('2015-06-30', '1999-12-31', '2014-11-02', '2000-02-29', '2014-03-09'),
  time: fc.constantFrom('', '00:00:00', '01:30:00', '23:59:59', '13:05:00'),
  timeZone: fc.constantFrom('America/Edmonton', 'Etc/GMT+7', 'Etc/UTC', 'America/St_Johns', 'Asia/Kathmandu'),
});

const decimals = optional(decimalText.map(canonical));
const record = fc
  .tuple(
    measurement,
    clock,
    fc.record<Partial<Record<ExportColumnName, string>>>({
      sampleComment: optional(textOf(200)),
      collectionMethod: optional(textOf(60)),
      depthM: optional(fc.constantFrom('0', '0.5', '12.25')),
      medium: optional(fc.constantFrom('Surface Water', 'Groundwater')),
      fraction: optional(fc.constantFrom('Dissolved', 'Total', 'Total Recoverable')),
      speciation: optional(fc.constantFrom('as N', 'as CaCO3')),
      method: textOf(40),
      methodContext: optional(textOf(30)),
      unit: fc.constantFrom('mg/L', 'ug/L', '[pH]', '%{saturation}', '{NTU}', 'mS/cm', '1'),
      reportingLimit: decimals,
      valueType: optional(fc.constantFrom('Actual', 'Estimated', 'Control Adjusted')),
      replicateCount: optional(fc.constantFrom('1', '3', '1000')),
      standardDeviation: decimals,
      confidence95: decimals,
      dilutionFactor: optional(fc.constantFrom('10', '1.5', '0.000001')),
      laboratory: optional(textOf(100)),
      laboratorySample: optional(textOf(60)),
      analysedOn: optional(fc.constantFrom('2015-07-01', '1999-12-31')),
      status: optional(fc.constantFrom('Validated', 'Final')),
      comment: optional(textOf(300)),
      qualifiers: fc.array(textOf(8), { maxLength: 4 }).map(joinCodes),
    }),
    fc.record({ stationName: textOf(80), waterBody: optional(textOf(60)), parameterName: textOf(40) }),
  )
  .map(([measured, moment, cells, names]) => ({ ...cells, ...measured, ...moment, ...names }));

const texts: ReadonlySet<string> = new Set(exportColumnNames.filter((name) => exportColumns[name].kind === 'text'));
const asCsv = (records: readonly Partial<Record<string, string>>[]): string =>
  [
    toCsvRecord(exportColumnNames),
    ...records.map((cells) =>
      toCsvRecord(exportColumnNames.map((name) => (texts.has(name) ? guardFormula(cells[name] ?? '') : (cells[name] ?? '')))),
    ),
  ].join('');

const codeOf = (name: string, n: number): string => (/^[a-z0-9-]+$/.test(name) ? name : `p-${String(n)}`);

describe('what was exported', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(async () => {
    await app.stop();
  });

  const intoNewTeam = async (content: string | Buffer, contentType?: string): Promise<string> => {
    const team = await seedTeam(app.database);
    await importFile(app, content, { team: team.slug, ...(contentType === undefined ? {} : { contentType }) });
    return team.slug;
  };

  it('comes in again as it went out, through CSV', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 15 }), async (records) => {
        const numbered = records.map((cells, n) => ({
          ...cells,
          station: `st-${String(n)}`,
          sample: `=s-${String(n)}`,
          activityType: 'Sample-Routine',
          isQualityControl: 'false',
          parameter: codeOf(cells.parameterName, n),
        }));
        const first = await exportBytes(app, { team: await intoNewTeam(asCsv(numbered)), format: 'csv' });
        const second = await exportTable(app, { team: await intoNewTeam(first), format: 'csv' });
        expect(comparable(second)).toEqual(comparable(readTable(first)));

        const bySample = new Map(readTable(first).map((found): [string, ExportedRecord] => [found['sample'] ?? '', found]));
        for (const cells of numbered) {
          const found = bySample.get(guardFormula(cells.sample)) ?? {};
          for (const name of [
            'text',
            'value',
            'limit',
            'unit',
            'comment',
            'laboratory',
            'stationName',
            'method',
            'qualifiers',
            'date',
            'time',
          ] as const) {
            const expected = (cells as Partial<Record<string, string>>)[name] ?? '';
            expect([name, found[name]]).toEqual([name, texts.has(name) ? guardFormula(expected) : expected]);
          }
        }
      }),
      { numRuns: rounds({ quick: 10, sample: 40, deep: 300 }) },
    );
  }, 600_000);
});

describe('a guarded text', () => {
  it('begins no formula and has one origin', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), textOf(10)), (text) => {
        expect(guardFormula(text)).not.toMatch(/^[=+\-@\t\r\n]/);
        expect(unguardFormula(guardFormula(text))).toBe(text);
        expect(unguardFormula(guardApostrophe(text))).toBe(text);
      }),
    );
  });
});

describe('codes in one cell', () => {
  it('come apart as they were joined', () => {
    fc.assert(
      fc.property(fc.array(textOf(16)), (codes) => {
        expect(splitCodes(joinCodes(codes))).toEqual(codes);
      }),
    );
  });
});
