import type { Sql } from '../../../../../lib/database';
import type { NotificationContents, NotificationSeverity, NotificationSubject, NotificationType } from '../../../contracts';

interface Told {
  readonly type: NotificationType;
  readonly severity: NotificationSeverity;
  readonly eventKey: string;
  readonly source: string | null;
  readonly contents: NotificationContents;
  readonly about: readonly NotificationSubject[];
  readonly isHistorical: boolean;
}

interface Wanted {
  readonly teamId: string;
  readonly told: Told;
  /** Null where `among` alone says who is told. */
  readonly roles: readonly string[] | null;
  readonly among: readonly string[] | null;
}

interface Noted {
  readonly id: string;
  /** False when it joined one of a moment ago. */
  readonly isNew: boolean;
  readonly personIds: readonly string[];
}

/** Null when there was nobody to tell, or it was told before. */
export const noteNotification = async (sql: Sql, { teamId, told, roles, among }: Wanted): Promise<Noted | null> => {
  const { rows } = await sql.query<Noted>({
    name: 'note-notification',
    text: `
      select noted_id as id, is_new as "isNew", people as "personIds"
        from luminous.note_notification($1::text, $2::jsonb, $3::text[], $4::text[])`,
    values: [teamId, JSON.stringify(told), roles, among],
  });
  return rows[0] ?? null;
};
