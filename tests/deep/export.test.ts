import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportColumnNames } from '../../src/api/export/contracts/columns';
import { albertaFile, type AlbertaCells } from '../helpers/alberta';
import { startApp, type App } from '../helpers/app';
import { findRuleFaults } from '../helpers/ds-wqx-rules';
import { askExport, comparable, exportBytes, exportTable, importFile, readTable } from '../helpers/exports';
import { seedTeam, type TestTeam } from '../helpers/teams';

const realFile = readFileSync(path.join(__dirname, '../fixtures/ab_naphthenic_acids_all_years.csv'));

interface Feature {
  readonly geometry: { readonly type: string; readonly coordinates: readonly number[] } | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

describe('exporting results', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
    await importFile(app, realFile, { team: 'public' });
  });
  afterAll(async () => {
    await app.stop();
  });

  const describeStations = async (team: string) => {
    await app.database.owner.query(
      `update stations set station_type = 'River/Stream', datum = 'NAD83'
        where team_id = (select document_id from teams where slug = $1::text)`,
      [team],
    );
  };

  const teamWith = async (...lines: readonly AlbertaCells[]): Promise<TestTeam> => {
    const team = await seedTeam(app.database);
    await importFile(app, albertaFile(...lines), { team: team.slug });
    return team;
  };

  describe('as CSV', () => {
    it('gives every result once, oldest first, with limits in columns of their own', async () => {
      const records = await exportTable(app, { format: 'csv' }, { isPublic: true });
      expect(records).toHaveLength(102);
      expect(Object.keys(records[0] ?? {})).toEqual(exportColumnNames);
      const times = records.map((record) => record['sampledAt']);
      expect(times).toEqual([...times].sort());
      const below = records.filter((record) => record['sign'] === '<');
      expect(below).toHaveLength(28);
      expect(below.filter((record) => record['value'] !== '' || !/^<0\.\d+$/.test(record['text'] ?? '') || record['limit'] === '')).toEqual(
        [],
      );
    });

    it('narrows by station, parameter and days', async () => {
      const atOne = await exportTable(app, { format: 'csv', station: 'AB07DA0610' });
      expect(new Set(atOne.map((record) => record['station']))).toEqual(new Set(['AB07DA0610']));
      expect(await exportTable(app, { format: 'csv', from: '2011-01-01', to: '2011-12-31' })).toHaveLength(33);
      expect(await exportTable(app, { format: 'csv', parameter: 'unheard-of' })).toEqual([]);
    });

    it('keeps spreadsheets from executing texts and leaves negative numbers alone', async () => {
      const team = await teamWith({ 'Station name': '=1+1', Laboratory: '-lab', 'Parameter value': '-1.5' }, { 'Sample number': '@S' });
      const records = await exportTable(app, { team: team.slug, format: 'csv' });
      expect(records.map((record) => record['stationName'])).toEqual(["'=1+1", "'=1+1"]);
      expect(records.map((record) => record['laboratory']).sort()).toEqual(["'-lab", 'A laboratory'].sort());
      expect(records.map((record) => record['sample']).sort()).toEqual(["'@S", 'S-1']);
      expect(records.map((record) => record['value']).sort()).toEqual(['-1.5', '0.29']);
    });

    it('says how many results there are before it sends them', async () => {
      const response = await askExport(app, { format: 'csv' }, { isPublic: true });
      expect(response.headers.get('x-results-count')).toBe('102');
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="public-results-\d{4}-\d\d-\d\d\.csv"/);
      await response.arrayBuffer();
    });

    it('comes back into another team as it went out', async () => {
      const csv = await exportBytes(app, { format: 'csv' });
      const team = await seedTeam(app.database);
      expect((await importFile(app, csv, { team: team.slug, create: 'stations' })).format).toBe('luminous-table');
      expect(comparable(await exportTable(app, { team: team.slug, format: 'csv' }))).toEqual(comparable(readTable(csv)));
    });

    it('is empty but for its headings where nothing is found', async () => {
      const csv = await exportBytes(app, { format: 'csv', station: 'nowhere' });
      expect(csv.toString('utf8')).toBe(`\uFEFF${exportColumnNames.join(',')}\r\n`);
    });
  });

  describe('as GeoJSON', () => {
    it('gives one point a result with flat properties', async () => {
      const { type, features } = JSON.parse((await exportBytes(app, { format: 'geojson' })).toString('utf8')) as {
        type: string;
        features: Feature[];
      };
      expect(type).toBe('FeatureCollection');
      expect(features).toHaveLength(102);
      const [first] = features;
      expect(first?.geometry?.type).toBe('Point');
      expect(Object.values(first?.properties ?? {}).filter((value) => typeof value === 'object' && value !== null)).toEqual([]);
      expect(features.filter(({ properties }) => (properties['value'] === null) === (properties['detectionCondition'] === null))).toEqual(
        [],
      );
    });

    it('has no geometry where a station has no coordinates', async () => {
      const team = await teamWith({ Latitude: '', Longitude: '' });
      const { features } = JSON.parse((await exportBytes(app, { team: team.slug, format: 'geojson' })).toString('utf8')) as {
        features: Feature[];
      };
      expect(features.map(({ geometry }) => geometry)).toEqual([null]);
    });
  });

  describe('of sensitive places', () => {
    const code = 'S-SENSITIVE';
    beforeAll(async () => {
      const line = { 'Station number': code, 'Sample number': 'sensitive', Latitude: '57.123456', Longitude: '-111.456789' };
      await importFile(app, albertaFile(line), { team: 'public' });
      await app.database.owner.query(`update stations set is_sensitive = true where code = $1::text`, [code]);
    });
    afterAll(async () => {
      await app.database.owner.query(`update stations set is_sensitive = false, station_type = 'River/Stream' where code = $1::text`, [
        code,
      ]);
    });

    it.each(['csv', 'geojson', 'xlsx'])('shows the public no exact coordinates in %s', async (format) => {
      const bytes = await exportBytes(app, { format, station: code }, { isPublic: true });
      expect(bytes.toString('utf8')).not.toMatch(/57\.12|111\.45/);
    });

    it('tells that they are rounded', async () => {
      const [shown] = await exportTable(app, { format: 'csv', station: code }, { isPublic: true });
      expect(shown).toMatchObject({ latitude: '57.1', longitude: '-111.5', isBlurred: 'true' });
    });

    it('shows staff the exact place', async () => {
      const [shown] = await exportTable(app, { format: 'csv', station: code });
      expect(shown).toMatchObject({ latitude: '57.123456', longitude: '-111.456789', isBlurred: 'false' });
    });
  });

  describe('as DS-WQX', () => {
    it('refuses what it cannot tell and says what is missing', async () => {
      const team = await teamWith({ 'Parameter type name': 'Something unheard of' }, { 'Sample number': 'S-2' });
      const response = await askExport(app, { team: team.slug, format: 'ds-wqx' });
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({
        code: 'export.not-expressible',
        resultCount: 2,
        obstacles: expect.arrayContaining([
          expect.objectContaining({ code: 'station.no-type', subject: 'T-1', resultCount: 2 }),
          expect.objectContaining({ code: 'parameter.no-characteristic', subject: 'something-unheard-of', resultCount: 1 }),
        ]) as unknown,
      });
    });

    it('leaves out what it cannot tell only when asked, and says how much', async () => {
      const team = await teamWith({ 'Parameter type name': 'Something unheard of' }, { 'Sample number': 'S-2' });
      await describeStations(team.slug);
      await app.database.owner.query(`update samples set medium = 'Surface Water' where team_id = $1::text`, [team.id]);
      const response = await askExport(app, { team: team.slug, format: 'ds-wqx', omit: 'true' });
      expect(response.headers.get('x-results-count')).toBe('1');
      expect(response.headers.get('x-results-omitted')).toBe('1');
      expect(readTable(Buffer.from(await response.arrayBuffer())).map((record) => record['EventID'])).toEqual(['S-2']);
    });

    it('tells the real file so that it passes the published rules, but for the one result that names no laboratory', async () => {
      const team = await seedTeam(app.database);
      await importFile(app, realFile, { team: team.slug });
      await describeStations(team.slug);
      const refused = (await (await askExport(app, { team: team.slug, format: 'ds-wqx' })).json()) as { obstacles: unknown };
      expect(refused.obstacles).toEqual([
        expect.objectContaining({ code: 'result.no-laboratory', subject: '08SWE00499-01', resultCount: 1 }),
      ]);
      const records = await exportTable(app, { team: team.slug, format: 'ds-wqx', omit: 'true' });
      expect(records).toHaveLength(101);
      expect(records.flatMap((record) => findRuleFaults(record))).toEqual([]);
    });
  });

  it('shows the public nothing of other teams', async () => {
    const team = await teamWith({});
    expect((await askExport(app, { team: team.slug, format: 'csv' }, { isPublic: true })).status).toBe(404);
  });

  it('shows staff preliminary results, marked, and the public released ones only', async () => {
    await importFile(app, albertaFile({ 'Station number': 'P-1', 'Sample number': 'preliminary' }), { team: 'public' });
    const release = async (state: string) =>
      app.database.owner.query(
        `update results set review_state = $1::text, released_at = case when $1::text = 'Released' then now() end
          where sample_id = (select document_id from samples where code = 'preliminary')`,
        [state],
      );
    await release('Preliminary');
    expect(await exportTable(app, { format: 'csv', station: 'P-1' }, { isPublic: true })).toEqual([]);
    expect((await exportTable(app, { format: 'csv', station: 'P-1' })).map((record) => record['reviewState'])).toEqual(['Preliminary']);
    await release('Released');
    expect(await exportTable(app, { format: 'csv', station: 'P-1' }, { isPublic: true })).toHaveLength(1);
  });

  it.each(['', 'pdf'])('refuses the format "%s"', async (format) => {
    expect((await askExport(app, { format })).status).toBe(400);
  });
});
