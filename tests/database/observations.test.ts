import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDatabase, type TestDatabase } from '../helpers/database';
import { seedTeam, type TestTeam } from '../helpers/teams';

type Columns = Readonly<Record<string, string | boolean | number | null>>;

/** What the notifications see of results. */
describe('an observation', () => {
  let database: TestDatabase;
  let server: Client;
  let team: TestTeam;
  let guest: TestTeam;
  beforeAll(async () => {
    database = await createDatabase();
    [team, guest] = [await seedTeam(database), await seedTeam(database)];
    for (const { id } of [team, guest]) {
      await database.owner.query(
        `with site as (
           insert into sites (document_id, team_id, code, name) values ('site-' || $1::text, $1, 'north', 'North pit') returning document_id
         ), stations as (
           insert into stations (document_id, team_id, code, name, site_id)
           select c.code || '-' || $1::text, $1, c.code, 'Station ' || c.code, case c.code when 'N' then s.document_id end
             from site s cross join (values ('N'), ('X')) c (code)
         )
         insert into imports (document_id, team_id, file_sha_256, file_size_bytes, imported_by, read_count, new_count, unchanged_count)
         values ('import-' || $1::text, $1, $1, 1, 'test', 0, 0, 0)`,
        [id],
      );
      await database.owner.query(
        `insert into samples (document_id, team_id, code, station_id, sampled_at, activity_type, is_quality_control)
         select c.code || '-sample-' || $1::text, $1::text, c.code, c.code || '-' || $1::text, '2025-06-30T12:00:00Z', 'Sample-Routine', false
           from (values ('N'), ('X')) c (code)`,
        [id],
      );
    }
    await database.owner.query(
      `insert into laboratory_qualifiers (document_id, code, laboratory, description, effect)
       values ('q1', 'J', 'A laboratory', 'Estimated', 'estimated'), ('q2', 'LOST', 'A laboratory', 'Lost', 'unusable'),
              ('q3', 'V', 'A laboratory', 'Verified', 'none')`,
    );
    server = new Client({ connectionString: database.serverUrl, options: '-c timezone=UTC' });
    await server.connect();
  });
  afterAll(async () => {
    await server.end();
    await database.drop();
  });

  /** A result of the team's as most are; answers the id. */
  const addResult = async (changes: Columns = {}, of: TestTeam = team): Promise<string> => {
    const id = `r${randomUUID().replaceAll('-', '')}`;
    const row: Columns = {
      ...{ document_id: id, team_id: of.id, station_id: `N-${of.id}`, sample_id: `N-sample-${of.id}`, import_id: `import-${of.id}` },
      ...{ parameter_code: 'naphthenic-acids', method_code: '3566', method_context: 'AENV', value: '0.29', unit: 'mg/L' },
      ...{ sampled_at: '2025-06-30T12:00:00Z', is_quality_control: false, measurement_key: randomUUID(), version: 1, is_newest: true },
      ...{ is_current: true, review_state: 'Released', released_at: '2025-07-02T08:00:00Z', laboratory: 'A laboratory', ...changes },
    };
    const names = Object.keys(row);
    await database.owner.query(
      `insert into results (${names.join(', ')}) values (${names.map((_, place) => `$${String(place + 1)}`).join(', ')})`,
      Object.values(row),
    );
    return id;
  };

  const actAs = async (scope: string, teamId: string, grantee = ''): Promise<void> => {
    await server.query(
      `select set_config('app.actor', 'system:test', false), set_config('app.scope', $1, false), set_config('app.team', $2, false),
              set_config('app.grantee', $3, false)`,
      [scope, teamId, grantee],
    );
  };
  const find = async (id: string): Promise<Record<string, unknown> | undefined> => {
    await actAs('team', team.id);
    const { rows } = await server.query<Record<string, unknown>>(
      `select o.*, trim_scale(o.value)::text as value, trim_scale(o.bound_limit)::text as bound_limit from luminous.observation o where o.id = $1`,
      [id],
    );
    return rows[0];
  };
  const nothing = (condition: string, limit: string | null = null): Columns => ({
    ...{ value: null, detection_condition: condition, detection_limit: limit },
  });

  it('tells a result in words that know nothing of water', async () => {
    const key = randomUUID();
    const id = await addResult({ measurement_key: key, panel_code: 'atuA', version: 3 });
    expect(await find(id)).toEqual({
      ...{ team_id: team.id, id, measurement_id: key, subject: `N-${team.id}`, subject_name: 'Station N' },
      ...{ group_id: `site-${team.id}`, group_name: 'North pit', quantity: 'naphthenic-acids', variant: 'atuA', method: 'AENV/3566' },
      ...{ unit: 'mg/L', value: '0.29', bound_side: null, bound_limit: null, is_estimated: false, is_preliminary: false },
      ...{ observed_at: new Date('2025-06-30T12:00:00Z'), counted_at: new Date('2025-07-02T08:00:00Z'), revision: 3 },
      source_id: `import-${team.id}`,
    });
  });

  it('may be of no group, of no variant, and by a method that nobody has named the context of', async () => {
    const id = await addResult({ station_id: `X-${team.id}`, sample_id: `X-sample-${team.id}`, method_context: null });
    expect(await find(id)).toMatchObject({ group_id: null, group_name: null, variant: null, method: '/3566' });
  });

  it.each<[string, Columns, string, string | null]>([
    ['below a limit', nothing('Below Detection/Quantification Limit', '0.02'), 'below', '0.02'],
    ['not detected', nothing('Not Detected', '0.02'), 'below', '0.02'],
    ['not detected, without a limit', nothing('Not Detected'), 'below', null],
    ['found but not how much of it', nothing('Detected Not Quantified', '0.1'), 'below', '0.1'],
    ['above a limit', nothing('Above Detection/Quantification Limit', '100'), 'above', '100'],
  ])('has a bound and no value: %s', async (_what, columns, side, limit) => {
    const found = await find(await addResult(columns));
    expect(found).toMatchObject({ value: null, bound_side: side, bound_limit: limit, is_estimated: false });
  });

  it.each<[string, Columns, boolean]>([
    ['the source says so', { value_type: 'Estimated' }, true],
    ['it is less than the laboratory reports as a number', { value: '0.01', reporting_limit: '0.02' }, true],
    ['it is just what the laboratory reports', { value: '0.02', reporting_limit: '0.02' }, false],
    ['the laboratory marks it so', { qualifiers: '["V", "J"]' }, true],
    ['another laboratory would mark it so', { qualifiers: '["J"]', laboratory: 'Another' }, false],
    ['the mark says something else', { qualifiers: '["V"]' }, false],
    ['it was calculated', { value_type: 'Calculated' }, false],
  ])('is an estimate or not where %s', async (_why, columns, isEstimated) => {
    expect(await find(await addResult(columns))).toMatchObject({ is_estimated: isEstimated });
  });

  it('is preliminary where its source says so', async () => {
    expect(await find(await addResult({ source_status: 'Preliminary' }))).toMatchObject({ is_preliminary: true });
    expect(await find(await addResult({ source_status: 'Validated' }))).toMatchObject({ is_preliminary: false });
  });

  it.each<[string, Columns]>([
    ['nobody has released', { review_state: 'Preliminary', released_at: null }],
    ['was withdrawn', { review_state: 'Withdrawn', is_newest: false, is_current: false }],
    ['was corrected', { is_newest: false, is_current: false }],
    ['controls the quality of others', { is_quality_control: true }],
    ['was not reported', nothing('Not Reported')],
    ['could not be measured', nothing('Unable to Measure')],
    ['its laboratory calls unusable', { qualifiers: '["LOST"]' }],
  ])('is nothing that %s', async (_what, columns) => {
    expect(await find(await addResult(columns))).toBeUndefined();
  });

  it('is seen by its team alone, and by whoever was let in as far as was granted', async () => {
    const [granted, hidden, foreign] = [
      await addResult(),
      await addResult({ station_id: `X-${team.id}`, sample_id: `X-sample-${team.id}` }),
      await addResult({}, guest),
    ];
    const seen = async (): Promise<string[]> => {
      const { rows } = await server.query<{ id: string }>('select id from luminous.observation where id = any ($1) order by id', [
        [granted, hidden, foreign],
      ]);
      return rows.map(({ id }) => id);
    };
    await actAs('team', team.id);
    expect(await seen()).toEqual([granted, hidden].sort());
    await actAs('', '');
    expect(await seen()).toEqual([]);
    await actAs('all', '');
    expect(await seen()).toEqual([granted, hidden, foreign].sort());
    await actAs('team', team.id, guest.id);
    expect(await seen()).toEqual([]);
    await database.owner.query(
      `insert into read_grants (document_id, team_id, owner_slug, grantee_team_id, grantee_slug, site_codes, kinds, ends_at, approved_at)
       values ('grant', $1, $2, $3, $4, '["north"]', '["data"]', now() + interval '1 day', now())`,
      [team.id, team.slug, guest.id, guest.slug],
    );
    expect(await seen()).toEqual([granted]);
  });
});
