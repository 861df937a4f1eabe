import type { Sql } from '../../../lib/database';
import { concernedPlaces, type ConcernedPlaces } from './concerned-places';

export interface Released extends ConcernedPlaces {
  readonly releasedCount: number;
}

/**
 * Releases the preliminary results of an import. Each becomes what readers see in place of the version before it. One that was corrected
 * meanwhile is passed over: its correction is what is left to release.
 */
export const releaseResults = async (sql: Sql, teamId: string, importId: string): Promise<Released> => {
  // Looked up key by key: see docs/adr/0013.
  await sql.query(
    `create temporary table replaced_result on commit drop as
     select shown.id
       from results r
      cross join lateral (
        select id
          from results
         where measurement_key = r.measurement_key and team_id is not distinct from $1::text and is_current and not is_newest
        offset 0
      ) shown
      where r.team_id = (select $1::text) and r.import_id = $2::text and r.review_state = 'Preliminary' and r.is_newest`,
    [teamId, importId],
  );
  await sql.query('create index on replaced_result (id); analyze replaced_result');
  await sql.query(
    'update results earlier set is_current = false, updated_at = now() from replaced_result replaced where earlier.id = replaced.id',
  );
  const { rows } = await sql.query<Released>(
    `with released as (
       update results
          set review_state = 'Released', released_at = now(), is_current = true, updated_at = now()
        where team_id = (select $1::text) and import_id = $2::text and review_state = 'Preliminary' and is_newest
       returning station_id)
     select (select count(*)::int from released) as "releasedCount", ${concernedPlaces('released')}`,
    [teamId, importId],
  );
  return rows[0] ?? { releasedCount: 0, stationCount: 0, places: [] };
};
