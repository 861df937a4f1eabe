import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDatabase, type TestDatabase } from '../helpers/database';

/** What stands in for foreign keys; see docs/adr/0008. It binds the owner of the tables, as whom this asks, like everybody else. */
describe('references between stations, samples, imports and results', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase();
    await database.owner.query(`
      insert into stations (document_id, team_id, code, name) values ('st-a', 'a', 'S', 'S'), ('st-b', 'b', 'S', 'S');
      insert into imports (document_id, team_id, file_sha_256, state) values ('im-a', 'a', 'x', 'imported'), ('im-b', 'b', 'x', 'imported');
      insert into samples (document_id, team_id, code, station_id) values ('sa-a', 'a', 'S', 'st-a'), ('sa-b', 'b', 'S', 'st-b')`);
    await database.owner.query(addResult, ['re-a', 'st-a', 'sa-a', 'im-a']);
  });
  afterAll(async () => {
    await database.drop();
  });

  const addResult = `
    insert into results (document_id, team_id, station_id, sample_id, import_id, parameter_code, method_code, value, unit, measurement_key,
                         version, is_newest, is_current, review_state)
    values ($1::text, 'a', $2::text, $3::text, $4::text, 'p', 'm', 1, 'mg/L', md5($1::text)::uuid, 1, true, true, 'Released')`;
  const dangling = { code: '23503' };

  it.each([
    ['no station', 'nowhere', 'sa-a', 'im-a'],
    ['no sample', 'st-a', 'nowhere', 'im-a'],
    ['no import', 'st-a', 'sa-a', 'nowhere'],
    ["another team's station", 'st-b', 'sa-a', 'im-a'],
    ["another team's sample", 'st-a', 'sa-b', 'im-a'],
    ["another team's import", 'st-a', 'sa-a', 'im-b'],
  ])('refuse a result of %s, new or changed', async (_, station, sample, origin) => {
    await expect(database.owner.query(addResult, ['re-x', station, sample, origin])).rejects.toMatchObject(dangling);
    await expect(
      database.owner.query(
        `update results set station_id = $1::text, sample_id = $2::text, import_id = $3::text where document_id = 're-a'`,
        [station, sample, origin],
      ),
    ).rejects.toMatchObject(dangling);
  });

  it.each(['nowhere', 'st-b'])('refuse a sample of a station that its team does not have: %s', async (station) => {
    await expect(
      database.owner.query(`insert into samples (document_id, team_id, code, station_id) values ('sa-x', 'a', 'X', $1::text)`, [station]),
    ).rejects.toMatchObject(dangling);
    await expect(
      database.owner.query(`update samples set station_id = $1::text where document_id = 'sa-a'`, [station]),
    ).rejects.toMatchObject(dangling);
  });

  it.each(['stations', 'samples', 'imports', 'results'])('keep every row of %s, and its identity', async (table) => {
    await expect(database.owner.query(`delete from ${table} where team_id = 'a'`)).rejects.toMatchObject(dangling);
    await expect(database.owner.query(`update ${table} set team_id = 'b' where team_id = 'a'`)).rejects.toMatchObject(dangling);
    await expect(database.owner.query(`update ${table} set document_id = 'other' where team_id = 'a'`)).rejects.toMatchObject(dangling);
    await database.owner.query(`update ${table} set updated_at = now() where team_id = 'a'`);
  });
});
