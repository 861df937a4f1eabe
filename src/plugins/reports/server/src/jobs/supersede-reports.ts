import type { Core } from '@strapi/types';
import { requireActor } from '../../../../../lib/actor';
import { inTransaction } from '../../../../../lib/database';
import type { EventEnvelope } from '../../../../../lib/events';
import type { ObservationsRecorded, ObservationsWithdrawn } from '../../../../notifications/contracts';
import { listSnapshotsTelling, noteChangedCount } from '../queries/supersede-reports';
import { requireSource } from '../services/source';

/** Reports that tell what was corrected or withdrawn are marked, however often they were printed. Doing it twice comes to the same. */
export const supersedeReports = async (
  strapi: Core.Strapi,
  { payload: { source } }: EventEnvelope<Pick<ObservationsRecorded | ObservationsWithdrawn, 'source'>>,
): Promise<void> => {
  const { scope } = requireActor();
  if (typeof scope !== 'object') throw new Error('What is recorded belongs to one team.');
  const { team } = scope;
  const { listConcerned, countChanged } = requireSource(strapi);
  await inTransaction(strapi, async (sql) => {
    const concerned = await listConcerned(sql, team, source.id);
    for (const { snapshotId, recordIds } of await listSnapshotsTelling(sql, team, concerned)) {
      await noteChangedCount(sql, team, snapshotId, await countChanged(sql, team, recordIds));
    }
  });
};
