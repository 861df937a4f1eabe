import type { Sql } from '../../../../../lib/database';
import { insertInAppDeliveries } from '../queries/insert-in-app-deliveries';

interface Noted {
  readonly teamId: string;
  readonly notificationId: string;
  readonly personIds: readonly string[];
}

/**
 * By which ways each of them is told, in the transaction that tells them. The inbox is the one that everybody has; this is where those are
 * planned that a person chooses.
 */
export const planDeliveries = async (sql: Sql, noted: Noted): Promise<void> => {
  await insertInAppDeliveries(sql, noted);
};
