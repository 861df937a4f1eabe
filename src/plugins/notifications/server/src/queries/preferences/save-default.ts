import type { Sql } from '../../../../../../lib/database';
import type { Preferences } from '../../../../contracts/preferences';

interface NewDefault {
  readonly chosen: Preferences;
  readonly actor: string;
}

export const saveDefault = async (sql: Sql, teamId: string, { chosen, actor }: NewDefault): Promise<void> => {
  await sql.query({
    name: 'save-notification-default',
    text: `
      insert into luminous.notification_default (team_id, chosen, updated_by)
      values ($1::text, $2::jsonb, $3::text)
          on conflict (team_id) do update set chosen = excluded.chosen, updated_by = excluded.updated_by, updated_at = clock_timestamp()`,
    values: [teamId, JSON.stringify(chosen), actor],
  });
};
