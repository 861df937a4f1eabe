import { systemClock } from '../../../../../lib/clock';
import type { Sql } from '../../../../../lib/database';
import { planDeliveries, type Occasion } from '../domain/delivery/plan-deliveries';
import { noteDeliveries } from '../queries/note-deliveries';
import { listPreferenceLayers } from '../queries/preferences/list-preference-layers';

interface Told extends Omit<Occasion, 'preferences' | 'now'> {
  readonly teamId: string;
  readonly noted: { readonly id: string; readonly personIds: readonly string[] };
}

/** By which ways each of them is told, as they have chosen, in the transaction that tells them. */
export const planFor = async (sql: Sql, { teamId, noted, ...occasion }: Told): Promise<void> => {
  const layers = await listPreferenceLayers(sql, teamId, noted.personIds);
  const now = systemClock();
  const planned = [...layers].flatMap(([personId, preferences]) =>
    planDeliveries({ ...occasion, preferences, now }).map(({ channel, dueAt, digestKey, isUrgent, isSilent }) => ({
      ...{ personId, channel, dueAt, isUrgent, isSilent },
      batchKey: digestKey ?? `once:${noted.id}`,
    })),
  );
  await noteDeliveries(sql, { teamId, notificationId: noted.id, personIds: noted.personIds, planned });
};
