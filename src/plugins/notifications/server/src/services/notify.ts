import type { Sql } from '../../../../../lib/database';
import type { NewNotification } from '../../../contracts';
import { rolesWith } from '../../../contracts/notification-type';
import { composeEventKey } from '../domain/compose-event-key';
import { notificationTable } from '../domain/notification-types/table';
import { noteNotification } from '../queries/note-notification';
import { tellLive } from '../queries/tell-live';
import { planDeliveries } from './plan-deliveries';

/** What Luminous' own people are told belongs to no team, and is seen by work for all teams alone. */
const staff = 'staff';

/**
 * Tells whoever it concerns, in the transaction of whoever makes it true. Best last in it: until it ends, others who tell the same team
 * something wait.
 */
export const notify = async (sql: Sql, { type, isHistorical = false, ...told }: NewNotification): Promise<void> => {
  const { severity: usualSeverity, right } = notificationTable[type];
  const { severity = usualSeverity, source = null, contents, about, among = null } = told;
  const isForStaff = right === null;
  const teamId = isForStaff ? staff : told.teamId;
  const noted = await noteNotification(sql, {
    teamId,
    told: {
      ...{ type, severity, source, contents, about, isHistorical },
      eventKey: composeEventKey({ type, severity, isHistorical, eventKey: told.eventKey }),
    },
    ...(isForStaff ? { roles: null, among: [staff] } : { roles: rolesWith(right), among }),
  });
  if (noted === null || isForStaff) return;
  await planDeliveries(sql, { teamId, notificationId: noted.id, personIds: noted.personIds });
  await tellLive(sql, { kind: 'news', teamId });
};
