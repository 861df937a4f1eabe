import type { Sql } from '../../../../../../lib/database';
import type { Preferences } from '../../../../contracts/preferences';
import type { Inbox } from '../inbox/inbox';

/** Only while the person is in the team, whoever takes them out at the same moment. */
export const saveChoice = async (sql: Sql, { teamId, personId }: Inbox, chosen: Preferences): Promise<void> => {
  await sql.query({
    name: 'save-notification-choice',
    text: `
      insert into luminous.notification_choice as c (team_id, person_id, chosen)
      select m.team_id, m.person_id, $3::jsonb from memberships m where m.team_id = $1::text and m.person_id = $2::text for key share
          on conflict (team_id, person_id) do update set chosen = excluded.chosen, updated_at = clock_timestamp()`,
    values: [teamId, personId, JSON.stringify(chosen)],
  });
};
