import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GetResult, ListResults, SummariseResults } from '../../src/api/result/contracts';
import { GetStation, GetStationSeries, ListStations, ListStationStatus } from '../../src/api/station/contracts';
import { albertaFile, type AlbertaCells } from '../helpers/alberta';
import { startApp, type App } from '../helpers/app';
import { ask, type Asking } from '../helpers/ask';
import { sendFile } from '../helpers/intake';
import { seedTeam, type TestTeam } from '../helpers/teams';

let app: App;
let team: TestTeam;
beforeAll(async () => {
  // Of its own: what others change of the reference data changes every team's answers.
  app = await startApp();
});
afterAll(async () => {
  await app.stop();
});
beforeEach(async () => {
  team = await seedTeam(app.database);
});

const send = async (lines: readonly AlbertaCells[], query: Record<string, string> = {}) =>
  sendFile(app, albertaFile(...lines), { team: team.slug, create: 'stations,parameters', query }).expect(201);

const listed = async (query: Record<string, string>, asking: Asking = {}) =>
  ListResults.responses[200].body.parse((await ask(app, '/results', { team: team.slug, ...query }, asking).expect(200)).body).data;

const samplesOf = async (query: Record<string, string>): Promise<string[]> => (await listed(query)).map(({ sample }) => sample.code).sort();

describe('the list of results', () => {
  it('narrows by every filter', async () => {
    await send([
      { 'Sample number': 'a', 'Analysis method code': '1' },
      { 'Sample number': 'b', 'Analysis method code': '2', 'Station number': 'T-2' },
      { 'Sample number': 'c', 'Parameter type name': 'Chloride', 'QC Sample (Y/N)': 'Y', 'Sample Type': 'REPLICATE SAMPLE' },
      { 'Sample number': 'd', 'Parameter type name': 'Chloride Dissolved', 'Sample date': '2014-01-01' },
    ]);
    await app.database.owner.query(
      `insert into sites (document_id, team_id, code, name) values ($1::text || 'site', $1::text, 'NORTH', 'North')`,
      [team.id],
    );
    await app.database.owner.query(`update stations set site_id = $1::text || 'site' where team_id = $1::text and code = 'T-2'`, [team.id]);
    await app.database.owner.query(
      `insert into station_aliases (document_id, team_id, station_id, scheme, code)
       select luminous.new_document_id(), team_id, document_id, 'JOSM', 'OTHER-2' from stations where team_id = $1::text and code = 'T-2'`,
      [team.id],
    );
    await app.database.owner.query(`update results set panel_code = 'atuA' where team_id = $1::text and method_code = '2'`, [team.id]);
    expect(await samplesOf({})).toEqual(['a', 'b', 'c', 'd']);
    expect(await samplesOf({ station: 'T-2' })).toEqual(['b']);
    expect(await samplesOf({ station: 'OTHER-2' })).toEqual(['b']);
    expect(await samplesOf({ site: 'NORTH' })).toEqual(['b']);
    expect(await samplesOf({ method: '1' })).toEqual(['a']);
    expect(await samplesOf({ panel: 'atuA' })).toEqual(['b']);
    expect(await samplesOf({ parameter: 'chloride' })).toEqual(['c', 'd']);
    expect(await samplesOf({ fraction: 'Dissolved' })).toEqual(['d']);
    expect(await samplesOf({ qualityControl: 'true' })).toEqual(['c']);
    expect(await samplesOf({ qualityControl: 'false', to: '2014-12-31' })).toEqual(['d']);
    expect(await samplesOf({ reviewState: 'Preliminary' })).toEqual([]);
    expect(await samplesOf({ site: 'SOUTH' })).toEqual([]);
  });

  it('tells all that is known about a result', async () => {
    await send([{ 'Parameter sign': '<', 'Parameter value': '0.020' }]);
    const [result] = await listed({});
    expect(result).toMatchObject({
      ...{ version: 1, reviewState: 'Released', value: null, text: '<0.020', method: '3566', methodContext: 'AENV' },
      ...{ detection: { condition: 'Below Detection/Quantification Limit', limit: '0.02' }, limitType: 'Reporting Limit' },
      ...{ station: { code: 'T-1', name: 'At the bridge' }, parameter: 'naphthenic-acids', laboratory: 'A laboratory', qualifiers: [] },
      sample: { code: 'S-1', activityType: 'Sample-Routine', isQualityControl: false },
    });
  });
});

