import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, startApp, type App } from '../helpers/app';

describe('a job that is locked', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(async () => app.stop());

  /** Of a report that is not there: there is nothing to do, and it is gone when that was found out. */
  const lockJob = async (lockedBy: string, lockedFor: string): Promise<string> => {
    const { rows } = await app.database.owner.query<{ id: string }>(
      `select (graphile_worker.add_job('make-report', json_build_object(
          'actor', json_build_object('kind', 'system', 'id', 'test', 'scope', json_build_object('team', 'public')),
          'payload', json_build_object('id', 'nothing')), run_at => now() + interval '1 hour')).id::text as id`,
    );
    const id = rows[0]?.id ?? '';
    await app.database.owner.query(
      `update graphile_worker._private_jobs
          set run_at = now(), locked_by = $2::text, locked_at = now() - $3::interval where id = $1::bigint`,
      [id, lockedBy, lockedFor],
    );
    return id;
  };
  const isGone = async (id: string): Promise<true | undefined> => {
    const { rowCount } = await app.database.owner.query('select from graphile_worker._private_jobs where id = $1::bigint', [id]);
    return rowCount === 0 ? true : undefined;
  };
  const noteNode = async (poolId: string, beatAgo: string): Promise<void> => {
    await app.database.owner.query(
      `insert into luminous.node (id, worker_ids, beat_at) values ($1::text, array[$2::text], now() - $3::interval)
           on conflict (id) do update set beat_at = excluded.beat_at`,
      [`node of ${poolId}`, poolId, beatAgo],
    );
  };

  it('by a pool that has forgotten it is begun again', async () => {
    const { rows } = await app.database.owner.query<{ pool: string }>('select unnest(worker_ids) as pool from luminous.node order by 1');
    expect(rows).toHaveLength(2);
    for (const { pool } of rows) {
      expect(pool).toMatch(/^pool-/);
      const id = await lockJob(pool, '2 minutes');
      await eventually(async () => isGone(id), { what: 'its end', withinMs: 40_000 });
    }
  });

  it('by another node stays so for as long as that node lives', async () => {
    const pool = `pool-${randomBytes(6).toString('hex')}`;
    await noteNode(pool, '0 seconds');
    const [kept, forgotten] = [await lockJob(pool, '2 minutes'), await lockJob('pool-of-a-dead-node', '2 minutes')];
    await eventually(async () => isGone(forgotten), { what: 'the end of the other', withinMs: 40_000 });
    expect(await isGone(kept)).toBeUndefined();
    await noteNode(pool, '2 minutes');
    await eventually(async () => isGone(kept), { what: 'its end', withinMs: 40_000 });
  });
});
