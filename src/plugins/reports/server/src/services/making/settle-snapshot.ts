import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Core } from '@strapi/types';
import { atOneMoment, inTransaction, withSql } from '../../../../../../lib/database';
import { newDocumentId } from '../../../../../../lib/ids';
import { sha256Of } from '../../../../../../lib/sha256';
import { auditService } from '../../../../../audit/contracts';
import type { Team } from '../../../../../teams/contracts';
import type { ReportOrder, ReportSnapshot } from '../../../../contracts';
import type { ClaimedReport } from '../../queries/claim-report';
import { findMoment } from '../../queries/find-moment';
import { findWholeSnapshot, insertSnapshot, setSnapshot } from '../../queries/report-snapshot';
import { noteChangedCount } from '../../queries/supersede-reports';
import { requireSource } from '../source';

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

export interface SettledSnapshot {
  readonly snapshot: ReportSnapshot;
  readonly order: ReportOrder;
  readonly data: unknown;
}

const read = async (strapi: Core.Strapi, teamId: string, id: string): Promise<SettledSnapshot> => {
  const kept = await withSql(strapi, async (sql) => findWholeSnapshot(sql, teamId, id));
  if (kept === null) throw new Error('The snapshot of a report is gone.');
  const { snapshot, order, packed } = kept;
  return { snapshot, order, data: JSON.parse((await unpack(packed)).toString('utf8')) };
};

const take = async (strapi: Core.Strapi, team: Team, { from, to, subjects }: ClaimedReport) => {
  const order: ReportOrder = { from, to, subjects };
  const { taken, cutOff, checkpoint } = await atOneMoment(strapi, async (sql) => ({
    taken: await requireSource(strapi).takeSnapshot(sql, team, order),
    cutOff: await findMoment(sql),
    checkpoint: await auditService(strapi).findCheckpoint(sql),
  }));
  const bytes = Buffer.from(JSON.stringify(taken.data));
  const sha256 = sha256Of(bytes).toString('hex');
  return { id: newDocumentId(), order, sha256, cutOff, checkpoint, recordIds: taken.recordIds, packed: await pack(bytes) };
};

/** What the report is made of: what it names, what an earlier attempt took, or what is there now. It is kept before anything is drawn. */
export const settleSnapshot = async (strapi: Core.Strapi, team: Team, report: ClaimedReport): Promise<SettledSnapshot> => {
  if (report.snapshotId !== null) return read(strapi, team.id, report.snapshotId);
  const taken = await take(strapi, team, report);
  await inTransaction(strapi, async (sql) => {
    await insertSnapshot(sql, team.id, taken);
    if (!(await setSnapshot(sql, team.id, report.id, taken.id))) throw new Error('Somebody else makes this report.');
  });
  // Whoever corrected something while it was taken found no snapshot to mark.
  await inTransaction(strapi, async (sql) => {
    const changedCount = await requireSource(strapi).countChanged(sql, team.id, taken.recordIds);
    await noteChangedCount(sql, team.id, taken.id, changedCount);
  });
  return read(strapi, team.id, taken.id);
};