describe('what is not released', () => {
  const addresses = async (): Promise<unknown[]> => {
    const asPublic = async (path: string, query: Record<string, string> = {}) =>
      (await ask(app, path, query, { isPublic: true }).expect(200)).body as unknown;
    const { data: results } = ListResults.responses[200].body.parse(await asPublic('/results', { station: 'HIDDEN' }));
    const { data: series } = GetStationSeries.responses[200].body.parse(await asPublic('/stations/HIDDEN/series'));
    const { data: status } = ListStationStatus.responses[200].body.parse(await asPublic('/station-status'));
    const { data: statistics } = SummariseResults.responses[200].body.parse(
      await asPublic('/results/statistics', { station: 'HIDDEN', parameter: 'naphthenic-acids' }),
    );
    const page = await app.request().get('/en').set('Accept', 'text/html').expect(200);
    return [
      results.length,
      series.total,
      status.find(({ station }) => station.code === 'HIDDEN')?.latest === null ? 0 : 1,
      status.some(({ awaitsRelease }) => awaitsRelease),
      statistics.summaries.length,
      page.text.includes('777 <span'),
    ];
  };

  it('is seen by staff, marked, and in no answer by the public', async () => {
    await sendFile(app, albertaFile({ 'Station number': 'HIDDEN', 'Sample number': 'h', 'Parameter value': '777' })).expect(201);
    await app.database.owner.query(
      `update results set review_state = 'Preliminary', released_at = null where value = 777 and team_id = 'public'`,
    );
    expect(await addresses()).toEqual([0, 0, 0, false, 0, false]);
    const [hidden] = ListResults.responses[200].body.parse(
      (await ask(app, '/results', { team: 'public', station: 'HIDDEN' }).expect(200)).body,
    ).data;
    expect(hidden?.reviewState).toBe('Preliminary');
    await ask(app, `/results/${hidden?.id ?? ''}`, {}, { isPublic: true }).expect(404);
    await ask(app, `/results/${hidden?.id ?? ''}`, {}).expect(200);
    await app.database.owner.query(`update results set review_state = 'Released', released_at = now() where value = 777`);
    expect(await addresses()).toEqual([1, 1, 1, false, 1, true]);
  });
});

describe('one result', () => {
  it('comes with every version, the newest first, and the reason of its correction', async () => {
    await send([{ 'Parameter value': '1' }]);
    await send([{ 'Parameter value': '2' }], { reason: 'Misread dilution.' });
    const [current] = await listed({});
    const { data } = GetResult.responses[200].body.parse(
      (await ask(app, `/results/${current?.id ?? ''}`, { team: team.slug }).expect(200)).body,
    );
    expect(data).toMatchObject({ value: '2', version: 2 });
    expect(data.versions).toMatchObject([
      { version: 2, value: '2', isCurrent: true, reason: 'Misread dilution.', supersedes: data.versions[1]?.id },
      { version: 1, value: '1', isCurrent: false, reason: null, supersedes: null },
    ]);
    const old = await ask(app, `/results/${data.versions[1]?.id ?? ''}`, { team: team.slug }).expect(200);
    expect(GetResult.responses[200].body.parse(old.body).data.value).toBe('1');
  });

  it("is not there under another team's name", async () => {
    await send([{}]);
    const [result] = await listed({});
    await ask(app, `/results/${result?.id ?? ''}`, {}).expect(404);
  });
});

