import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ListGuidelines } from '../../src/api/guideline/contracts';
import { ListLaboratoryQualifiers } from '../../src/api/laboratory-qualifier/contracts';
import { ListMethods } from '../../src/api/method/contracts';
import { ListPanels } from '../../src/api/panel/contracts';
import { ListParameters } from '../../src/api/parameter/contracts';
import { ListSites } from '../../src/api/site/contracts';
import { LoadGuidelines } from '../../src/api/reference-data/contracts';
import { GetStation, GetStationSeries } from '../../src/api/station/contracts';
import { albertaFile } from '../helpers/alberta';
import { startApp, type OwnApp } from '../helpers/app';
import { ask } from '../helpers/ask';
import { sendFile } from '../helpers/intake';
import { seedTeam } from '../helpers/teams';

const fixture = (name: string): Buffer => readFileSync(path.join(__dirname, '../fixtures', name));
const stations = fixture('ab_station_metadata_part.csv');
const heading = 'Station number,Station name,Site name,Latitude,Longitude,JOSM Station Code';
const guidelines = fixture('datastream_guidelines_part.csv');

describe('reference data', () => {
  let app: OwnApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(async () => {
    await app.stop();
  });

  const send = (table: string, content: string | Buffer, query: Record<string, string> = {}) =>
    app
      .request()
      .post(`/api/reference-data/${table}`)
      .query(query)
      .set('Authorization', `Bearer ${app.staffToken}`)
      .set('Content-Type', 'text/csv')
      .send(content);
  const load = async (...[table, content, query]: Parameters<typeof send>) => {
    const response = await send(table, content, query).expect(200);
    return LoadGuidelines.responses[200].body.parse(response.body).data;
  };
  const refused = async (...[table, content, query]: Parameters<typeof send>) => {
    const response = await send(table, content, query).expect(422);
    return response.body as unknown;
  };

  describe('stations', () => {
    it('are loaded once, with their codes in other schemes, and change where the file says something else', async () => {
      const { slug: team } = await seedTeam(app.database);
      expect(await load('stations', stations, { team })).toEqual({ read: 40, new: 40, changed: 0, unchanged: 0 });
      expect(await load('stations', stations, { team })).toEqual({ read: 40, new: 0, changed: 0, unchanged: 40 });
      const renamed = stations
        .toString('utf8')
        .replace('ALICE CREEK 3 KM U/S BIRCH RIVER', 'ALICE CREEK, three kilometres up'.replace(',', ''));
      expect(await load('stations', renamed, { team })).toEqual({ read: 40, new: 0, changed: 1, unchanged: 39 });
      const response = await ask(app, '/stations/AC-DS', { team }).expect(200);
      expect(GetStation.responses[200].body.parse(response.body).data).toMatchObject({
        ...{ code: 'AB07KE0301', name: 'ALICE CREEK three kilometres up', waterBody: 'ALICE CREEK', latitude: '58.290494' },
        aliases: [{ scheme: 'RAMP', code: 'AC-DS' }],
      });
    });

    it('are found by results under the code of another scheme', async () => {
      const { slug: team } = await seedTeam(app.database);
      await load('stations', stations, { team });
      await sendFile(app, albertaFile({ 'Station number': 'AC-DS' }), { team, create: '' }).expect(201);
      const response = await ask(app, '/stations/AB07KE0301/series', { team }).expect(200);
      expect(GetStationSeries.responses[200].body.parse(response.body).data.total).toBe(1);
    });

    it('are refused whole, with every cell that is wrong', async () => {
      const { slug: team } = await seedTeam(app.database);
      const file = [
        'Station number,Station name,Site name,Latitude,Longitude,JOSM Station Code',
        'A,First,CREEK,57.1,-111,X',
        ',Nameless,CREEK,57.1,-111,',
        'B,Second,CREEK,157.1,east,',
        'A,Again,CREEK,57.1,-111,',
      ].join('\n');
      expect(await refused('stations', file, { team })).toMatchObject({
        ...{ code: 'reference-data.rejected', faultCount: 4 },
        faults: [
          { line: 3, column: 'Station number', reason: 'is missing' },
          { line: 4, column: 'Latitude', value: '157.1' },
          { line: 4, column: 'Longitude', value: 'east' },
          { line: 5, value: 'A', reason: 'stands on line 2 already' },
        ],
      });
      await ask(app, '/stations/A', { team }).expect(404);
    });

    it('never share a code of another scheme', async () => {
      const { slug: team } = await seedTeam(app.database);
      await load('stations', `${heading}\nA,First,CREEK,57.1,-111,X`, { team });
      expect(await refused('stations', `${heading}\nB,Second,CREEK,57.1,-111,X`, { team })).toMatchObject({
        faults: [{ column: 'JOSM Station Code', value: 'X', reason: 'would mean several stations: A, B' }],
      });
    });

    it('bring their sites, and stay at the site that staff have given them', async () => {
      const { slug: team, id } = await seedTeam(app.database);
      const file = `${heading}\nA,First,HERON RIVER,57.1,-111,\nB,Second,HERON RIVER,57.2,-111,`;
      await load('stations', file, { team });
      const sites = async () => ListSites.responses[200].body.parse((await ask(app, '/sites', { team }).expect(200)).body).data;
      expect(await sites()).toMatchObject([{ code: 'heron-river', name: 'HERON RIVER' }]);
      await app.database.owner.query(`update stations set site_id = 'the-mine' where team_id = $1::text and code = 'A'`, [id]);
      expect(await load('stations', file, { team })).toMatchObject({ changed: 0, unchanged: 2 });
    });

    it('may have more digits in their coordinates than are kept', async () => {
      const { slug: team } = await seedTeam(app.database);
      const file = `${heading}\nA,First,CREEK,57.123456789,-111.1,`;
      await load('stations', file, { team });
      expect(await load('stations', file, { team })).toMatchObject({ changed: 0, unchanged: 1 });
    });

    it.each([
      ['another station of the file', 'B,Second,CREEK,57.1,-111,C\nC,Third,CREEK,57.1,-111,'],
      ['a station that is here', 'B,Second,CREEK,57.1,-111,A'],
    ])('are never called in another scheme what is the code of %s', async (_what, lines) => {
      const { slug: team } = await seedTeam(app.database);
      await load('stations', `${heading}\nA,First,CREEK,57.1,-111,X`, { team });
      expect(await refused('stations', `${heading}\n${lines}`, { team })).toMatchObject({
        faultCount: 1,
        faults: [{ column: 'JOSM Station Code' }],
      });
    });

    it('never have a code that is what another scheme calls a station that is here', async () => {
      const { slug: team } = await seedTeam(app.database);
      await load('stations', `${heading}\nA,First,CREEK,57.1,-111,X`, { team });
      expect(await refused('stations', `${heading}\nX,Other,CREEK,57.1,-111,`, { team })).toMatchObject({ faults: [{ value: 'X' }] });
    });

    it('may share a code between two schemes, as the published list does; results then find neither', async () => {
      const { slug: team } = await seedTeam(app.database);
      await load('stations', `${heading},RAMP Station Code\nA,First,CREEK,57.1,-111,M3,\nB,Second,CREEK,57.1,-111,,M3`, { team });
      await sendFile(app, albertaFile({ 'Station number': 'M3' }), { team, create: '' }).expect(422);
    });

    it('are not taken from a line with missing cells', async () => {
      const { slug: team } = await seedTeam(app.database);
      expect(await refused('stations', `${heading}\nA,First,CREEK`, { team })).toMatchObject({ code: 'import.unknown-format' });
    });

    it('need their headings, and a team that is there', async () => {
      expect(await refused('stations', 'a,b\n1,2')).toMatchObject({ code: 'import.unknown-format' });
      await send('stations', stations, { team: 'nobody' }).expect(404);
      await app.request().post('/api/reference-data/stations').set('Content-Type', 'text/csv').send(stations).expect(401);
      expect(app.spooledFiles()).toEqual([]);
    });
  });

  it('tells what the marks of laboratories mean', async () => {
    const file = fixture('ab_lab_qualifiers.csv');
    expect(await load('laboratory-qualifiers', file)).toEqual({ read: 14, new: 14, changed: 0, unchanged: 0 });
    expect(await load('laboratory-qualifiers', file)).toEqual({ read: 14, new: 0, changed: 0, unchanged: 14 });
    const response = await ask(app, '/laboratory-qualifiers', {}, { isPublic: true }).expect(200);
    const { data } = ListLaboratoryQualifiers.responses[200].body.parse(response.body);
    expect(data).toHaveLength(14);
    expect(data.find(({ code }) => code === 'NDR')).toMatchObject({ laboratory: 'AXYS ANALYTICAL SERVICES LTD', effect: 'estimated' });
  });

  it('holds guidelines: limits, ranges and formulas, each once', async () => {
    expect(await load('guidelines', guidelines)).toEqual({ read: 60, new: 60, changed: 0, unchanged: 0 });
    expect(await load('guidelines', guidelines)).toEqual({ read: 60, new: 0, changed: 0, unchanged: 60 });
    const asked = async (query: Record<string, string>) => {
      const response = await ask(app, '/guidelines', query, { isPublic: true }).expect(200);
      return ListGuidelines.responses[200].body.parse(response.body);
    };
    const first = await asked({ limit: '50' });
    expect([first.data.length, (await asked({ limit: '50', after: first.next ?? '' })).data.length]).toEqual([50, 10]);
    const { data: copper } = await asked({ parameter: 'copper', region: 'CA-AB' });
    expect(copper.map(({ kind, amount, unit, protectionLevel }) => [kind, amount, unit, protectionLevel])).toEqual([
      ['formula', null, 'ug/L', 'Acute'],
      ['limit', '7', 'ug/L', 'Chronic'],
    ]);
    await ask(app, '/guidelines', { after: 'x' }).expect(400);
  });

  it('refuses a guideline whose limit or day is not what it is meant as', async () => {
    const file = [
      'Parameter,Region,Publisher,Media Name,Ecosystem,Value,Unit,Last Reviewed',
      'Copper,CA,P,Water,Freshwater,"1,234",mg/L,',
      'Copper,CA,P,Water,Freshwater,5,mg/L,2020-02-30',
    ].join('\n');
    expect(await refused('guidelines', file)).toMatchObject({
      faults: [
        { line: 2, column: 'Value', value: '1,234' },
        { line: 3, column: 'Last Reviewed', value: '2020-02-30' },
      ],
    });
  });

  it('finds a region wherever it stands in the list, with spaces or without', async () => {
    const table = 'Parameter,Region,Publisher,Media Name,Ecosystem,Value,Unit';
    await load('guidelines', `${table}\nHeron,"US, CA-ZZ",P,Water,Freshwater,1,mg/L\nHeron,"CA-ZZ,CA",P,Water,Freshwater,2,mg/L`);
    const response = await ask(app, '/guidelines', { region: 'CA-ZZ' }, { isPublic: true }).expect(200);
    expect(ListGuidelines.responses[200].body.parse(response.body).data.map(({ amount }) => amount)).toEqual(['1', '2']);
  });

  it('lists parameters, methods, panels and sites', async () => {
    const read = async (address: string, query: Record<string, string> = {}) =>
      (await ask(app, address, query, { isPublic: true }).expect(200)).body as unknown;
    const { data: parameters } = ListParameters.responses[200].body.parse(await read('/parameters'));
    expect(parameters.find(({ code }) => code === 'naphthenic-acids')).toMatchObject({ casNumber: '1338-24-5', defaultUnit: 'mg/L' });
    const page = ListParameters.responses[200].body.parse(await read('/parameters', { limit: '2', after: 'aluminum' }));
    expect([page.data.map(({ code }) => code), page.next]).toEqual([['ammonia', 'anthracene'], 'anthracene']);
    expect(ListMethods.responses[200].body.parse(await read('/methods')).data.map(({ code }) => code)).toContain('na-biosensor');
    expect(ListPanels.responses[200].body.parse(await read('/panels')).data.map(({ code }) => code)).toEqual(['atuA', 'atuR', 'marR']);
    expect(ListSites.responses[200].body.parse(await read('/sites')).data).toEqual([]);
  });
});
