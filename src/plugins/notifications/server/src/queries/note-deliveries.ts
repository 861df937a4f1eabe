import type { Sql } from '../../../../../lib/database';
import type { Channel } from '../../../contracts/notification-type';

interface Noted {
  readonly teamId: string;
  readonly notificationId: string;
  readonly personIds: readonly string[];
  readonly planned: readonly {
    readonly personId: string;
    readonly channel: Channel;
    readonly batchKey: string;
    readonly dueAt: Date;
    readonly isUrgent: boolean;
    readonly isSilent: boolean;
  }[];
}

/** For all of them in one statement. */
export const noteDeliveries = async (sql: Sql, { teamId, notificationId, personIds, planned }: Noted): Promise<void> => {
  await sql.query({
    name: 'note-deliveries',
    text: `select luminous.note_deliveries($1::text, $2::text, $3::text[], $4::jsonb)`,
    values: [teamId, notificationId, personIds, JSON.stringify(planned)],
  });
};
