import { describe, expect, it } from '@jest/globals';
import { jsonHeading, jsonRows } from '../../src/api/intake/formats/json-rows';
import { readBytes, refusalOf } from '../helpers/tables';

const row = {
  station: 'S1',
  sampledAt: '2015-06-30T13:00:00-06:00',
  parameter: 'Naphthenic acids',
  method: 'M1',
  value: '0.29',
  unit: 'mg/L',
};

/** Sends rows the way that a file goes: to the reader, then to the format that accepts its headings. */
const parseRows = async (...rows: readonly unknown[]) => {
  const [head, ...records] = await readBytes(JSON.stringify({ rows }));
  const layout = jsonRows.open(head?.cells ?? []);
  return records.map(({ line, cells, unreadable }) => ({ line, unreadable, parsed: layout?.parse(cells) }));
};

const faultsOf = async (sent: unknown) =>
  (await parseRows(sent))[0]?.parsed?.faults.map(({ code, column, value }) => [code, column, value]);

describe('rows as JSON', () => {
  it('become results, counted from 1', async () => {
    const read = await parseRows(row, {
      ...row,
      value: 0.1,
      qualifiers: ['a b', 'J'],
      replicateCount: 3,
      sampledAt: '2015-06-30',
      timeZone: 'America/Edmonton',
    });
    expect(read.map(({ line }) => line)).toEqual([1, 2]);
    expect(read[0]?.parsed?.results[0]).toMatchObject({
      column: 'value',
      row: {
        stationCode: 'S1',
        sampledAtLocal: '2015-06-30 13:00:00',
        timeZone: 'Etc/GMT+6',
        value: '0.29',
        unit: 'mg/L',
        qualifiers: null,
      },
    });
    expect(read[1]?.parsed?.results[0]?.row).toMatchObject({
      value: '0.1',
      replicateCount: '3',
      qualifiers: ['a b', 'J'],
      isTimeKnown: false,
      timeZone: 'America/Edmonton',
    });
  });

  it('keep a number as it is written, to the last digit', async () => {
    const numbers = ['12345678901234567890.123456789012', '0.1000000000000000055', '1e-400', '1.5E3', '-0.25', '7'];
    const { station, ...rest } = row;
    const rows = numbers.map(
      (number) => `{"station":"a \\\\\\" 1e400 ${station}","value":${number},${JSON.stringify({ ...rest, value: undefined }).slice(1)}`,
    );
    const records = (await readBytes(`{"rows":[${rows.join(',')}]}`)).slice(1);
    const read = records.map(({ cells }) => jsonRows.open([jsonHeading])?.parse(cells));
    expect(read.map((line) => line?.results[0]?.row.value ?? null)).toEqual([
      '12345678901234567890.123456789012',
      null,
      null,
      '1500',
      '-0.25',
      '7',
    ]);
    expect(read[0]?.results[0]?.row.stationCode).toBe('a \\" 1e400 S1');
  });

  it('tell what is wrong by the path in the row', async () => {
    const { station: _, ...withoutStation } = row;
    expect(await faultsOf({ ...withoutStation, wrong: 1, qualifiers: ['J', 'x'.repeat(17)] })).toEqual([
      ['cell.missing', 'station', null],
      ['cell.invalid', 'qualifiers[1]', 'x'.repeat(17)],
      ['cell.invalid', 'wrong', '1'],
    ]);
    expect(await faultsOf({ ...row, sampledAt: '2015-06-30T13:00:00' })).toEqual([['cell.missing', 'sampledAt', '2015-06-30T13:00:00']]);
    expect(await faultsOf({ ...row, value: 'much' })).toEqual([['cell.invalid', 'value', 'much']]);
    expect(await faultsOf({ ...row, sampledAt: { at: 1 } })).toEqual([['cell.invalid', 'sampledAt', '{"at":1}']]);
    expect(await faultsOf('no row')).toEqual([['cell.invalid', null, 'no row']]);
    expect(await faultsOf(null)).toEqual([['cell.invalid', null, null]]);
  });

  it('may come back as the file of rejected lines', () => {
    const layout = jsonRows.open([jsonHeading, 'Luminous: what is wrong']);
    expect(layout?.parse([JSON.stringify(row), 'reasons']).results).toHaveLength(1);
    expect(layout?.parse(['{', '']).faults).toEqual([
      { code: 'line.unreadable', column: null, value: null, reason: 'is not well-formed JSON' },
    ]);
    expect(jsonRows.open(['Site'])).toBeNull();
  });

  it('are marked when they hold what cannot be stored', async () => {
    const read = await parseRows(
      { ...row, comment: 'a\0b' },
      { ...row, comment: '\ud800' },
      { ...row, comment: '\\u0000' },
      { ...row, comment: '😀' },
    );
    expect(read.map(({ unreadable }) => unreadable !== null)).toEqual([true, true, false, false]);
  });

  it('are refused when they are too many, none, or not well-formed', async () => {
    expect(await refusalOf(JSON.stringify({ rows: new Array(10_001).fill(0) }))).toMatchObject({
      code: 'import.rejected',
      members: { faults: [{ code: 'line.unreadable', line: 10_001, reason: expect.stringContaining('10000') }], faultCount: 1 },
    });
    expect(await readBytes(JSON.stringify({ rows: new Array(10_000).fill(0) }))).toHaveLength(10_001);
    expect(await refusalOf('{"rows":[]}')).toMatchObject({ code: 'import.unknown-format' });
    expect(await refusalOf('[{"station":"S1"}]')).toMatchObject({
      code: 'import.unknown-format',
      detail: expect.stringContaining('"rows"'),
    });
    expect(await refusalOf('{"rows":[1],"team":"x"}')).toMatchObject({ code: 'import.unknown-format' });
    expect(await refusalOf('{\n"rows": [\n{"a": 1,,}]}')).toMatchObject({ code: 'import.rejected', members: { faults: [{ line: 3 }] } });
    expect(await refusalOf(`{"rows":[${'['.repeat(200_000)}${']'.repeat(200_000)}]}`)).toMatchObject({ code: 'import.rejected' });
  });

  it('are read in any encoding; a table that begins with a bracket is no JSON', async () => {
    expect(await readBytes(Buffer.from(`\ufeff${JSON.stringify({ rows: [row] })}`, 'utf16le'))).toHaveLength(2);
    expect(await readBytes(`\ufeff \n${JSON.stringify({ rows: [row] })}`)).toHaveLength(2);
    expect((await readBytes('[Site],b\n1,2\n'))[0]?.cells).toEqual(['[Site]', 'b']);
  });
});
