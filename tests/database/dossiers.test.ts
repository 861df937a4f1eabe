import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { composeDossier } from '../../src/plugins/audit/server/src/domain/dossier/compose-dossier';
import { listEventsOfRecords } from '../../src/plugins/audit/server/src/queries/dossier/list-events-of-records';
import { listDossier, type DossierScope } from '../../src/plugins/audit/server/src/services/dossier/list-dossier';
import type { RecordKey } from '../../src/plugins/audit/server/src/queries/list-record-events';
import type { TestDatabase } from '../helpers/database';
import { loadApp, type Loaded } from '../helpers/in-process';
import { explainAs } from '../helpers/plans';

const teams = 400;
const samples = 6000;

/** Of each team a site with three stations, five samples at each and a result of each sample; every tenth sample has changed hands. */
const populate = async ({ owner }: TestDatabase): Promise<void> => {
  await owner.query(
    `insert into sites (document_id, team_id, code, name) select 'site' || n, 'team' || n, 'A', 'A' from generate_series(0, $1::int - 1) n`,
    [teams],
  );
  await owner.query(
    `insert into stations (document_id, team_id, code, name, site_id)
     select 'station' || n, 'team' || n % $1::int, 'S' || n, 'S', 'site' || n % $1::int from generate_series(0, 3 * $1::int - 1) n`,
    [teams],
  );
  await owner.query(
    `insert into station_aliases (document_id, team_id, station_id, scheme, code)
     select 'alias' || id, team_id, document_id, 'old', 'old' || id from stations`,
  );
  await owner.query(
    `insert into imports (document_id, team_id, file_sha_256, state) select 'import' || n, 'team' || n, md5(n::text), 'imported'
       from generate_series(0, $1::int - 1) n`,
    [teams],
  );
  await owner.query(
    `insert into samples (document_id, team_id, code, station_id, sampled_at, activity_type, is_quality_control, import_id)
     select 'sample' || n, 'team' || n % $1::int, 'C' || n, 'station' || n % (3 * $1::int), now() - n * interval '1 hour', 'Sample-Routine', false,
            'import' || n % $1::int
       from generate_series(0, $2::int - 1) n`,
    [teams, samples],
  );
  await owner.query(
    `insert into custody_events (document_id, team_id, sample_id, stage, action, to_custodian, received_at)
     select 'event-' || s.document_id, s.team_id, s.document_id, 'field-scan', 'transfer', 'A', now() from samples s where s.document_id like '%2'`,
  );
  await owner.query(
    `insert into results (document_id, team_id, station_id, sample_id, import_id, sampled_at, is_quality_control, parameter_code, method_code,
                          value, unit, measurement_key, version, is_newest, is_current, review_state)
     select 'result-' || s.document_id, s.team_id, s.station_id, s.document_id, s.import_id, s.sampled_at, false, 'p', 'm',
            1, 'mg/L', md5(s.document_id)::uuid, 1, true, true, 'Released'
       from samples s`,
  );
  await owner.query(
    `insert into result_comments (document_id, team_id, result_id, text)
     select 'comment-' || r.document_id, r.team_id, r.document_id, 'Checked.' from results r where r.document_id like '%7'`,
  );
  // Much was before, and next to nothing of it is about what hung on what.
  await owner.query(`update samples set comment = 'again' where id % 2 = 0`);
  await owner.query(
    `insert into ledger.pruned (event_id, ended_by, team_id, prune_event) select -n, -n, 'team', 1 from generate_series(1, 5000) n`,
  );
  await owner.query('analyze');
};

