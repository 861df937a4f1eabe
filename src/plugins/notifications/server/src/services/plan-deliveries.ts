import { systemClock } from '../../../../../lib/clock';
import type { Sql } from '../../../../../lib/database';
import { planDeliveries, type Occasion } from '../domain/delivery/plan-deliveries';
import { noteDeliveries } from '../queries/note-deliveries';
import type { Noted } from '../queries/note-notification';

interface Told extends Omit<Occasion, 'preferences' | 'now'> {
  readonly teamId: string;
  readonly noted: Noted;
}

/** By which ways each of them is told, as they have chosen, in the transaction that tells them. */
export const planFor = async (sql: Sql, { teamId, noted: { id, layers }, ...occasion }: Told): Promise<void> => {
  const now = systemClock();
  const planned = [...layers].flatMap(([personId, preferences]) =>
    planDeliveries({ ...occasion, preferences, now }).map(({ channel, dueAt, digestKey, isUrgent, isSilent }) => ({
      ...{ personId, channel, dueAt, isUrgent, isSilent },
      batchKey: digestKey ?? `once:${id}`,
    })),
  );
  await noteDeliveries(sql, { teamId, notificationId: id, personIds: [...layers.keys()], planned });
};
