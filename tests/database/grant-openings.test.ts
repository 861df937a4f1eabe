import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { findGrantee } from '../../src/plugins/teams/server/src/queries/find-grantee';
import { listPublishing } from '../../src/plugins/teams/server/src/queries/list-publishing';
import { createDatabase, type TestDatabase } from '../helpers/database';

interface Case {
  readonly isForEverybody: boolean;
  readonly isApproved: boolean;
  readonly takesConsent: boolean;
  readonly isConsented: boolean;
  readonly isRefused: boolean;
  readonly isRevoked: boolean;
  readonly isEnded: boolean;
  readonly isOwnerSuspended: boolean;
  readonly isConsenterSuspended: boolean;
}

const bits = 9;

const toCase = (n: number): Case => {
  const has = (bit: number): boolean => (n >> bit) % 2 === 1;
  return {
    ...{ isForEverybody: has(0), isApproved: has(1), takesConsent: has(2), isConsented: has(3), isRefused: has(4) },
    ...{ isRevoked: has(5), isEnded: has(6), isOwnerSuspended: has(7), isConsenterSuspended: has(8) },
  };
};

/** Everybody asks for nothing, and nobody answers where no consent is asked for: the database takes no such row. */
const canBe = ({ isForEverybody, isApproved, takesConsent, isConsented, isRefused, isRevoked }: Case): boolean =>
  (takesConsent || !(isConsented || isRefused)) && (!isForEverybody || isApproved || isRevoked);

const hasConsent = ({ takesConsent, isConsented, isRefused, isConsenterSuspended }: Case): boolean =>
  !takesConsent || (isConsented && !isRefused && !isConsenterSuspended);

/** As people were told. */
const opens = (one: Case): boolean => one.isApproved && !one.isRevoked && !one.isEnded && !one.isOwnerSuspended && hasConsent(one);

const cases = Array.from({ length: 2 ** bits }, (_, n) => ({ ...toCase(n), id: `case${String(n)}` })).filter(canBe);
const opening = cases.filter(opens).map(({ id }) => id);
const readerOf = ({ isForEverybody }: Case): string => (isForEverybody ? 'public' : 'reader');

/** An owner with a site, a third team and a grant for each of them. */
const populate = async ({ owner }: TestDatabase): Promise<void> => {
  const given = JSON.stringify(cases.map((one) => ({ ...one, grantee: readerOf(one) })));
  const each = async (statement: string) => owner.query(statement, [given]);
  await owner.query(
    `insert into teams (document_id, slug, name, kind, state) values ('reader', 'reader', 'Reader', 'regulator', 'active')`,
  );
  await each(
    `insert into teams (document_id, slug, name, kind, state)
     select id || suffix, id || suffix, 'Team ' || id || suffix, 'operator', case when "isSuspended" then 'suspended' else 'active' end
       from jsonb_to_recordset($1::jsonb) as c (id text, "isOwnerSuspended" boolean, "isConsenterSuspended" boolean)
      cross join lateral (values ('', "isOwnerSuspended"), ('-third', "isConsenterSuspended")) t (suffix, "isSuspended")`,
  );
  await each(
    `insert into sites (document_id, team_id, code, name)
     select 'site-' || id, id, 'north', 'North' from jsonb_to_recordset($1::jsonb) as c (id text)`,
  );
  await each(
    `insert into read_grants (document_id, team_id, owner_slug, grantee_team_id, grantee_slug, site_codes, kinds, ends_at, approved_at, revoked_at,
                              consent_team_id, consent_slug)
     select 'grant-' || id, id, id, grantee, grantee, '["north"]', '["data"]',
            now() + case when "isEnded" then interval '-1 second' else interval '1 year' end,
            case when "isApproved" then now() end, case when "isRevoked" then now() end,
            case when "takesConsent" then id || '-third' end, case when "takesConsent" then id || '-third' end
       from jsonb_to_recordset($1::jsonb)
         as c (id text, grantee text, "isEnded" boolean, "isApproved" boolean, "isRevoked" boolean, "takesConsent" boolean)`,
  );
};

