import type { Sql } from './database';

export const noteBeat = async (sql: Sql, nodeId: string, workerIds: readonly string[]): Promise<void> => {
  await sql.query(
    `with forgotten as (delete from luminous.node where beat_at < now() - interval '1 day')
     insert into luminous.node (id, worker_ids) values ($1::text, $2::text[])
         on conflict (id) do update set worker_ids = excluded.worker_ids, beat_at = now()`,
    [nodeId, workerIds],
  );
};

/**
 * A killed node leaves its jobs locked, and the queue itself frees them only after four hours. Any living node frees those whose worker
 * belongs to no node that has been heard of within a minute; a job may then run twice, which every job must bear.
 */
export const freeJobsOfDeadNodes = async (sql: Sql): Promise<void> => {
  await sql.query(
    `select graphile_worker.force_unlock_workers(array_agg(distinct j.locked_by))
       from graphile_worker.jobs j
      where j.locked_by is not null and j.locked_at < now() - interval '1 minute'
        and not exists (select from luminous.node n
                         where j.locked_by = any (n.worker_ids) and n.beat_at > now() - interval '1 minute')
     having count(*) > 0`,
  );
};
