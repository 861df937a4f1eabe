import type { Sql } from '../../../lib/database';
import type { LoadCounts, LoadFault } from '../contracts';
import type { StationRow } from '../domain/stations-table';

const staged = `
  json_to_recordset($2::json) as n (code text, name text, "waterBody" text, latitude numeric, longitude numeric, aliases json)`;

/** Codes of another scheme that already mean another station, here or in the same file. */
const findCollisions = async (sql: Sql, teamId: string, rows: string): Promise<LoadFault[]> => {
  const { rows: found } = await sql.query<{ code: string; scheme: string; stations: string }>(
    `with named as (
       select n.code as station, a.scheme, a.code
         from ${staged}, json_to_recordset(n.aliases) as a (scheme text, code text)
     )
     select both_.code, both_.scheme, string_agg(distinct both_.station, ', ' order by both_.station) as stations
       from (select station, scheme, code from named
              union
             select s.code, a.scheme, a.code
               from station_aliases a
               join stations s on s.team_id = a.team_id and s.document_id = a.station_id
              where a.team_id = $1::text and (a.scheme, a.code) in (select scheme, code from named)) both_
      group by both_.scheme, both_.code
     having count(distinct both_.station) > 1
      order by both_.scheme, both_.code`,
    [teamId, rows],
  );
  return found.map(({ code, scheme, stations }) => ({
    line: null,
    column: `${scheme} Station Code`,
    value: code,
    reason: `would mean several stations: ${stations}`,
  }));
};

/** What the file does not say stays as it is. */
const upsertStations = async (sql: Sql, teamId: string, rows: string): Promise<{ new: number; changed: string[] }> => {
  const { rows: changed } = await sql.query<{ code: string }>(
    `update stations s
        set name = n.name, water_body = coalesce(n."waterBody", s.water_body), latitude = coalesce(n.latitude, s.latitude),
            longitude = coalesce(n.longitude, s.longitude), updated_at = now()
       from ${staged}
      where s.team_id = $1::text and s.code = n.code
        and (s.name, s.water_body, s.latitude, s.longitude) is distinct from
            (n.name, coalesce(n."waterBody", s.water_body), coalesce(n.latitude, s.latitude), coalesce(n.longitude, s.longitude))
     returning s.code`,
    [teamId, rows],
  );
  const { rowCount } = await sql.query(
    `insert into stations (document_id, team_id, code, name, water_body, latitude, longitude, created_at, updated_at, published_at)
     select luminous.new_document_id(), $1::text, n.code, n.name, n."waterBody", n.latitude, n.longitude, now(), now(), now()
       from ${staged}
      where not exists (select from stations s where s.team_id = $1::text and s.code = n.code)`,
    [teamId, rows],
  );
  return { new: rowCount ?? 0, changed: changed.map(({ code }) => code) };
};

/** The codes of stations that got a further code. */
const insertAliases = async (sql: Sql, teamId: string, rows: string): Promise<string[]> => {
  const { rows: added } = await sql.query<{ station: string }>(
    `with added as (
       insert into station_aliases (document_id, team_id, station_id, scheme, code, created_at, updated_at, published_at)
       select luminous.new_document_id(), $1::text, s.document_id, a.scheme, a.code, now(), now(), now()
         from ${staged}
         join stations s on s.team_id = $1::text and s.code = n.code, json_to_recordset(n.aliases) as a (scheme text, code text)
        where not exists (select from station_aliases known
                           where known.team_id = $1::text and known.scheme = a.scheme and known.code = a.code)
       returning station_id)
     select distinct s.code as station
       from added join stations s on s.team_id = $1::text and s.document_id = added.station_id`,
    [teamId, rows],
  );
  return added.map(({ station }) => station);
};

/** Adds and updates a team's stations and adds their codes in other schemes. */
export const writeStations =
  (teamId: string) =>
  async (sql: Sql, rows: readonly StationRow[]): Promise<Omit<LoadCounts, 'read'> | LoadFault[]> => {
    const json = JSON.stringify(rows);
    await sql.query(`select pg_advisory_xact_lock(hashtextextended('imports of ' || $1::text, 0))`, [teamId]);
    const collisions = await findCollisions(sql, teamId, json);
    if (collisions.length > 0) return collisions;
    const known = await sql.query<{ code: string }>(
      `select s.code from stations s where s.team_id = $1::text and s.code in (select n.code from ${staged})`,
      [teamId, json],
    );
    const { new: added, changed } = await upsertStations(sql, teamId, json);
    const knownCodes = new Set(known.rows.map(({ code }) => code));
    const renamed = new Set([...changed, ...(await insertAliases(sql, teamId, json)).filter((code) => knownCodes.has(code))]);
    return { new: added, changed: renamed.size, unchanged: rows.length - added - renamed.size };
  };
