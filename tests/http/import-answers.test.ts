import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CreateImport, GetImport, ListImportFaults } from '../../src/api/intake/contracts';
import { ProblemBody } from '../../src/lib/problem';
import { albertaFile } from '../helpers/alberta';
import { eventually, type App } from '../helpers/app';
import { joinApp } from '../helpers/shared-app';
import { bodyOf, sendFile, type SendOptions } from '../helpers/intake';
import { seedTeam, type TestTeam } from '../helpers/teams';

const half = albertaFile({ 'Sample number': 'good' }, { 'Sample number': 'bad', 'Parameter value': 'much' });
const problem = (body: unknown) => ProblemBody.parse(body);

describe('answers to an import', () => {
  let app: App;
  beforeAll(async () => {
    app = await joinApp();
  });
  afterAll(async () => {
    await app.stop();
  });

  const asStaff = (address: string) => app.request().get(address).set('Authorization', `Bearer ${app.staffToken}`);
  const countOf = async ({ id }: TestTeam, table: 'results' | 'imports' | 'stations' = 'results'): Promise<number> => {
    const { rows } = await app.database.owner.query<{ n: number }>(`select count(*)::int as n from ${table} where team_id = $1::text`, [
      id,
    ]);
    return rows[0]?.n ?? -1;
  };
  const send = (team: TestTeam, file: string, { query = {}, ...options }: SendOptions = {}) =>
    sendFile(app, file, { team: team.slug, query, ...options });
  const importOf = async (team: TestTeam, id: string) =>
    GetImport.responses[200].body.parse((await asStaff(`/api/imports/${id}?team=${team.slug}`).expect(200)).body).data;

  it('asks whether the results are new or history', async () => {
    const team = await seedTeam(app.database);
    const body = await bodyOf(send(team, albertaFile({}), { query: { mode: undefined } }).expect(400));
    expect(problem(body).detail).toContain('mode');
  });

  describe('of a dry run', () => {
    it('tells what would happen and changes nothing', async () => {
      const team = await seedTeam(app.database);
      const body = await bodyOf(send(team, half, { create: '', query: { dryRun: 'true' } }).expect(200));
      const { data } = CreateImport.responses[200].body.parse(body);
      expect(data).toMatchObject({
        outcome: 'refused',
        format: 'alberta-long',
        counts: { read: 2, new: 0, rejected: 2, faults: 2 },
        unknownStations: [{ code: 'T-1', name: 'At the bridge' }],
        rows: [{ line: 2, station: 'T-1', sample: 'good', parameter: 'Naphthenic acids', valueText: '0.29', unit: 'mg/L' }],
      });
      expect([await countOf(team), await countOf(team, 'imports'), await countOf(team, 'stations')]).toEqual([0, 0, 0]);
    });

    it('can be followed by the import itself', async () => {
      const team = await seedTeam(app.database);
      await send(team, albertaFile({}), { query: { dryRun: 'true' } }).expect(200);
      await send(team, albertaFile({})).expect(201);
    });
  });

  describe('in part', () => {
    it('takes the good lines, keeps the faults of the others, and gives those lines back to be sent again', async () => {
      const team = await seedTeam(app.database);
      const body = await bodyOf(send(team, half, { query: { partial: 'true' } }).expect(207));
      const { data, faults, faultCount } = CreateImport.responses[207].body.parse(body);
      expect(data).toMatchObject({ state: 'imported', isPartial: true, counts: { read: 2, new: 1, rejected: 1, faults: 1 } });
      expect({ faults, faultCount }).toMatchObject({ faultCount: 1, faults: [{ line: 3, column: 'Parameter value', value: 'much' }] });

      const listed = ListImportFaults.responses[200].body.parse(
        (await asStaff(`/api/imports/${data.id}/faults?team=${team.slug}`).expect(200)).body,
      );
      expect(listed).toEqual({ data: faults, next: null });
      const rejected = await asStaff(`/api/imports/${data.id}/rejected-lines?team=${team.slug}`).expect(200);
      expect(rejected.headers['content-type']).toContain('text/csv');
      expect(rejected.text).toContain('Luminous: what is wrong');
      const corrected = rejected.text.replace('much', '0.31');
      const again = await send(team, corrected).expect(201);
      expect(CreateImport.responses[201].body.parse(again.body).data.counts).toMatchObject({ read: 1, new: 1 });
      expect(await countOf(team)).toBe(2);
    });

    it('is a refusal when no line is good', async () => {
      const team = await seedTeam(app.database);
      await send(team, albertaFile({ 'Parameter value': 'much' }), { query: { partial: 'true' } }).expect(422);
    });

    it('takes neither of two lines that contradict each other', async () => {
      const team = await seedTeam(app.database);
      const file = albertaFile({ 'Parameter value': '1' }, { 'Parameter value': '2' }, { 'Sample number': 'S-2' });
      const body = await bodyOf(send(team, file, { query: { partial: 'true' } }).expect(207));
      expect(CreateImport.responses[207].body.parse(body).data.counts).toMatchObject({ read: 3, new: 1, rejected: 2 });
    });

    it('pages through more faults than one answer holds', async () => {
      const team = await seedTeam(app.database);
      const file = albertaFile({}, ...Array.from({ length: 250 }, (_, n) => ({ 'Sample number': `s${String(n)}`, Latitude: 'north' })));
      const { data } = CreateImport.responses[207].body.parse((await send(team, file, { query: { partial: 'true' } }).expect(207)).body);
      const page = async (cursor: string) =>
        ListImportFaults.responses[200].body.parse(
          (await asStaff(`/api/imports/${data.id}/faults?team=${team.slug}&limit=200${cursor}`).expect(200)).body,
        );
      const first = await page('');
      const second = await page(`&cursor=${first.next ?? ''}`);
      expect([...first.data, ...second.data].map(({ line }) => line)).toEqual(Array.from({ length: 250 }, (_, n) => n + 3));
    });
  });

  it('keeps a refused file in the history, with its faults, and lets it come again', async () => {
    const team = await seedTeam(app.database);
    const refused = problem((await send(team, half).expect(422)).body);
    const { id } = GetImport.responses[200].body.shape.data.parse(refused['import']);
    expect(await importOf(team, id)).toMatchObject({ state: 'refused', counts: { read: 2, new: 1, rejected: 1 } });
    await send(team, half).expect(422);
    expect(await countOf(team)).toBe(0);
  });

  describe('under an Idempotency-Key', () => {
    const keyed = (team: TestTeam, file: string, key: string, query: Record<string, string> = {}) =>
      send(team, file, { query }).set('Idempotency-Key', key);

    it('is the first one again', async () => {
      const team = await seedTeam(app.database);
      const first = await keyed(team, albertaFile({}), 'one').expect(201);
      const again = await keyed(team, albertaFile({}), 'one').expect(201);
      expect(again.body).toEqual(first.body);
      expect(await countOf(team, 'imports')).toBe(1);
    });

    it('is the first refusal again', async () => {
      const team = await seedTeam(app.database);
      const first = problem((await keyed(team, half, 'two').expect(422)).body);
      const again = problem((await keyed(team, half, 'two').expect(422)).body);
      expect(again['import']).toEqual(first['import']);
    });

    it('is a refusal for another file or other parameters', async () => {
      const team = await seedTeam(app.database);
      await keyed(team, albertaFile({}), 'three').expect(201);
      const other = await keyed(team, albertaFile({ 'Sample number': 'x' }), 'three').expect(422);
      expect(problem(other.body).code).toBe('import.key-reused');
      expect(problem((await keyed(team, albertaFile({}), 'three', { partial: 'true' }).expect(422)).body).code).toBe('import.key-reused');
    });

    it('is one import, however many send it at once', async () => {
      const team = await seedTeam(app.database);
      const answers = await Promise.all(Array.from({ length: 8 }, () => keyed(team, albertaFile({}), 'four')));
      expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
      for (const { status } of answers) expect([201, 409]).toContain(status);
      expect(await countOf(team, 'imports')).toBe(1);
    });
  });

  describe('without waiting', () => {
    it('is 202 with a place to ask, which tells the outcome', async () => {
      const team = await seedTeam(app.database);
      const accepted = await send(team, albertaFile({})).set('Prefer', 'respond-async').expect(202);
      const { data } = CreateImport.responses[202].body.parse(accepted.body);
      expect(data).toMatchObject({ state: 'processing', progress: { stage: 'waiting', resultsRead: 0 } });
      expect(accepted.headers['location']).toBe(`/api/imports/${data.id}?team=${team.slug}`);
      const done = await eventually(async () => {
        const now = await importOf(team, data.id);
        return now.state === 'processing' ? undefined : now;
      });
      expect(done).toMatchObject({ state: 'imported', importedBy: 'apiKey:staff', counts: { new: 1 }, progress: null });
    });

    it('ends in a refusal that the import tells, for a file of no known layout', async () => {
      const team = await seedTeam(app.database);
      const body = await bodyOf(send(team, 'a,b\n1,2\n').set('Prefer', 'respond-async').expect(202));
      const { id } = CreateImport.responses[202].body.parse(body).data;
      await eventually(async () => ((await importOf(team, id)).state === 'refused' ? true : undefined));
      const faults = ListImportFaults.responses[200].body.parse(
        (await asStaff(`/api/imports/${id}/faults?team=${team.slug}`).expect(200)).body,
      );
      expect(faults.data).toMatchObject([{ code: 'line.unreadable' }]);
    });
  });
});
