import type { Sql } from '../../../../../lib/database';
import type { NewNotification } from '../../../contracts';
import { rolesWith } from '../../../contracts/notification-type';
import { composeEventKey } from '../domain/compose-event-key';
import { contentsSchemas } from '../domain/notification-types/contents';
import { notificationTable } from '../domain/notification-types/table';
import { noteNotification } from '../queries/note-notification';
import { tellLive } from '../queries/tell-live';
import { planFor } from './plan-deliveries';

/** What Luminous' own people are told belongs to no team, and is seen by work for all teams alone. */
const staff = 'staff';

/** What is left out is as usual. */
const complete = (told: NewNotification) => ({
  ...{ severity: notificationTable[told.type].severity, source: null, among: null, isHistorical: false, backfillOf: null },
  ...told,
});

/**
 * Tells whoever it concerns, in the transaction of whoever makes it true. Best last in it: until it ends, others who tell the same team
 * something wait.
 */
export const notify = async (sql: Sql, told: NewNotification): Promise<void> => {
  const { type, severity, source, about, among, isHistorical: isPast, backfillOf, ...rest } = complete(told);
  const { right } = notificationTable[type];
  const isHistorical = isPast || backfillOf !== null;
  const teamId = right === null ? staff : told.teamId;
  const noted = await noteNotification(sql, {
    teamId,
    told: {
      ...{ type, severity, source, about, isHistorical, contents: contentsSchemas[type].parse(rest.contents) },
      eventKey: composeEventKey({ type, severity, isHistorical, eventKey: rest.eventKey }),
    },
    ...(right === null ? { roles: null, among: [staff] } : { roles: rolesWith(right), among }),
  });
  if (noted === null || right === null) return;
  await planFor(sql, { teamId, noted, type, severity, isHistorical: isPast, backfillOf });
  await tellLive(sql, { kind: 'news', teamId });
};
