import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CreateImport, GetImport, ListImports } from '../../src/api/intake/contracts';
import { ProblemBody } from '../../src/lib/problem';
import { albertaFile } from '../helpers/alberta';
import { type App } from '../helpers/app';
import { joinApp } from '../helpers/shared-app';
import { sendFile } from '../helpers/intake';
import { seedTeam } from '../helpers/teams';

const realFile = readFileSync(path.join(__dirname, '../fixtures/ab_naphthenic_acids_all_years.csv'));

const created = (body: unknown) => CreateImport.responses[201].body.parse(body).data;
const problem = (body: unknown) => ProblemBody.parse(body);

describe('importing a file', () => {
  let app: App;
  beforeAll(async () => {
    app = await joinApp();
  });
  afterAll(async () => {
    await app.stop();
  });

  const asStaff = (address: string) => app.request().get(address).set('Authorization', `Bearer ${app.staffToken}`);
  const countOf = async (teamId: string): Promise<number> => {
    const { rows } = await app.database.owner.query<{ n: number }>('select count(*)::int as n from results where team_id = $1::text', [
      teamId,
    ]);
    return rows[0]?.n ?? -1;
  };

  it('brings all 102 results of the real file in, each with a change event naming actor and request', async () => {
    const team = await seedTeam(app.database);
    const response = await sendFile(app, realFile, { team: team.slug, name: 'ab_naphthenic_acids_all_years.csv' }).expect(201);
    expect(created(response.body)).toMatchObject({
      fileName: 'ab_naphthenic_acids_all_years.csv',
      format: 'alberta-long',
      importedBy: 'apiKey:staff',
      counts: { read: 102, new: 102, unchanged: 0 },
    });
    const { rows } = await app.database.owner.query<{ actor: string; request_id: string; n: number }>(
      `select e.actor, c.request_id, count(*)::int as n
         from results r join ledger.event e on e.table_name = 'results' and e.row_key = r.document_id
              join ledger.context c on c.id = e.context_id
        where r.team_id = $1::text group by 1, 2`,
      [team.id],
    );
    expect(rows).toEqual([{ actor: 'apiKey:staff', request_id: response.headers['x-request-id'], n: 102 }]);
    const { rows: kinds } = await app.database.owner.query(
      `select count(*) filter (where value is null)::int as "notFound", count(*) filter (where is_quality_control)::int as "qualityControl",
              count(distinct station_id)::int as stations
         from results where team_id = $1::text`,
      [team.id],
    );
    expect(kinds).toEqual([{ notFound: 28, qualityControl: 6, stations: 20 }]);
  });

  it('answers the same bytes again with 409, naming the first import', async () => {
    const team = await seedTeam(app.database);
    const first = created((await sendFile(app, realFile, { team: team.slug }).expect(201)).body);
    const again = problem((await sendFile(app, realFile, { team: team.slug }).expect(409)).body);
    expect(again).toMatchObject({ code: 'import.duplicate-file', import: { id: first.id } });
    expect(await countOf(team.id)).toBe(102);
  });

  it('takes rows as JSON under their own content type, however large', async () => {
    const team = await seedTeam(app.database);
    const row = { station: 'S1', sampledAt: '2015-06-30T13:00:00-06:00', parameter: 'Naphthenic acids', method: 'M1', unit: 'mg/L' };
    const rows = Array.from({ length: 800 }, (_, n) => ({ ...row, sample: `s${String(n)}`, value: String(n), comment: 'x'.repeat(1500) }));
    const response = await sendFile(app, JSON.stringify({ rows }), { team: team.slug, type: 'application/json' }).expect(201);
    expect(created(response.body).counts).toMatchObject({ read: 800, new: 800 });
    const broken = await sendFile(app, '{"rows":', { team: team.slug, type: 'application/json' }).expect(422);
    expect(problem(broken.body).code).toBe('import.rejected');
  });

  it('adds nothing when the same results come in a different file', async () => {
    const team = await seedTeam(app.database);
    await sendFile(app, realFile, { team: team.slug }).expect(201);
    const again = await sendFile(app, Buffer.concat([realFile, Buffer.from('\n')]), { team: team.slug }).expect(201);
    expect(created(again.body).counts).toMatchObject({ read: 102, new: 0, unchanged: 102, superseding: 0, rejected: 0 });
    expect(await countOf(team.id)).toBe(102);
  });

  it('gives two teams their own copies of the same file', async () => {
    const [one, other] = [await seedTeam(app.database), await seedTeam(app.database)];
    await sendFile(app, realFile, { team: one.slug }).expect(201);
    await sendFile(app, realFile, { team: other.slug }).expect(201);
    expect([await countOf(one.id), await countOf(other.id)]).toEqual([102, 102]);
  });

  it('takes one file sent ten times at once in exactly once', async () => {
    const team = await seedTeam(app.database);
    const responses = await Promise.all(Array.from({ length: 10 }, () => sendFile(app, realFile, { team: team.slug })));
    expect(responses.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
    expect(await countOf(team.id)).toBe(102);
  });

  it('lets one of several contradicting files win, and tells the others so', async () => {
    const team = await seedTeam(app.database);
    const fileWith = (value: string) =>
      albertaFile(...Array.from({ length: 500 }, (_, n) => ({ 'Sample number': `s${String(n)}`, 'Parameter value': value })));
    const responses = await Promise.all(['1', '2', '3'].map((value) => sendFile(app, fileWith(value), { team: team.slug })));
    expect(responses.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
    const { rows } = await app.database.owner.query('select distinct value from results where team_id = $1::text', [team.id]);
    expect(rows).toHaveLength(1);
  });

  it('finds the line on which a cell with line breaks begins', async () => {
    const team = await seedTeam(app.database);
    const file = albertaFile(
      { 'Station name': 'one\ntwo\nthree', 'Sample number': 'a' },
      { 'Station name': 'x\ny', 'Parameter value': 'bad' },
    );
    const refused = problem((await sendFile(app, file, { team: team.slug }).expect(422)).body);
    expect(refused['faults']).toMatchObject([{ line: 5 }]);
  });

  it('reports stations that are not there, and creates none unless asked', async () => {
    const team = await seedTeam(app.database);
    const refused = problem((await sendFile(app, realFile, { team: team.slug, create: '' }).expect(422)).body);
    expect(refused).toMatchObject({ code: 'import.rejected', faultCount: 102 });
    expect(refused['faults']).toHaveLength(100);
    expect(await countOf(team.id)).toBe(0);
  });

  it('knows a parameter by its DS-WQX name too, unless two have the same', async () => {
    const team = await seedTeam(app.database);
    const [one, two] = [`Own ${team.slug}`, `Shared ${team.slug}`];
    await app.database.owner.query(
      `insert into parameters (document_id, code, name, characteristic_name, default_unit)
       select luminous.new_document_id(), p.code, p.code, p.characteristic_name, 'mg/L'
         from (values ($1::text || '-1', $2::text), ($1::text || '-2', $3::text), ($1::text || '-3', $3::text)) p (code, characteristic_name)`,
      [team.slug, one, two],
    );
    await sendFile(app, albertaFile({ 'Parameter type name': one }), { team: team.slug }).expect(201);
    const refused = await sendFile(app, albertaFile({ 'Parameter type name': two }), { team: team.slug }).expect(422);
    expect(problem(refused.body)['faults']).toMatchObject([{ code: 'parameter.unknown' }]);
    const { rows } = await app.database.owner.query('select parameter_code from results where team_id = $1::text', [team.id]);
    expect(rows).toEqual([{ parameter_code: `${team.slug}-1` }]);
  });

  it('keeps a decimal exact to its last digit, and as the file wrote it', async () => {
    const team = await seedTeam(app.database);
    const value = '12345678901234567890.123456789012';
    await sendFile(app, albertaFile({ 'Parameter value': value }), { team: team.slug }).expect(201);
    const { body } = (await asStaff(`/api/results?team=${team.slug}`).expect(200)) as { body: { data: { value: string }[] } };
    expect(body.data[0]?.value).toBe(value);
  });

  it('reads clock times as Alberta time, in summer and in winter', async () => {
    const team = await seedTeam(app.database);
    const file = albertaFile(
      { 'Sample number': 'summer', 'Sample date': '2015-07-01', 'Sample time': '12:00:00' },
      { 'Sample number': 'winter', 'Sample date': '2015-01-01', 'Sample time': '12:00:00' },
    );
    await sendFile(app, file, { team: team.slug }).expect(201);
    const { body } = (await asStaff(`/api/results?team=${team.slug}`).expect(200)) as { body: { data: { sampledAt: string }[] } };
    expect(body.data.map(({ sampledAt }) => sampledAt)).toEqual(['2015-07-01T18:00:00.000Z', '2015-01-01T19:00:00.000Z']);
  });

  it('accepts a byte order mark, cells with commas, quotes, tabs, backslashes and line breaks', async () => {
    const team = await seedTeam(app.database);
    const odd = 'a "b", c\\N\td\ne';
    await sendFile(app, `\uFEFF${albertaFile({ 'Station name': odd })}`, { team: team.slug }).expect(201);
    const { body } = (await asStaff(`/api/stations?team=${team.slug}`).expect(200)) as { body: { data: { name: string }[] } };
    expect(body.data[0]?.name).toBe(odd);
  });

  it.each([
    ['a value that is not a number', { 'Parameter value': 'much' }, 'Parameter value'],
    ['a value that means two things', { 'Parameter value': '1,234' }, 'Parameter value'],
    ['a time that clocks skipped', { 'Sample date': '2015-03-08', 'Sample time': '02:30:00' }, 'Sample time'],
    ['a value with more digits than are kept', { 'Parameter value': '0.1234567890123' }, 'Parameter value'],
    ['no value', { 'Parameter value': '' }, 'Parameter value'],
    ['an unknown sign', { 'Parameter sign': '~' }, 'Parameter sign'],
    ['an unknown unit', { 'Parameter unit symbol': 'furlong' }, 'Parameter unit symbol'],
    ['an unknown parameter', { 'Parameter type name': 'Phlogiston' }, 'Parameter type name'],
    ['a word that every object knows', { 'Sample Type': 'constructor' }, 'Sample Type'],
    ['a sign that every object knows', { 'Parameter sign': 'toString' }, 'Parameter sign'],
    ['a year before there was chemistry', { 'Sample date': '0000-01-01' }, 'Sample date'],
    ['a year that breaks calendars', { 'Sample date': '9999-12-31' }, 'Sample date'],
    ['a day that does not exist', { 'Sample date': '2015-02-30' }, 'Sample date'],
    ['a time that does not exist', { 'Sample time': '25:00:00' }, 'Sample time'],
    ['a latitude beyond the pole', { Latitude: '91' }, 'Latitude'],
    ['a station name longer than its column', { 'Station name': 'x'.repeat(256) }, 'Station name'],
    ['no station', { 'Station number': '' }, 'Station number'],
    ['a NUL character', { 'Station name': 'a\0b' }, null],
  ])('refuses %s with its line and column, and imports nothing', async (_what, cells, column) => {
    const team = await seedTeam(app.database);
    const file = albertaFile({ 'Sample number': 'good' }, { 'Sample number': 'bad', ...cells });
    const refused = problem((await sendFile(app, file, { team: team.slug }).expect(422)).body);
    expect(refused['faults']).toMatchObject([{ line: 3, column, code: expect.stringMatching(/^(?:cell|line|parameter)\./) }]);
    expect(await countOf(team.id)).toBe(0);
  });

  it('refuses a file that contradicts itself', async () => {
    const team = await seedTeam(app.database);
    const refused = await sendFile(app, albertaFile({ 'Parameter value': '1' }, { 'Parameter value': '2' }), { team: team.slug }).expect(
      422,
    );
    expect(problem(refused.body)['faults']).toMatchObject([
      { code: 'file.contradiction', line: 2, value: '1', reason: expect.stringContaining('is contradicted') },
      { code: 'file.contradiction', line: 3, value: '2', reason: expect.stringContaining('contradicts line 2') },
    ]);
  });

  it('refuses a value that differs from the one already here', async () => {
    const team = await seedTeam(app.database);
    await sendFile(app, albertaFile({ 'Parameter value': '1' }), { team: team.slug }).expect(201);
    const refused = await sendFile(app, albertaFile({ 'Parameter value': '2' }), { team: team.slug }).expect(422);
    expect(problem(refused.body)['faults']).toMatchObject([
      { code: 'result.differs', line: 2, reason: expect.stringContaining('differs from the result already here') },
    ]);
  });

  it.each([
    ['an empty body', '', 'import.unknown-format'],
    ['other headings', 'a,b\n1,2\n', 'import.unknown-format'],
    ['a quote that never closes', `${albertaFile()}"open`, 'import.rejected'],
    ['a line that is too short', `${albertaFile({})}1,2\n`, 'import.rejected'],
    ['binary noise', Buffer.from(Array.from({ length: 4096 }, (_, n) => (n * 7919) % 256)), 'import.unknown-format'],
  ])('refuses %s in a way a program can read', async (_what, content, code) => {
    const team = await seedTeam(app.database);
    const response = await sendFile(app, content, { team: team.slug });
    expect({ status: response.status, code: problem(response.body).code }).toEqual({ status: 422, code });
    expect(await countOf(team.id)).toBe(0);
  });

  it.each([
    [`attachment; filename="plain.csv"`, 'plain.csv'],
    [`attachment; filename="ete.csv"; filename*=UTF-8''%C3%A9t%C3%A9.csv`, 'été.csv'],
    [`attachment; filename="../../etc/passwd"`, 'passwd'],
    [`attachment; filename*=UTF-8''C%3A%5Ctemp%5Ca%00b.csv`, 'ab.csv'],
    [`attachment; filename*=UTF-8''%`, null],
    [`attachment; filename*=UTF-8''${encodeURIComponent('💧'.repeat(300))}`, '💧'.repeat(200)],
    ['attachment', null],
  ])('reads the file name out of %s', async (header, fileName) => {
    const team = await seedTeam(app.database);
    const response = await sendFile(app, albertaFile({}), { team: team.slug }).set('Content-Disposition', header).expect(201);
    expect(created(response.body).fileName).toBe(fileName);
  });

  it('refuses a content type that is no table', async () => {
    const response = await sendFile(app, '{}').set('Content-Type', 'application/pdf').expect(415);
    expect(problem(response.body).code).toBe('request.unsupported-media-type');
  });

  it('lists imports newest first, page by page, and gives one by its id', async () => {
    const team = await seedTeam(app.database);
    const ids: string[] = [];
    for (const sample of ['a', 'b', 'c']) {
      const response = await sendFile(app, albertaFile({ 'Sample number': sample }), { team: team.slug }).expect(201);
      ids.unshift(created(response.body).id);
    }
    const first = ListImports.responses[200].body.parse((await asStaff(`/api/imports?team=${team.slug}&limit=2`).expect(200)).body);
    const second = ListImports.responses[200].body.parse(
      (await asStaff(`/api/imports?team=${team.slug}&limit=2&cursor=${first.next ?? ''}`).expect(200)).body,
    );
    expect([...first.data, ...second.data].map(({ id }) => id)).toEqual(ids);
    expect(second.next).toBeNull();
    const one = GetImport.responses[200].body.parse((await asStaff(`/api/imports/${ids[0] ?? ''}?team=${team.slug}`).expect(200)).body);
    expect(one.data.id).toBe(ids[0]);
  });

  it("does not find one team's import under another team", async () => {
    const [one, other] = [await seedTeam(app.database), await seedTeam(app.database)];
    const { id } = created((await sendFile(app, albertaFile({}), { team: one.slug }).expect(201)).body);
    await asStaff(`/api/imports/${id}?team=${other.slug}`).expect(404);
  });

  it('needs staff', async () => {
    await app.request().post('/api/imports').set('Content-Type', 'text/csv').send(albertaFile({})).expect(401);
    await app.request().get('/api/imports').expect(401);
    await app.request().get('/api/imports').set('Authorization', 'Bearer wrong').expect(401);
  });
});
