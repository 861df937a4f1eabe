import type { Sql } from '../../../lib/database';
import type { StationPlacing } from '../contracts';

const placingColumns = `
  s.code, s.name, coalesce(s.is_sensitive, false) as "isSensitive",
  (select site.code from sites site where site.team_id = s.team_id and site.document_id = s.site_id) as site`;

interface Wanted {
  readonly teamId: string;
  /** The code behind which the page begins. */
  readonly after?: string | undefined;
  readonly limit: number;
}

export const listStationPlacings = async (sql: Sql, { teamId, after, limit }: Wanted): Promise<StationPlacing[]> => {
  const { rows } = await sql.query<StationPlacing>({
    name: 'list-station-placings',
    text: `select ${placingColumns} from stations s where s.team_id = $1::text and s.code > $2::text order by s.code limit $3::int`,
    values: [teamId, after ?? '', limit],
  });
  return rows;
};

/** Null where the team has no such station. A site that the team does not have is no site. */
export const placeStation = async (
  sql: Sql,
  teamId: string,
  { code, site, isSensitive }: Omit<StationPlacing, 'name'>,
): Promise<StationPlacing | null> => {
  const { rows } = await sql.query<StationPlacing>(
    `update stations s
        set site_id = (select document_id from sites where team_id = $1::text and code = $3::text), is_sensitive = $4::boolean,
            updated_at = now()
      where s.team_id = $1::text and s.code = $2::text
  returning ${placingColumns}`,
    [teamId, code, site, isSensitive],
  );
  return rows[0] ?? null;
};
