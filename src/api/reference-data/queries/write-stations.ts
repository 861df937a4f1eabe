import type { Sql } from '../../../lib/database';
import type { LoadCounts, LoadFault } from '../contracts';
import type { StationRow } from '../domain/stations-table';

/** Coordinates are rounded as their columns are: otherwise a file with more digits would always differ from what it has written. */
const staged = `
  json_to_recordset($2::json) as n (code text, name text, "waterBody" text, latitude numeric(11, 8), longitude numeric(11, 8), aliases json)`;

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

/** Codes of another scheme that are the code of another station: results under them would reach that one. */
const findTakenCodes = async (sql: Sql, teamId: string, rows: string): Promise<LoadFault[]> => {
  const { rows: found } = await sql.query<{ code: string; scheme: string; station: string }>(
    `with named as (
       select n.code as station, a.scheme, a.code
         from ${staged}, json_to_recordset(n.aliases) as a (scheme text, code text)
     ), codes as (
       select n.code from ${staged}
        union
       select s.code from stations s where s.team_id = $1::text
     )
     select named.station, named.scheme, named.code
       from named
       join codes on codes.code = named.code and codes.code <> named.station
      union
     select s.code, a.scheme, a.code
       from station_aliases a
       join stations s on s.team_id = a.team_id and s.document_id = a.station_id
      where a.team_id = $1::text and a.code <> s.code and a.code in (select n.code from ${staged})
        and not exists (select from stations known where known.team_id = $1::text and known.code = a.code)
      order by 3, 1`,
    [teamId, rows],
  );
  return found.map(({ code, scheme, station }) => ({
    line: null,
    column: `${scheme} Station Code`,
    value: code,
    reason: `is the code of a station itself, and of ${station} in the scheme ${scheme}`,
  }));
};

/** The stretches of water that the file names, by a code made from the name. Those that are here keep what staff have made of them. */
const insertSites = async (sql: Sql, teamId: string, rows: string): Promise<void> => {
  await sql.query(
    `insert into sites (document_id, team_id, code, name, created_at, updated_at, published_at)
     select distinct on (2, 3) luminous.new_document_id(), $1::text, luminous.code_from_name(n."waterBody"), n."waterBody", now(), now(), now()
       from ${staged}
      where n."waterBody" is not null
      order by 2, 3, 4
         on conflict (team_id, code) do nothing`,
    [teamId, rows],
  );
};

/** What the file does not say stays as it is; a station that staff have given to a site stays there. */
const upsertStations = async (sql: Sql, teamId: string, rows: string): Promise<{ new: number; changed: string[] }> => {
  const { rows: changed } = await sql.query<{ code: string }>(
    `update stations s
        set name = n.name, water_body = coalesce(n."waterBody", s.water_body), latitude = coalesce(n.latitude, s.latitude),
            longitude = coalesce(n.longitude, s.longitude), site_id = coalesce(s.site_id, site.document_id), updated_at = now()
       from ${staged}
       left join sites site on site.team_id = $1::text and site.code = luminous.code_from_name(n."waterBody")
      where s.team_id = $1::text and s.code = n.code
        and (s.name, s.water_body, s.latitude, s.longitude, s.site_id) is distinct from
            (n.name, coalesce(n."waterBody", s.water_body), coalesce(n.latitude, s.latitude), coalesce(n.longitude, s.longitude),
             coalesce(s.site_id, site.document_id))
     returning s.code`,
    [teamId, rows],
  );
  const { rowCount } = await sql.query(
    `insert into stations (document_id, team_id, code, name, water_body, site_id, latitude, longitude, is_sensitive,
                           created_at, updated_at, published_at)
     select luminous.new_document_id(), $1::text, n.code, n.name, n."waterBody", site.document_id, n.latitude, n.longitude, false,
            now(), now(), now()
       from ${staged}
       left join sites site on site.team_id = $1::text and site.code = luminous.code_from_name(n."waterBody")
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

/** Adds and updates a team's stations, adds their sites and their codes in other schemes. */
export const writeStations =
  (teamId: string) =>
  async (sql: Sql, rows: readonly StationRow[]): Promise<Omit<LoadCounts, 'read'> | LoadFault[]> => {
    const json = JSON.stringify(rows);
    await sql.query(`select pg_advisory_xact_lock(hashtextextended('imports of ' || $1::text, 0))`, [teamId]);
    const collisions = [...(await findCollisions(sql, teamId, json)), ...(await findTakenCodes(sql, teamId, json))];
    if (collisions.length > 0) return collisions;
    const known = await sql.query<{ code: string }>(
      `select s.code from stations s where s.team_id = $1::text and s.code in (select n.code from ${staged})`,
      [teamId, json],
    );
    await insertSites(sql, teamId, json);
    const { new: added, changed } = await upsertStations(sql, teamId, json);
    const knownCodes = new Set(known.rows.map(({ code }) => code));
    const renamed = new Set([...changed, ...(await insertAliases(sql, teamId, json)).filter((code) => knownCodes.has(code))]);
    return { new: added, changed: renamed.size, unchanged: rows.length - added - renamed.size };
  };