describe('a grant', () => {
  let database: TestDatabase;
  let server: Client;
  beforeAll(async () => {
    database = await createDatabase();
    await populate(database);
    server = new Client({ connectionString: database.serverUrl });
    await server.connect();
    for (const { id, isConsented, isRefused } of cases.filter((one) => one.isConsented || one.isRefused)) {
      await actAs(`${id}-third`);
      await server.query(
        `update read_grants set consented_at = case when $2 then now() end, consent_refused_at = case when $3 then now() end
          where document_id = $1`,
        [`grant-${id}`, isConsented, isRefused],
      );
    }
  });
  afterAll(async () => {
    await server.end();
    await database.drop();
  });

  const actAs = async (team: string, grantee = ''): Promise<void> => {
    await server.query(
      `select set_config('app.actor', 'system:test', false), set_config('app.scope', 'team', false), set_config('app.team', $1, false),
              set_config('app.grantee', $2, false)`,
      [team, grantee],
    );
  };
  const change = async (team: string, id: string, set: string) => {
    await actAs(team);
    return server.query(`update read_grants set ${set} where document_id = $1`, [id]);
  };

  it('opens rows when it is approved, has the consent it takes, holds still, and neither owner nor whoever consented is suspended', async () => {
    const seen: string[] = [];
    for (const one of cases) {
      await actAs(one.id, readerOf(one));
      const { rowCount } = await server.query('select from sites where team_id = $1', [one.id]);
      if (rowCount === 1) seen.push(one.id);
    }
    expect(seen).toEqual(opening);
  });

  it('lets in whom it is for at exactly the same times', async () => {
    const letIn: string[] = [];
    await actAs('public');
    for (const one of cases) {
      const found = await findGrantee(server, { owner: one.id, teamId: readerOf(one), personId: null });
      if (found !== null && found.ownerState !== 'suspended') letIn.push(one.id);
    }
    expect(letIn).toEqual(opening);
  });

  it('makes its owner one of those who publish, when it is for everybody, and shows no other', async () => {
    await actAs('public');
    const publishing = await listPublishing(server);
    const expected = cases.filter((one) => one.isForEverybody && opens(one));
    expect(publishing.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
    expect(publishing.find(({ id }) => id === expected[0]?.id)).toEqual({
      ...{ id: expected[0]?.id, slug: expected[0]?.id, name: `Team ${expected[0]?.id ?? ''}` },
    });
  });

  const waiting = cases.find((one) => opens({ ...one, isConsented: true }) && one.isForEverybody && !opens(one) && !one.isRefused);
  const holding = cases.find((one) => opens(one) && one.isForEverybody && one.takesConsent);

  it('is consented to by nobody but the team itself, not even with the statements of a server', async () => {
    const [owner, id] = [waiting?.id ?? '', `grant-${waiting?.id ?? ''}`];
    const forgeries = ['consented_at = now()', `consented_by_id = 'somebody'`, 'consent_refused_at = now()', 'consent_team_id = null'];
    for (const forgery of [...forgeries, `consent_team_id = team_id, consented_at = now()`]) {
      await expect(change(owner, id, forgery)).rejects.toMatchObject({ code: '42501' });
    }
    await expect(change('public', id, 'consented_at = now(), revoked_at = now()')).rejects.toMatchObject({ code: '42501' });
    expect((await change('reader', id, 'consented_at = now()')).rowCount).toBe(0);
    await actAs(owner);
    const consented = (team: string) =>
      server.query(
        `insert into read_grants (document_id, team_id, grantee_team_id, site_codes, kinds, ends_at, approved_at, consent_team_id, consented_at)
         values ('forged', $1, 'public', '["north"]', '["data"]', now() + interval '1 day', now(), $2, now())`,
        [owner, team],
      );
    await expect(consented(`${owner}-third`)).rejects.toMatchObject({ code: '42501' });
    await expect(consented(owner)).rejects.toMatchObject({ code: '42501' });
  });

  it('keeps its terms once it takes a consent, for its owner and for whoever consents', async () => {
    const [owner, id] = [holding?.id ?? '', `grant-${holding?.id ?? ''}`];
    const terms = [
      `site_codes = '["north", "south"]'`,
      `kinds = '["data", "history"]'`,
      `from_day = '2015-01-01'`,
      `to_day = '2015-01-01'`,
      `ends_at = ends_at + interval '1 year'`,
      `grantee_team_id = 'reader'`,
      `team_id = 'reader'`,
      "approved_at = now() + interval '1 second'",
      `message = 'other words'`,
    ];
    for (const changed of terms) {
      await expect(change(owner, id, changed)).rejects.toMatchObject({ code: '42501' });
      await expect(change(`${owner}-third`, id, changed)).rejects.toMatchObject({ code: '42501' });
    }
    await expect(change(`${owner}-third`, id, 'revoked_at = now()')).rejects.toMatchObject({ code: '42501' });
    await expect(change(`${owner}-third`, id, `consent_team_id = 'reader'`)).rejects.toMatchObject({ code: '42501' });
  });

  it('is shown to everybody as results and nothing else, and takes the consent of a third', async () => {
    const insert = (columns: string, values: string) =>
      server.query(
        `insert into read_grants (document_id, team_id, site_codes, ends_at, approved_at, ${columns})
         values ('made', 'reader', '["north"]', now() + interval '1 day', now(), ${values})`,
      );
    await actAs('reader');
    await expect(insert('grantee_team_id, kinds', `'public', '["data", "history"]'`)).rejects.toMatchObject({ code: '23514' });
    await expect(insert('grantee_team_id, kinds', `'public', null`)).rejects.toMatchObject({ code: '23514' });
    for (const third of ['reader', 'public', 'other']) {
      const made = insert('grantee_team_id, kinds, consent_team_id', `'other', '["data"]', '${third}'`);
      await expect(made).rejects.toMatchObject({ code: '23514' });
    }
  });

  it('is seen, but for those between others', async () => {
    const seenBy = async (team: string) => {
      await actAs(team);
      const { rows } = await server.query<{ id: string }>('select document_id as id from read_grants');
      return rows.map(({ id }) => id);
    };
    const [owner, id] = [holding?.id ?? '', `grant-${holding?.id ?? ''}`];
    expect(await seenBy(owner)).toEqual([id]);
    expect(await seenBy(`${owner}-third`)).toEqual([id]);
    expect(await seenBy('reader')).not.toContain(id);
  });
});
