import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { z } from 'zod';
import { eventually } from '../helpers/app';
import { loadApp, type Loaded } from '../helpers/in-process';

const insertStation = `
  insert into stations (document_id, team_id, code, name, created_at, updated_at)
  values (luminous.new_document_id(), $1::text, $2::text, $2::text, now(), now())`;

describe('the actor of a statement', () => {
  let app: Loaded;
  beforeAll(async () => {
    app = await loadApp({ DATABASE_POOL_MAX: '3' });
  });
  afterAll(async () => {
    await app.destroy();
  });

  const eventsOf = async (pattern: string) => {
    const { rows } = await app.database.owner.query<{ actor: string; team_id: string; row_key: string; code: string | null }>(
      `select e.actor, e.team_id, e.row_key, s.code
         from ledger.event e left join stations s on s.document_id = e.row_key
        where e.table_name = 'stations' and s.code like $1::text`,
      [pattern],
    );
    return rows;
  };

  it('is its own for each of 60 actors sharing three connections, through commits and rollbacks', async () => {
    const { runAs, inTransaction, withSql } = app.lib;
    const work = Array.from({ length: 60 }, (_, n) => {
      const actor = { kind: 'member', id: `m${String(n)}`, scope: { team: `team${String(n)}` } } as const;
      return runAs(actor, async () => {
        const seen: string[] = [];
        for (let round = 0; round < 5; round += 1) {
          const isKept = (n + round) % 3 !== 0;
          const written = inTransaction(app.strapi, async (sql) => {
            await sql.query(insertStation, [`team${String(n)}`, `p-${String(n)}-${String(round)}`]);
            if (!isKept) throw new Error('changed my mind');
          });
          await written.catch((error: unknown) => {
            if (isKept || !(error instanceof Error && error.message === 'changed my mind')) throw error;
          });
          const { rows } = await withSql(app.strapi, async (sql) =>
            sql.query<{ actor: string }>(`select current_setting('app.actor') || '/' || current_setting('app.team') as actor`),
          );
          seen.push(rows[0]?.actor ?? 'nobody');
        }
        return { n, seen };
      });
    });
    for (const { n, seen } of await Promise.all(work)) {
      expect(new Set(seen)).toEqual(new Set([`member:m${String(n)}/team${String(n)}`]));
    }
    const events = await eventsOf('p-%');
    expect(events).toHaveLength(200);
    expect(
      events.filter(
        ({ actor, team_id, code }) =>
          actor !== `member:m${String(code?.split('-')[1])}` || team_id !== `team${String(code?.split('-')[1])}`,
      ),
    ).toEqual([]);
  });

  it('is nobody when nobody acts, even on a connection that somebody used before', async () => {
    await app.lib.runAs(app.lib.systemActor('earlier'), async () => app.lib.withSql(app.strapi, async (sql) => sql.query('select 1')));
    const nobody = await app.lib.runAs(
      () => null,
      async () =>
        app.lib.withSql(app.strapi, async (sql) =>
          sql.query<{ actor: string; scope: string }>(
            `select current_setting('app.actor') as actor, current_setting('app.scope') as scope`,
          ),
        ),
    );
    expect(nobody.rows).toEqual([{ actor: '', scope: '' }]);
  });

  it('must be somebody before a recorded table takes a write', async () => {
    const write = app.lib.runAs(
      () => null,
      async () =>
        app.lib.inTransaction(app.strapi, async (sql) => sql.query(`insert into teams (document_id, slug, name) values ('x', 'x', 'x')`)),
    );
    await expect(write).rejects.toThrow(/no actor: whoever writes to a recorded table/);
  });

  it('cannot change inside a transaction', async () => {
    const mixed = app.lib.runAs(app.lib.systemActor('outer'), async () =>
      app.lib.inTransaction(app.strapi, async () =>
        app.lib.runAs({ kind: 'member', id: 'inner', scope: { team: 'x' } }, async () =>
          app.lib.withSql(app.strapi, async (sql) => sql.query('select 1')),
        ),
      ),
    );
    await expect(mixed).rejects.toThrow('This transaction belongs to another actor');
  });

  it('is the caller of a request, not whoever started the server', async () => {
    await app.lib.runAs(app.lib.systemActor('starter'), async () => {
      await new Promise<void>((resolve) => {
        app.strapi.server.listen(0, '127.0.0.1', () => {
          resolve();
        });
      });
    });
    const { port } = app.strapi.server.httpServer.address() as AddressInfo;
    await request(`http://127.0.0.1:${String(port)}`)
      .post('/admin/register-admin')
      .send({ email: 'first@luminous.example', firstname: 'First', password: 'Enough-Letters-1' })
      .expect(200);
    const { rows } = await app.database.owner.query<{ actor: string; is_named: boolean }>(
      `select distinct e.actor, c.request_id is not null as is_named
         from ledger.event e join ledger.context c on c.id = e.context_id where e.table_name = 'admin_users'`,
    );
    expect(rows).toEqual([{ actor: 'public:anonymous', is_named: true }]);
  });

  it('of a job is the one who caused it, not the worker', async () => {
    const { defineJob, registerJob, enqueue, inTransaction, runAs, startWorker } = app.lib;
    const job = defineJob({
      name: 'test-write',
      payload: z.object({ code: z.string() }),
      handle: async (strapi, { code }) =>
        inTransaction(strapi, async (sql) => {
          await sql.query(insertStation, ['team-of-job', code]);
        }),
    });
    registerJob(app.strapi, job);
    const cause = { kind: 'member', id: 'causer', scope: { team: 'team-of-job' } } as const;
    await runAs(cause, async () => inTransaction(app.strapi, async (sql) => enqueue(sql, job, cause, { code: 'by-job' })));
    const worker = await startWorker(app.strapi, { connectionString: app.database.serverUrl, concurrency: 2 });
    const events = await eventually(async () => {
      const found = await eventsOf('by-job');
      return found.length > 0 ? found : undefined;
    });
    await worker.stop();
    expect(events).toMatchObject([{ actor: 'member:causer', team_id: 'team-of-job' }]);
  });

  const addStation = async (team: string, code: string): Promise<void> => {
    await app.lib.runAs({ kind: 'member', id: 'adder', scope: { team } }, async () =>
      app.lib.inTransaction(app.strapi, async (sql) => sql.query(insertStation, [team, code])),
    );
  };

  it('has no row of another team in sight, whatever the statement forgets', async () => {
    await addStation('seeing', 'mine');
    await addStation('unseen', 'theirs');
    const { rows } = await app.lib.runAs({ kind: 'member', id: 'm1', scope: { team: 'seeing' } }, async () =>
      app.lib.withSql(app.strapi, async (sql) => sql.query<{ team_id: string }>('select distinct team_id from stations')),
    );
    expect(rows).toEqual([{ team_id: 'seeing' }]);
  });

  it('sees no rows at all without a scope', async () => {
    await addStation('somebody', 'there');
    const { rows } = await app.lib.runAs({ kind: 'member', id: 'm1', scope: 'none' }, async () =>
      app.lib.withSql(app.strapi, async (sql) => sql.query('select 1 from stations')),
    );
    expect(rows).toEqual([]);
  });

  it('cannot write a row for another team', async () => {
    const write = app.lib.runAs({ kind: 'member', id: 'm1', scope: { team: 'team1' } }, async () =>
      app.lib.inTransaction(app.strapi, async (sql) => sql.query(insertStation, ['team2', 'smuggled'])),
    );
    await expect(write).rejects.toThrow(/row-level security/);
  });

  it('has all five plugins loaded', () => {
    expect(Object.keys(app.strapi.plugins)).toEqual(expect.arrayContaining(['audit', 'teams', 'notifications', 'reports', 'portal']));
  });
});
