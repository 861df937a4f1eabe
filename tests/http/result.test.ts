import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ListResults, type Result } from '../../src/api/result/contracts';
import { GetStationSeries, ListStations } from '../../src/api/station/contracts';
import { albertaFile } from '../helpers/alberta';
import { startApp, type App } from '../helpers/app';
import { sendFile } from '../helpers/intake';
import { seedTeam } from '../helpers/teams';

const realFile = readFileSync(path.join(__dirname, '../fixtures/ab_naphthenic_acids_all_years.csv'));

describe('reading results', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
    await sendFile(app, realFile).expect(201);
  });
  afterAll(async () => {
    await app.stop();
  });

  const list = async (query: string, token?: string) => {
    const get = app.request().get(`/api/results?${query}`);
    const response = await (token === undefined ? get : get.set('Authorization', `Bearer ${token}`)).expect(200);
    return ListResults.responses[200].body.parse(response.body);
  };

  it('needs no credentials for the public team', async () => {
    expect((await list('limit=500')).data).toHaveLength(102);
  });

  it('gives every result exactly once, newest first, over pages of any size', async () => {
    const seen: Result[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof list>> = await list(`limit=7${cursor === '' ? '' : `&cursor=${cursor}`}`);
      seen.push(...page.data);
      cursor = page.next;
    }
    expect(seen).toHaveLength(102);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(102);
    const times = seen.map(({ sampledAt }) => sampledAt);
    expect(times).toEqual([...times].sort().reverse());
  });

  it('narrows by station, parameter and days', async () => {
    const atOne = await list('station=AB07DA0610&limit=500');
    expect(new Set(atOne.data.map(({ station }) => station.code))).toEqual(new Set(['AB07DA0610']));
    const in2011 = await list('from=2011-01-01&to=2011-12-31&limit=500');
    expect(in2011.data).toHaveLength(33);
    expect((await list('parameter=unheard-of')).data).toEqual([]);
    expect((await list('station=nowhere')).data).toEqual([]);
  });

  it('gives a value or a detection condition, never both', async () => {
    const { data } = await list('limit=500');
    expect(data.filter(({ value, detection }) => (value === null) === (detection === null))).toEqual([]);
    expect(data.filter(({ detection }) => detection !== null)).toHaveLength(28);
  });

  it('leaves quality-control samples out of a series but not out of the list', async () => {
    const all = await list('station=AB07DA0610&limit=500');
    const { body } = (await app.request().get('/api/stations/AB07DA0610/series').expect(200)) as { body: unknown };
    const { data } = GetStationSeries.responses[200].body.parse(body);
    expect(data.total).toBe(all.data.filter(({ sample }) => !sample.isQualityControl).length);
  });

  it('keeps the results of two methods in two series', async () => {
    const team = await seedTeam(app.database);
    const file = albertaFile({ 'Sample number': 'a', 'Analysis method code': '1' }, { 'Sample number': 'b', 'Analysis method code': '2' });
    await sendFile(app, file, { team: team.slug }).expect(201);
    const { body } = (await app
      .request()
      .get(`/api/stations/T-1/series?team=${team.slug}`)
      .set('Authorization', `Bearer ${app.staffToken}`)
      .expect(200)) as { body: unknown };
    const { data } = GetStationSeries.responses[200].body.parse(body);
    expect(data.series.map(({ method, readings }) => [method, readings.length])).toEqual([
      ['1', 1],
      ['2', 1],
    ]);
  });

  it('lists the stations of a team with their places', async () => {
    const { body } = (await app.request().get('/api/stations').expect(200)) as { body: unknown };
    const { data } = ListStations.responses[200].body.parse(body);
    expect(data).toHaveLength(20);
    expect(data.find(({ code }) => code === 'AB07DA0610')).toMatchObject({
      latitude: '57.19167',
      longitude: '-111.56806',
      waterBody: 'MUSKEG RIVER',
    });
  });

  it("answers 404 for another team's name exactly as for one that does not exist", async () => {
    const team = await seedTeam(app.database);
    for (const address of ['/api/results', '/api/stations', '/api/stations/T-1/series']) {
      const theirs = await app.request().get(`${address}?team=${team.slug}`).expect(404);
      const nobodys = await app
        .request()
        .get(`${address}?team=${team.slug.replace('team-', 'none-')}`)
        .expect(404);
      const [a, b] = [theirs.body, nobodys.body].map((body: Record<string, unknown>) => ({ ...body, requestId: '', detail: '' }));
      expect(a).toEqual(b);
    }
  });

  it('shows nothing of a team in lists of the public one', async () => {
    const team = await seedTeam(app.database);
    await sendFile(app, albertaFile({ 'Sample number': 'secret-sample' }), { team: team.slug }).expect(201);
    const { data } = await list('limit=500');
    expect(data.map(({ sample }) => sample.code)).not.toContain('secret-sample');
  });
});
