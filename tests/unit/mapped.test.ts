import { describe, expect, it } from '@jest/globals';
import { Mapping, type Mapping as MappingType } from '../../src/api/intake/contracts';
import type { ParsedLine } from '../../src/api/intake/domain/format';
import { mappedFormat } from '../../src/api/intake/formats/mapped';

type Columns = MappingType['columns'];
type Constants = MappingType['constants'];

const columns: Columns = {
  station: 'Site',
  date: 'Date',
  parameter: 'Analyte',
  method: 'Method',
  value: 'Result',
  unit: 'Units',
};
const line = { Site: 'S1', Date: '2015-06-30', Analyte: 'Naphthenic acids', Method: 'M1', Result: '0.29', Units: 'mg/L' };
const constants: Constants = { timeZone: 'America/Edmonton' };

interface Case {
  readonly columns?: Columns;
  readonly constants?: Constants;
  readonly dateOrder?: MappingType['dateOrder'];
}

/** Parses the usual line, with other cells in it. */
const parse = (cells: Record<string, string> = {}, spec: Case = {}): ParsedLine => {
  const mapping = Mapping.parse({
    dateOrder: spec.dateOrder,
    columns: { ...columns, ...spec.columns },
    constants: spec.constants ?? constants,
  });
  const all = { ...line, ...cells };
  const layout = mappedFormat(mapping).open(Object.keys(all));
  if (layout === null) throw new Error('The mapping does not know these headings.');
  return layout.parse(Object.values(all));
};

const rowOf = (cells?: Record<string, string>, spec?: Case) => parse(cells, spec).results[0]?.row;
const faultsOf = (cells?: Record<string, string>, spec?: Case) =>
  parse(cells, spec).faults.map(({ code, column, reason }) => [code, column, reason]);

