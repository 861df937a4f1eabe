import type { Sql } from '../../../../../../lib/database';
import type { Preferences } from '../../../../contracts/preferences';
import type { PreferenceLayers } from '../../domain/delivery/resolve-preferences';

export interface LayersRow {
  readonly person_id: string;
  readonly person: Preferences | null;
  readonly team: Preferences | null;
  readonly time_zone: string;
}

export const toLayers = (rows: readonly LayersRow[]): Map<string, PreferenceLayers> =>
  new Map(rows.map(({ person_id, person, team, time_zone }) => [person_id, { person, team, teamTimeZone: time_zone }]));

/**
 * What counts for each of them in the team, read at once. Others' choices are seen by work for all teams alone. As json, because Strapi has
 * `pg` leave jsonb unread in its process.
 */
export const listPreferenceLayers = async (
  sql: Sql,
  teamId: string,
  personIds: readonly string[],
): Promise<Map<string, PreferenceLayers>> => {
  const { rows } = await sql.query<LayersRow>({
    name: 'list-preference-layers',
    text: `
      select l.person_id, l.person::json as person, l.team::json as team, l.time_zone
        from luminous.preference_layers($1::text, $2::text[]) l`,
    values: [teamId, personIds],
  });
  return toLayers(rows);
};
