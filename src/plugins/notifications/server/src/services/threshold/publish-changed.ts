import type { Sql } from '../../../../../../lib/database';
import { publish } from '../../../../../../lib/events';
import { ThresholdsChanged } from '../../../../contracts';

/** In the transaction that changed them: what stands by them is judged anew. */
export const publishChanged = async (sql: Sql, teamId: string, quantities: readonly string[]): Promise<void> =>
  publish(sql, ThresholdsChanged, teamId, { quantities: [...new Set(quantities)] });
