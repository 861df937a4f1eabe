import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { CanonicalRow } from '../../src/api/intake/domain/canonical-row';
import { formats } from '../../src/api/intake/formats';
import { readResults } from '../../src/api/intake/services/intake/read-results';

/** Lines of real files, chosen so that each of their traps stands in them. */
const read = async (name: string) => {
  const file = { path: path.join(__dirname, '../fixtures', name), fileName: name, contentType: 'text/csv', sha256: '', sizeBytes: 0 };
  const rows: CanonicalRow[] = [];
  const faults: { line: number; column: string | null; value: string | null; reason: string }[] = [];
  let format = '';
  for await (const batch of readResults(file, formats, (opened) => (format = opened.format.name))) {
    for (const line of batch) {
      rows.push(...line.results.map(({ row }) => row));
      faults.push(...line.faults.map(({ column, value, reason }) => ({ line: line.line, column, value, reason })));
    }
  }
  return { format, rows, faults };
};

const only = <T>(items: readonly T[]): T => {
  const [first] = items;
  if (first === undefined) throw new Error('Nothing was found.');
  return first;
};

describe("Alberta's layout", () => {
  it('reads every line of a file of all parameters, with its byte order mark', async () => {
    const { format, rows, faults } = await read('ab_abs058_2015_part.csv');
    expect({ format, faults }).toEqual({ format: 'alberta-long', faults: [] });
    expect(new Set(rows.map(({ unit }) => unit))).toEqual(
      new Set(['ug/L', 'mg/L', '1', '%', 'm', 'meq/L', 'ng/L', 'uS/cm', 'Cel', '{TCU}', '{NTU}', 'm3/s', 'mV', '{CTU}']),
    );
  });

  it('takes the fraction out of the name, and the limit of the analysis into the unit of the result', async () => {
    const { rows } = await read('ab_abs058_2015_part.csv');
    expect(rows[0]).toMatchObject({
      parameterName: 'Aluminum',
      fraction: 'Dissolved',
      unit: 'ug/L',
      value: '1.94',
      reportingLimit: '0.13',
    });
  });

  it('marks replicates as quality control', async () => {
    const { rows } = await read('ab_abs058_2015_part.csv');
    const kinds = new Set(rows.filter((row) => row.isQualityControl).map(({ activityType }) => activityType));
    expect(kinds).toEqual(new Set(['Quality Control Sample-Field Replicate']));
  });
});

describe('the Water Quality Portal', () => {
  it('reads all but the lines that hold no result', async () => {
    const { format, rows, faults } = await read('wqp_part.csv');
    expect(format).toBe('wqp');
    expect(faults.every(({ reason }) => reason.startsWith('is missing'))).toBe(true);
    expect(rows.length).toBeGreaterThan(45);
    for (const row of rows) expect(row.value === null).toBe(row.detectionCondition !== null);
  });

  it('keeps the detection limit of `<0.018` apart from the quantitation limit beside it', async () => {
    const { rows } = await read('wqp_part.csv');
    const row = only(rows.filter(({ valueText, reportingLimit }) => valueText.startsWith('<') && typeof reportingLimit === 'string'));
    expect(row).toMatchObject({
      value: null,
      limitType: 'Method Detection Level',
      detectionCondition: 'Below Detection/Quantification Limit',
    });
    expect(Number(row.detectionLimit)).toBeLessThan(Number(row.reportingLimit));
  });

  it('takes a value between two limits for an estimate', async () => {
    const { rows } = await read('wqp_part.csv');
    const estimates = rows.filter(({ valueType }) => valueType === 'Estimated');
    expect(estimates.length).toBeGreaterThan(0);
    for (const { value, reportingLimit } of estimates) expect(Number(value)).toBeLessThanOrEqual(Number(reportingLimit));
  });

  it('reads what an amount is expressed as out of its unit, and clock times with their zone', async () => {
    const { rows } = await read('wqp_part.csv');
    expect(new Set(rows.flatMap(({ speciation }) => speciation ?? []))).toEqual(expect.objectContaining({}));
    expect(rows.map(({ speciation }) => speciation)).toEqual(expect.arrayContaining(['as N', 'as P']));
    expect(new Set(rows.map(({ timeZone }) => timeZone))).toEqual(new Set(['Etc/GMT+4', 'Etc/GMT+5']));
  });
});

describe("Environment Canada's wide layout", () => {
  it('is found below its preamble, in Windows-1252', async () => {
    const { format, rows } = await read('eccc_part.csv');
    expect(format).toBe('eccc-wide');
    expect(rows.length).toBeGreaterThan(60);
  });

  it('takes the flag to the left of a value: L and R lie below a limit, NDR and T are estimates', async () => {
    const { rows } = await read('eccc_part.csv');
    const flagged = (flag: string) => rows.filter(({ qualifiers }) => qualifiers?.includes(flag) === true);
    for (const row of flagged('L')) expect(row).toMatchObject({ value: null, limitType: 'Method Detection Level' });
    for (const row of flagged('R')) expect(row).toMatchObject({ value: null, limitType: 'Sample Detection Limit' });
    for (const row of [...flagged('NDR'), ...flagged('T')]) expect(row).toMatchObject({ valueType: 'Estimated', detectionCondition: null });
    expect(['L', 'R', 'NDR', 'T', 'SURL', 'RANGEH', 'NQ'].map((flag) => flagged(flag).length > 0)).toEqual(Array(7).fill(true));
  });

  it('knows the unit that the heading of naphthenic acids leaves out', async () => {
    const { rows } = await read('eccc_part.csv');
    const acids = rows.filter(({ methodCode }) => methodCode === '000920-L');
    expect(only(acids)).toMatchObject({ parameterName: 'NAPHTHENIC ACIDS', fraction: 'Total', unit: 'mg/L', methodContext: 'VMV' });
  });

  it('reads a depth with its unit glued to it, and an hour of one digit', async () => {
    const { rows } = await read('eccc_part.csv');
    expect(rows.map(({ depthM }) => depthM)).toContain('1.3');
  });

  it('refuses letters whose meaning is not published, cell by cell, and skips empty lines', async () => {
    const { faults } = await read('eccc_part.csv');
    expect(faults.length).toBeGreaterThan(0);
    for (const { value } of faults) expect(['BR', 'NM', 'DS', 'NV', 'NA', 'SI']).toContain(value);
  });
});
