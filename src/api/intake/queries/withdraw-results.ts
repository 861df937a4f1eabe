import type { Sql } from '../../../lib/database';

export interface Withdrawn {
  readonly withdrawnCount: number;
  readonly restoredCount: number;
}

/**
 * Marks the results of an import as withdrawn. Of each measurement concerned, the highest version that is left becomes the newest, and the
 * highest released one (or the newest, while none is released) becomes what readers see.
 */
export const withdrawResults = async (sql: Sql, teamId: string, importId: string): Promise<Withdrawn> => {
  const { rowCount } = await sql.query(
    `update results
        set review_state = 'Withdrawn', is_newest = false, is_current = false, updated_at = now()
      where team_id = (select $1::text) and import_id = $2::text and review_state <> 'Withdrawn'`,
    [teamId, importId],
  );
  await sql.query(
    `create temporary table restored_result on commit drop as
     with concerned as (
       select distinct measurement_key from results where team_id = (select $1::text) and import_id = $2::text
     )
     select e.id,
            row_number() over (partition by e.measurement_key order by e.version desc) = 1 as is_newest,
            row_number() over (partition by e.measurement_key order by (e.review_state = 'Released') desc, e.version desc) = 1 as is_current
       from concerned
      cross join lateral (
        -- Newest and earlier versions have an index each; looked up key by key, see docs/adr/0013.
        select * from results where measurement_key = concerned.measurement_key and team_id is not distinct from $1::text and is_newest
        union all
        select * from results where measurement_key = concerned.measurement_key and team_id is not distinct from $1::text and not is_newest
        offset 0
      ) e
      where e.review_state <> 'Withdrawn'`,
    [teamId, importId],
  );
  await sql.query('create index on restored_result (id); analyze restored_result');
  const restored = await sql.query(
    `update results e
        set is_newest = r.is_newest, is_current = r.is_current, updated_at = now()
       from restored_result r
      where e.id = r.id and (e.is_newest, e.is_current) is distinct from (r.is_newest, r.is_current)`,
  );
  return { withdrawnCount: rowCount ?? 0, restoredCount: restored.rowCount ?? 0 };
};