describe('a mapped layout', () => {
  it('reads a line with the least that it needs', () => {
    expect(parse()).toEqual({
      results: [
        {
          column: 'Result',
          row: expect.objectContaining({
            stationCode: 'S1',
            stationName: 'S1',
            sampleCode: 'S1/2015-06-30 00:00:00/Sample-Routine',
            activityType: 'Sample-Routine',
            isQualityControl: false,
            sampledAtLocal: '2015-06-30 00:00:00',
            isTimeKnown: false,
            timeZone: 'America/Edmonton',
            parameterName: 'Naphthenic acids',
            methodCode: 'M1',
            value: '0.29',
            valueText: '0.29',
            unit: 'mg/L',
            detectionCondition: null,
          }),
        },
      ],
      faults: [],
      rejectedCount: 0,
    });
  });

  it('reads every field', () => {
    const more = {
      stationName: 'Upstream',
      waterBody: 'Muskeg River',
      latitude: '57.1°',
      longitude: '-111,5',
      sample: 'A-1',
      activityType: 'Quality Control Sample-Field Replicate',
      medium: 'Surface Water',
      time: '13:05',
      timeZone: 'MST',
      depthM: '0.5',
      fraction: 'Dissolved',
      speciation: 'as N',
      methodContext: 'AENV',
      panel: 'P1',
      calibration: 'C1',
      sign: '<',
      limit: '0.1',
      valueType: 'estimated',
      replicateCount: '3',
      standardDeviation: '0.01',
      confidence95: '0.02',
      dilutionFactor: '10',
      qualifiers: 'J, U;  B',
      laboratory: 'Lab',
      laboratorySample: 'L-1',
      analysedOn: '2015-07-02 10:00',
      status: 'Final',
      comment: 'a comment',
    };
    const spec = { columns: Object.fromEntries(Object.keys(more).map((field) => [field, field])), constants: {} };
    expect(rowOf({ ...more, latitude: '57.1', longitude: '-111.5', Analyte: 'Nitrate dissolved' }, spec)).toEqual({
      stationCode: 'S1',
      stationName: 'Upstream',
      waterBody: 'Muskeg River',
      latitude: '57.1',
      longitude: '-111.5',
      sampleCode: 'A-1',
      activityType: 'Quality Control Sample-Field Replicate',
      isQualityControl: true,
      medium: 'Surface Water',
      sampledAtLocal: '2015-06-30 13:05:00',
      isTimeKnown: true,
      timeZone: 'Etc/GMT+7',
      depthM: '0.5',
      parameterName: 'Nitrate',
      fraction: 'Dissolved',
      speciation: 'as N',
      methodCode: 'M1',
      methodContext: 'AENV',
      panelCode: 'P1',
      calibrationCode: 'C1',
      value: null,
      valueText: '<0.29',
      unit: 'mg/L',
      detectionCondition: 'Below Detection/Quantification Limit',
      detectionLimit: '0.29',
      limitType: 'Reporting Limit',
      reportingLimit: '0.1',
      valueType: 'Estimated',
      replicateCount: '3',
      standardDeviation: '0.01',
      confidence95: '0.02',
      dilutionFactor: '10',
      qualifiers: ['J', 'U', 'B'],
      laboratory: 'Lab',
      laboratorySampleCode: 'L-1',
      analysedOn: '2015-07-02',
      sourceStatus: 'Final',
      comment: 'a comment',
    });
  });

  it.each([
    ['0,29', { value: '0.29', valueText: '0,29', detectionCondition: null }],
    [
      '<0.1',
      { value: null, detectionLimit: '0.1', detectionCondition: 'Below Detection/Quantification Limit', limitType: 'Reporting Limit' },
    ],
    ['> 5', { value: null, detectionLimit: '5', detectionCondition: 'Above Detection/Quantification Limit' }],
    [
      'ND',
      { value: null, detectionLimit: '0.02', detectionCondition: 'Not Detected', limitType: 'Method Detection Level', valueText: 'ND' },
    ],
    ['<DL', { value: null, detectionLimit: '0.02', detectionCondition: 'Below Detection/Quantification Limit', reportingLimit: '0.02' }],
  ])('reads the amount %s', (text, expected) => {
    expect(rowOf({ Result: text, limit: '<0.02' }, { columns: { limit: 'limit' } })).toMatchObject(expected);
  });

  it.each([
    ['=', '0.5', '0.5'],
    ['≤', '0.5', '<0.5'],
    ['<', '<0.5', '<0.5'],
    ['<', 'ND', 'ND'],
    ['>=', '5', '>5'],
  ])('reads the sign %s before %s', (sign, value, valueText) => {
    expect(rowOf({ Result: value, sign }, { columns: { sign: 'sign' } })?.valueText).toBe(valueText);
  });

  it.each([
    ['30/06/2015', 'day-month-year', '2015-06-30 00:00:00', false],
    ['30.6.2015 9:05', 'day-month-year', '2015-06-30 09:05:00', true],
    ['6/30/2015 1:05 PM', 'month-day-year', '2015-06-30 13:05:00', true],
    ['6/30/2015 12:05:09 a.m.', 'month-day-year', '2015-06-30 00:05:09', true],
    ['2015/6/3', 'month-day-year', '2015-06-03 00:00:00', false],
    ['20150630', 'year-month-day', '2015-06-30 00:00:00', false],
    ['30-Jun-2015', 'year-month-day', '2015-06-30 00:00:00', false],
    ['June 30, 2015 13:00', 'year-month-day', '2015-06-30 13:00:00', true],
    ['2015-06-30T13:00:00.000', 'day-month-year', '2015-06-30 13:00:00', true],
  ] as const)('reads the moment %s in the order %s', (text, dateOrder, sampledAtLocal, isTimeKnown) => {
    expect(rowOf({ Date: text }, { dateOrder })).toMatchObject({ sampledAtLocal, isTimeKnown, timeZone: 'America/Edmonton' });
  });

  it.each([
    ['2015-06-30T13:00:00-06:00', '2015-06-30 13:00:00', 'Etc/GMT+6'],
    ['2015-06-30T13:00:00Z', '2015-06-30 13:00:00', 'Etc/UTC'],
    ['2015-06-30 13:00 MDT', '2015-06-30 13:00:00', 'Etc/GMT+6'],
    ['2015-06-30T22:00:00-02:30', '2015-07-01 00:30:00', 'Etc/UTC'],
    ['2015-06-30 13:00 America/Winnipeg', '2015-06-30 13:00:00', 'America/Winnipeg'],
  ])('prefers the zone in %s', (text, sampledAtLocal, timeZone) => {
    expect(rowOf({ Date: text })).toMatchObject({ sampledAtLocal, timeZone });
  });

  it('takes a time from a column of its own, with its zone', () => {
    const spec = { columns: { time: 'Time' } };
    expect(rowOf({ Time: '13:00 MST' }, spec)).toMatchObject({ sampledAtLocal: '2015-06-30 13:00:00', timeZone: 'Etc/GMT+7' });
    expect(rowOf({ Time: '', Date: '2015-06-30 00:00:00' }, spec)).toMatchObject({ isTimeKnown: true });
    expect(rowOf({ Time: '9:30', Date: '2015-06-30 00:00:00' }, spec)).toMatchObject({ sampledAtLocal: '2015-06-30 09:30:00' });
  });

  it('never guesses a time zone, an order or a year', () => {
    expect(faultsOf({}, { constants: {} })).toEqual([['cell.missing', 'Date', expect.stringContaining('constant timeZone')]]);
    expect(faultsOf({}, { constants: { timeZone: 'Mars/Olympus' } })).toEqual([
      ['cell.invalid', 'timeZone', expect.stringContaining('Mars/Olympus')],
    ]);
    for (const text of ['30/06/2015', '06/30/15', '2015-02-30', '15-06-30', 'June 2015', '2015']) {
      expect(faultsOf({ Date: text }, { dateOrder: 'month-day-year' })).toEqual([
        ['cell.invalid', 'Date', expect.stringContaining('month-day-year')],
      ]);
    }
    expect(faultsOf({ Date: '2015-06-30 25:00' })).toEqual([['cell.invalid', 'Date', expect.stringContaining('time')]]);
    expect(faultsOf({ Date: '2015-06-30 13:05 PM' })).toEqual([['cell.invalid', 'Date', expect.stringContaining('time')]]);
  });

  it('tells all faults of a line at once, by the headings of the file', () => {
    const cells = {
      Site: '',
      Analyte: '',
      Method: '',
      Result: '1,234',
      Units: 'spoons',
      sign: '~',
      depth: '-2',
      n: '0',
      type: 'Guessed',
      q: 'x'.repeat(17),
    };
    const spec: Case = { columns: { sign: 'sign', depthM: 'depth', replicateCount: 'n', valueType: 'type', qualifiers: 'q' } };
    const parsed = parse(cells, spec);
    expect(parsed.rejectedCount).toBe(1);
    expect(parsed.faults.map(({ code, column }) => `${code} ${String(column)}`)).toEqual([
      'cell.missing Site',
      'cell.invalid depth',
      'cell.missing Analyte',
      'cell.invalid Units',
      'cell.missing Method',
      'cell.invalid sign',
      'cell.invalid Result',
      'cell.invalid type',
      'cell.invalid n',
      'cell.invalid q',
    ]);
    expect(faultsOf({ Result: '' })).toEqual([['cell.missing', 'Result', expect.stringContaining('ND')]]);
    expect(faultsOf({ Result: '<5', sign: '>' }, { columns: { sign: 'sign' } })).toEqual([
      ['cell.invalid', 'sign', expect.stringContaining('contradicts')],
    ]);
    expect(faultsOf({ Units: 'mg/L as N', s: 'as P' }, { columns: { speciation: 's' } })).toEqual([
      ['cell.invalid', 's', expect.stringContaining('contradicts')],
    ]);
  });

  it('fills empty cells with what holds for the whole file', () => {
    expect(rowOf({ Units: '' }, { constants: { ...constants, unit: 'µg/L' } })?.unit).toBe('ug/L');
    expect(rowOf({ Units: 'mg/L' }, { constants: { ...constants, unit: 'µg/L' } })?.unit).toBe('mg/L');
  });

  it('keeps the fraction of a name apart from one in a column', () => {
    const spec = { columns: { fraction: 'Fraction' } };
    expect(rowOf({ Analyte: 'Iron total', Fraction: '' }, spec)).toMatchObject({ parameterName: 'Iron', fraction: 'Total' });
    expect(rowOf({ Analyte: 'Iron total', Fraction: 'Suspended' }, spec)).toMatchObject({
      parameterName: 'Iron total',
      fraction: 'Suspended',
    });
  });

  it('gives samples of one profile different codes', () => {
    const codeAt = (depth: string) => rowOf({ depth }, { columns: { depthM: 'depth' } })?.sampleCode;
    expect(codeAt('1.0')).toBe('S1/2015-06-30 00:00:00/Sample-Routine/1 m');
    expect(codeAt('')).toBe('S1/2015-06-30 00:00:00/Sample-Routine');
  });

  it('passes over the row of units and blank rows, but never over a result', () => {
    const open = () => mappedFormat(Mapping.parse({ columns, constants, hasUnitsRow: true })).open([...Object.keys(line), 'Note']);
    const units = ['', 'yyyy-mm-dd', '', '', 'mg/L', '', ''];
    const result = [...Object.values(line), ''];
    const parseAll = (lines: readonly (readonly string[])[]) => {
      const layout = open();
      return lines.map((cells) => {
        const parsed = layout?.parse(cells);
        return [parsed?.results.length, parsed?.rejectedCount];
      });
    };
    expect(parseAll([units, result, units])).toEqual([[0, 0], [1, 0], [0, 1]]); // prettier-ignore
    expect(parseAll([units.map(() => ''), result])).toEqual([[0, 0], [1, 0]]); // prettier-ignore
    expect(parseAll([result, result])).toEqual([[1, 0], [1, 0]]); // prettier-ignore
    expect(parseAll([units, ['', '', '', '', '', '', 'a note']])).toEqual([[0, 0], [0, 0]]); // prettier-ignore
  });

  it('knows a file only when all its columns are there', () => {
    const format = mappedFormat(Mapping.parse({ columns, constants }));
    expect(format.open(Object.keys(line).slice(1))).toBeNull();
    expect(format.open(['more', ...Object.keys(line)])?.columns).toEqual({
      station: 'Site',
      sample: 'sample',
      time: 'Date',
      parameter: 'Analyte',
    });
    expect(mappedFormat(Mapping.parse({ columns: {}, constants })).open(['a'])).toBeNull();
  });
});