describe('a dossier', () => {
  let app: Loaded;
  let reader: Client;
  beforeAll(async () => {
    app = await loadApp();
    await populate(app.database);
    reader = new Client({ connectionString: app.database.serverUrl });
    await reader.connect();
  });
  afterAll(async () => {
    await reader.end();
    await app.destroy();
  });

  const find = async (team: string, scope: DossierScope, most = 5000): Promise<RecordKey[]> => {
    await reader.query(`select set_config('app.scope', $1, false), set_config('app.team', $2, false)`, [
      team === '' ? 'all' : 'team',
      team,
    ]);
    return listDossier(app.strapi, reader, scope, most);
  };
  const findRelated = async (team: string, type: string, key: string, most?: number): Promise<string[]> =>
    (await find(team, { kind: 'related', type, key }, most)).map((one) => `${one.type}/${one.key}`);
  const countByType = (names: readonly string[]) => {
    const counts: Record<string, number> = {};
    for (const [type = ''] of names.map((name) => name.split('/'))) counts[type] = (counts[type] ?? 0) + 1;
    return counts;
  };

  it('of a sample holds its results, its custody and the import that it came in with', async () => {
    expect(await findRelated('team2', 'samples', 'sample1202')).toEqual([
      'custody_events/event-sample1202',
      'imports/import2',
      'results/result-sample1202',
      'samples/sample1202',
    ]);
    expect(await findRelated('team3', 'samples', 'sample3')).toEqual(['imports/import3', 'results/result-sample3', 'samples/sample3']);
  });

  it('of a station or a site goes on to what hangs on what hangs on it', async () => {
    const ofStation = await findRelated('team2', 'stations', 'station2');
    expect(countByType(ofStation)).toMatchObject({ stations: 1, station_aliases: 1, samples: 5, results: 5, imports: 1 });
    expect(new Set(ofStation).size).toBe(ofStation.length);
    const ofSite = await findRelated('team2', 'sites', 'site2');
    expect(countByType(ofSite)).toMatchObject({ sites: 1, stations: 3, station_aliases: 3, samples: 15, results: 15, imports: 1 });
    expect(ofSite).toEqual(expect.arrayContaining(ofStation));
    expect(await findRelated('', 'sites', 'site2')).toEqual(ofSite);
  });

  it('stands in the order of types and keys, and shows that there is more than was asked for', async () => {
    const all = await findRelated('team3', 'stations', 'station3');
    expect(all).toEqual([...all].sort((one, other) => (one < other ? -1 : 1)));
    expect(await findRelated('team3', 'stations', 'station3', all.length)).toEqual(all);
    expect(await findRelated('team3', 'stations', 'station3', all.length - 1)).toHaveLength(all.length);
    expect(await findRelated('team3', 'stations', 'station3', 4)).toHaveLength(5);
  });

  it('of a record that the team does not have is empty', async () => {
    for (const [type, key] of [
      ['sites', 'site3'],
      ['samples', 'never-was'],
      ['no_such_table', 'site2'],
    ] as const) {
      expect([type, await findRelated('team2', type, key)]).toEqual([type, []]);
      expect([type, await find('team2', { kind: 'record', type, key })]).toEqual([type, []]);
    }
  });

  it('of one record, or of one on which nothing hangs, is that record', async () => {
    expect(await find('team2', { kind: 'record', type: 'sites', key: 'site2' })).toEqual([{ type: 'sites', key: 'site2' }]);
    expect(await findRelated('team2', 'imports', 'import2')).toEqual(['imports/import2']);
  });

  it('holds what was removed, and what hung on the record before', async () => {
    const { owner } = app.database;
    await owner.query(`delete from station_aliases where station_id = 'station4'`);
    await owner.query(`update samples set station_id = 'station404' where document_id = 'sample4'`);
    const left = await findRelated('team4', 'stations', 'station4');
    expect(countByType(left)).toMatchObject({ station_aliases: 1, samples: 5, results: 4 });
    // It hangs on another now: what hangs on it is told there.
    expect([left.includes('samples/sample4'), left.includes('results/result-sample4')]).toEqual([true, false]);
    const entered = await findRelated('team4', 'stations', 'station404');
    expect([entered.includes('samples/sample4'), entered.includes('results/result-sample4')]).toEqual([true, true]);
    await owner.query(`delete from sites where document_id = 'site4'`);
    expect(countByType(await findRelated('team4', 'sites', 'site4'))).toMatchObject({ sites: 1, stations: 3, samples: 15 });
  });

  it('of a removed record leads on to what hung on it', async () => {
    const { owner } = app.database;
    await owner.query(`insert into sites (document_id, team_id, code, name) values ('gone', 'team5', 'G', 'G')`);
    await owner.query(`update stations set site_id = 'gone' where document_id = 'station5'`);
    await owner.query(`update stations set site_id = 'site5' where document_id = 'station5'`);
    await owner.query(`delete from sites where document_id = 'gone'`);
    expect(await findRelated('team5', 'sites', 'gone')).toEqual(['sites/gone', 'stations/station5']);
    expect(await findRelated('team6', 'sites', 'gone')).toEqual([]);
  });

  it('of a period holds what changed in it, of the one team, and nothing about people', async () => {
    const { owner } = app.database;
    const now = async (): Promise<string> => {
      const { rows } = await owner.query<{ at: string }>(
        `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
      );
      return rows[0]?.at ?? '';
    };
    const from = await now();
    await owner.query(`update sites set name = 'B' where document_id in ('site7', 'site8')`);
    await owner.query(`update stations set name = 'B' where document_id = 'station7'`);
    await owner.query(`insert into memberships (document_id, team_id, person_id, role) values ('m', 'team7', 'p', 'viewer')`);
    const to = await now();
    await owner.query(`update stations set name = 'C' where document_id = 'station407'`);
    expect(await find('team7', { kind: 'period', from, to })).toEqual([
      { type: 'sites', key: 'site7' },
      { type: 'stations', key: 'station7' },
    ]);
    expect(await find('team7', { kind: 'period', from, to }, 1)).toHaveLength(2);
    expect(await find('', { kind: 'period', from, to })).toEqual([]);
  });

  const questions: Readonly<Record<string, DossierScope>> = {
    'what hangs on a sample': { kind: 'related', type: 'samples', key: 'sample1202' },
    'what hangs on a site': { kind: 'related', type: 'sites', key: 'site2' },
    'one record': { kind: 'record', type: 'sites', key: 'site2' },
    'a period': { kind: 'period', from: '2020-01-01T00:00:00Z', to: '2020-02-01T00:00:00Z' },
  };
  it.each(Object.keys(questions))('is found by indexes, in functions too: %s', async (what) => {
    const explained = await explainAs(app.database, { 'app.actor': 'member:person', 'app.scope': 'team', 'app.team': 'team2' });
    const scope = questions[what];
    if (scope === undefined) throw new Error('No such question.');
    const plans = await explained.plansOf(async (sql) => {
      const records = await listDossier(app.strapi, sql, scope, 5000);
      await listEventsOfRecords(sql, records, { before: null, limit: 26 });
    });
    await explained.close();
    expect(plans).toContain('Scan');
    expect(plans).not.toMatch(/Seq Scan/);
  });

  it('is found by indexes: what was removed as well', async () => {
    const explained = await explainAs(app.database, { 'app.actor': 'member:person', 'app.scope': 'team', 'app.team': 'team2' });
    const plans = await explained.plansOf(async (sql) =>
      listDossier(app.strapi, sql, { kind: 'related', type: 'sites', key: 'site2' }, 5000),
    );
    await explained.close();
    for (const column of ['site_id', 'station_id', 'sample_id']) expect(plans).toContain(`payload_by_prior_${column}`);
  });
});

describe('declarations of what hangs together', () => {
  const link = (from: string, to: string, column: string) => ({ from, to, column, way: 'hangs-on' }) as const;

  it('are refused where records would hang on themselves', () => {
    expect(() => composeDossier('a', [link('a', 'b', 'x'), link('b', 'a', 'y')])).toThrow('a, b, a');
  });

  it('are refused where they name what is no column', () => {
    expect(() => composeDossier('a', [link('a', 'b', `x' or true --`)])).toThrow('Not the name');
  });
});
