import type { Sql } from '../../../../../lib/database';
import type { PreferenceLayers } from '../domain/delivery/resolve-preferences';
import { toLayers, type LayersRow } from './preferences/list-preference-layers';
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

export interface Noted {
  readonly id: string;
  /** Whoever is told, and what they have chosen. */
  readonly layers: ReadonlyMap<string, PreferenceLayers>;
}

/** Null when there was nobody to tell, or it was told before. */
export const noteNotification = async (sql: Sql, { teamId, told, roles, among }: Wanted): Promise<Noted | null> => {
  const { rows } = await sql.query<{ id: string; layers: LayersRow[] }>({
    name: 'note-notification',
    text: `select noted_id as id, layers from luminous.note_notification($1::text, $2::jsonb, $3::text[], $4::text[])`,
    values: [teamId, JSON.stringify(told), roles, among],
  });
  const [noted] = rows;
  return noted === undefined ? null : { id: noted.id, layers: toLayers(noted.layers) };
};
