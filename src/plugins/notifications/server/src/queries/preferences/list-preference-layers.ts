import type { Sql } from '../../../../../../lib/database';
import type { PreferenceLayers } from '../../domain/delivery/resolve-preferences';

/** What each of these people of a team has chosen, and the team for them. */
export const listPreferenceLayers = async (
  sql: Sql,
  teamId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, PreferenceLayers>> => {
  const { rows } = await sql.query<{ teamTimeZone: string }>({
    name: 'list-preference-layers',
    text: `select coalesce(t.time_zone, 'America/Edmonton') as "teamTimeZone" from teams t where t.document_id = $1::text`,
    values: [teamId],
  });
  const teamTimeZone = rows[0]?.teamTimeZone ?? 'UTC';
  return new Map(personIds.map((id) => [id, { person: null, team: null, teamTimeZone }]));
};
