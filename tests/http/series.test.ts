import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GetStationSeries } from '../../src/api/station/contracts';
import { albertaFile, type AlbertaCells } from '../helpers/alberta';
import { type App } from '../helpers/app';
import { joinApp } from '../helpers/shared-app';
import { ask } from '../helpers/ask';
import { sendFile } from '../helpers/intake';
import { seedTeam } from '../helpers/teams';

const dayOf = (n: number): string => new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10);

/** A wave of 300 days in which every tenth result is a non-detect, and one lies high above all others' limits. */
const longSeries: readonly AlbertaCells[] = Array.from({ length: 300 }, (_, n) => ({
  'Sample number': `s-${String(n)}`,
  'Sample date': dayOf(n),
  'Parameter value': n % 10 === 0 ? '0.5' : n === 77 ? '40' : (5 + 4 * Math.sin(n / 20)).toFixed(3),
  'Parameter sign': n % 10 === 0 ? '<' : '',
}));

describe('a series', () => {
  let app: App;
  beforeAll(async () => {
    app = await joinApp();
  });
  afterAll(async () => {
    await app.stop();
  });

  const newTeam = async (lines: readonly AlbertaCells[]): Promise<string> => {
    const { slug } = await seedTeam(app.database);
    await sendFile(app, albertaFile(...lines), { team: slug, create: 'stations,parameters' }).expect(201);
    return slug;
  };
  const series = async (query: Record<string, string>) =>
    GetStationSeries.responses[200].body.parse((await ask(app, '/stations/T-1/series', query).expect(200)).body).data;

  it('is thinned to what a chart can show, and says how many of how many points it has', async () => {
    const team = await newTeam(longSeries);
    const whole = await series({ team });
    expect([whole.total, whole.shown]).toEqual([300, 300]);
    const thinned = await series({ team, points: '50', above: '15' });
    expect(thinned.total).toBe(300);
    expect(thinned.series.map(({ total }) => total)).toEqual([300]);
    expect(thinned.shown).toBe(thinned.series[0]?.readings.length);
    expect(thinned.shown).toBeLessThanOrEqual(50 + 30 + 2);
    const readings = thinned.series[0]?.readings ?? [];
    expect(readings.filter(({ detection }) => detection !== null)).toHaveLength(30);
    expect(readings.map(({ value }) => value)).toContain('40');
    expect(readings.map(({ sampledAt }) => sampledAt)).toEqual(readings.map(({ sampledAt }) => sampledAt).sort());
    const all = new Set(whole.series[0]?.readings.map((reading) => JSON.stringify(reading)));
    expect(readings.filter((reading) => !all.has(JSON.stringify(reading)))).toEqual([]);
  });

  it('keeps every value beyond the limits, also in another unit than theirs', async () => {
    const team = await newTeam(longSeries);
    const high = (await series({ team })).series[0]?.readings.filter(({ value }) => Number(value) > 8.5) ?? [];
    expect(high.length).toBeGreaterThan(30);
    const thinned = await series({ team, points: '3', unit: 'ug/L', above: '8500' });
    const kept = new Set(thinned.series[0]?.readings.map(({ id }) => id));
    expect(high.filter(({ id }) => !kept.has(id))).toEqual([]);
    const low = await series({ team, points: '3', below: '1.1' });
    expect(low.series[0]?.readings.filter(({ value }) => value !== null && Number(value) < 1.1).length).toBeGreaterThan(3);
  });

  it('is told in the unit of the parameter, or in the one that is asked for, exactly', async () => {
    const team = await newTeam([
      { 'Sample number': 'a', 'Parameter value': '1.500', 'Parameter unit symbol': 'mg/l' },
      { 'Sample number': 'b', 'Parameter value': '250', 'Parameter unit symbol': 'ug/L', 'Sample date': '2015-07-01' },
      {
        'Sample number': 'c',
        'Parameter value': '100',
        'Parameter unit symbol': 'ug/L',
        'Parameter sign': '<',
        'Sample date': '2015-07-02',
      },
    ]);
    const told = async (query: Record<string, string>) =>
      (await series({ team, ...query })).series.map(({ unit, readings }) => [
        unit,
        readings.map(({ value, detection }) => value ?? `<${detection?.limit ?? ''}`),
      ]);
    expect(await told({})).toEqual([['mg/L', ['1.5', '0.25', '<0.1']]]);
    expect(await told({ unit: 'ug/L' })).toEqual([['ug/L', ['1500', '250', '<100']]]);
    const refused = await ask(app, '/stations/T-1/series', { team, unit: '[pH]' }).expect(422);
    expect(refused.body).toMatchObject({ code: 'unit.not-convertible' });
    await ask(app, '/stations/T-1/series', { team, unit: 'spoons' }).expect(422);
  });

  it.each([{ points: '2' }, { points: 'many' }, { above: 'high' }, { from: '1800-01-01' }, { unit: 'x'.repeat(65) }])(
    'refuses %j',
    async (query) => {
      await ask(app, '/stations/T-1/series', query).expect(400);
    },
  );
});
