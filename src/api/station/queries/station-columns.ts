import type { Station } from '../contracts';

/** A tenth of a degree keeps a place within some kilometres. */
const coordinate = (column: string, isPublic: boolean): string =>
  isPublic ? `trim_scale(case when s.is_sensitive then round(${column}, 1) else ${column} end)::text` : `trim_scale(${column})::text`;

/** Columns of a station s; the public learns of a sensitive one only roughly where it is. */
export const stationColumns = (isPublic: boolean): string => `
  s.document_id as id, s.code, s.name, s.water_body as "waterBody", s.station_type as "stationType", s.role, s.datum,
  (select site.code from sites site where site.team_id = s.team_id and site.document_id = s.site_id) as site,
  ${coordinate('s.latitude', isPublic)} as latitude, ${coordinate('s.longitude', isPublic)} as longitude,
  ${isPublic ? 'coalesce(s.is_sensitive, false)' : 'false'} as "isBlurred"`;

export type StationRow = Station;

/** Named statements are told apart by what they say. */
export const statementName = (name: string, isPublic: boolean): string => (isPublic ? `${name}-for-the-public` : name);
