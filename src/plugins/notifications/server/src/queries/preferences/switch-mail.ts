import type { Sql } from '../../../../../../lib/database';
import type { NotificationType } from '../../../../contracts';
import type { Inbox } from '../inbox/inbox';

interface Switch {
  readonly types: readonly NotificationType[];
  readonly isMailed: boolean;
}

/** For these types, and whatever else the person has chosen stays; also what is chosen at the same moment. Nothing for who is not in the team. */
export const switchMail = async (sql: Sql, { teamId, personId }: Inbox, { types, isMailed }: Switch): Promise<void> => {
  await sql.query({
    name: 'switch-mail',
    text: `
      insert into luminous.notification_choice as c (team_id, person_id, chosen)
      select m.team_id, m.person_id,
             jsonb_build_object('channels', (select jsonb_object_agg(s.type, jsonb_build_object('email', $4::boolean)) from unnest($3::text[]) as s (type)))
        from memberships m
       where m.team_id = $1::text and m.person_id = $2::text
         for key share of m
          on conflict (team_id, person_id) do update
         set updated_at = clock_timestamp(),
             chosen = c.chosen || jsonb_build_object('channels', coalesce(c.chosen -> 'channels', '{}') || (
               select jsonb_object_agg(s.type, coalesce(c.chosen -> 'channels' -> s.type, '{}') || jsonb_build_object('email', $4::boolean))
                 from unnest($3::text[]) as s (type)))`,
    values: [teamId, personId, types, isMailed],
  });
};
