import type { Sql } from '../../../../../lib/database';

/** What was still to be sent to somebody who has left the team is not sent. */
export const leaveOutDeliveries = async (sql: Sql, teamId: string, personId: string): Promise<void> => {
  await sql.query({
    name: 'leave-out-deliveries',
    text: `
      update luminous.delivery
         set state = 'left-out', next_attempt_at = null, updated_at = now()
       where team_id = $1::text and person_id = $2::text and state = 'due'`,
    values: [teamId, personId],
  });
};
