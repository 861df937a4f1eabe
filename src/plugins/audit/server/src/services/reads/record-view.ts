import type { Core } from '@strapi/types';
import { isLetIn, requireActor, runAs, systemActor, type Actor } from '../../../../../../lib/actor';
import { withSql } from '../../../../../../lib/database';
import type { View } from '../../../../contracts';
import { findTeamOfRecord } from '../../queries/find-team-of-record';
import { record } from '../record';
import { readings } from './readings';

const action = 'viewed';

/** Staff see all teams, so that it is the record that tells. */
const teamOf = async (strapi: Core.Strapi, { scope }: Actor, view: View): Promise<string | null> =>
  typeof scope === 'object' ? scope.team : ((await withSql(strapi, async (sql) => findTeamOfRecord(sql, view)))?.id ?? null);

/** Every so manieth, by itself: nobody waits for it. What cannot be recorded is counted again. */
const recordInPassing = (strapi: Core.Strapi, { type, key }: View, teamId: string | null, share: number): void => {
  const { counter } = readings(strapi);
  const name = JSON.stringify([type, teamId]);
  const reads = counter.count(name, share);
  if (reads === 0) return;
  void record(strapi, { kind: 'access', action, type, key, teamId, detail: { reads: String(reads) } }).catch(() => {
    counter.putBack(name, reads); // record has logged why
  });
};

/**
 * That somebody reads a record. Where each read is recorded, and of whoever was let in by another team, it is on record when this returns.
 * To be called before the answer is given, with no connection held. @throws Problem server.unavailable
 */
export const recordView = async (strapi: Core.Strapi, view: View): Promise<void> => {
  const actor = requireActor();
  const share = isLetIn(actor) ? 'all' : readings(strapi).shares.get(view.type);
  if (share === undefined || actor.kind === 'public') return;
  const teamId = await teamOf(strapi, actor, view);
  if (share === 'all') {
    await record(strapi, { kind: 'access', action, type: view.type, key: view.key, teamId });
    return;
  }
  recordInPassing(strapi, view, teamId, share);
};

/** Before a server ends: what it read and has not told of, of no record in particular. */
export const recordRest = async (strapi: Core.Strapi): Promise<void> => {
  for (const [name, reads] of readings(strapi).counter.takeAll()) {
    const [type, teamId] = JSON.parse(name) as [string, string | null];
    await runAs(systemActor('reads'), async () =>
      record(strapi, { kind: 'access', action, type, teamId, detail: { reads: String(reads) } }),
    );
  }
};