describe('an answer that the caller has', () => {
  const paths = ['/results', '/results/statistics', '/stations', '/station-status', '/stations/T-1', '/stations/T-1/series'];

  it.each(paths)('is not sent again until something changes: %s', async (path) => {
    await send([{ 'Sample number': 'first' }]);
    const query = { team: team.slug, parameter: 'naphthenic-acids' };
    const first = await ask(app, path, path === '/stations/T-1' || path === '/stations' ? { team: team.slug } : query).expect(200);
    const tag = first.headers['etag'] ?? '';
    expect(tag).toMatch(/^W\/".+"$/);
    const again = { headers: { 'If-None-Match': `"other", ${tag}` } };
    const unchanged = await ask(app, path, query, again).expect(304);
    expect([unchanged.headers['etag'], unchanged.text]).toEqual([tag, '']);
    await send([{ 'Sample number': 'second', 'Parameter value': '5' }]);
    const changed = await ask(app, path, query, again).expect(200);
    expect(changed.headers['etag']).not.toBe(tag);
  });

  it('keeps its tag while other teams change', async () => {
    const other = await seedTeam(app.database);
    await send([{}]);
    const { headers } = await ask(app, '/results', { team: team.slug }).expect(200);
    await sendFile(app, albertaFile({ 'Sample number': 'elsewhere' }), { team: other.slug }).expect(201);
    await ask(app, '/results', { team: team.slug }, { headers: { 'If-None-Match': headers['etag'] ?? '' } }).expect(304);
  });

  it('has another tag for the public than for staff', async () => {
    const [staff, anybody] = await Promise.all([ask(app, '/results', {}), ask(app, '/results', {}, { isPublic: true })]);
    expect(staff.headers['etag']).not.toBe(anybody.headers['etag']);
  });
});

describe('stations', () => {
  it('come in pages by code, and one by one by any of their codes', async () => {
    await send(['A', 'B', 'C'].map((code) => ({ 'Station number': code, 'Sample number': code })));
    const page = async (after?: string) =>
      ListStations.responses[200].body.parse((await ask(app, '/stations', { team: team.slug, limit: '2', after }).expect(200)).body);
    const first = await page();
    expect([first.data.map(({ code }) => code), first.next]).toEqual([['A', 'B'], 'B']);
    const second = await page('B');
    expect([second.data.map(({ code }) => code), second.next]).toEqual([['C'], null]);
    await app.database.owner.query(
      `insert into station_aliases (document_id, team_id, station_id, scheme, code)
       select luminous.new_document_id(), team_id, document_id, 'RAMP', 'AC-DS' from stations where team_id = $1::text and code = 'B'`,
      [team.id],
    );
    const { data } = GetStation.responses[200].body.parse((await ask(app, '/stations/AC-DS', { team: team.slug }).expect(200)).body);
    expect([data.code, data.aliases]).toEqual(['B', [{ scheme: 'RAMP', code: 'AC-DS' }]]);
    await ask(app, '/stations/nowhere', { team: team.slug }).expect(404);
  });

  it('tell the public only roughly where they are when they are sensitive', async () => {
    await sendFile(
      app,
      albertaFile({ 'Station number': 'SHY', 'Sample number': 'of-SHY', Latitude: '57.1234', Longitude: '-111.5678' }),
    ).expect(201);
    await app.database.owner.query(`update stations set is_sensitive = true where code = 'SHY'`);
    const place = async (asking: Asking) => {
      const { data } = GetStation.responses[200].body.parse((await ask(app, '/stations/SHY', {}, asking).expect(200)).body);
      return [data.latitude, data.longitude, data.isBlurred];
    };
    expect(await place({ isPublic: true })).toEqual(['57.1', '-111.6', true]);
    expect(await place({})).toEqual(['57.1234', '-111.5678', false]);
  });

  it('have a status: the latest reading and those of its series before it', async () => {
    await send(
      ['01', '02', '03', '04'].map((day, n) => ({
        'Sample number': day,
        'Sample date': `2015-06-${day}`,
        'Parameter value': String(n),
        'Analysis method code': n === 1 ? 'other' : '1',
      })),
    );
    const response = await ask(app, '/station-status', { team: team.slug, recent: '10' }).expect(200);
    const [status] = ListStationStatus.responses[200].body.parse(response.body).data;
    expect(status?.latest?.value).toBe('3');
    expect(status?.recent.map(({ value }) => value)).toEqual(['0', '2', '3']);
  });
});
