import type { Core } from '@strapi/types';
import { inTransaction, type Sql } from '../../../../../../lib/database';
import { Problem, problems } from '../../../../../../lib/problem';
import { retentionProblems, type Hold } from '../../../../contracts';
import { findTeamId } from '../../queries/history/find-team-id';
import { isRecorded, liftHold, placeHold } from '../../queries/retention/change-holds';
import { tellHold } from './tell-holds';

interface Wanted {
  readonly team?: string | undefined;
  readonly type?: string | undefined;
  readonly key?: string | undefined;
  readonly reason: string;
}

const isHoldId = /^[1-9]\d{0,17}$/;

/** A hold on something misspelt would hold nothing, and nobody would notice until it is gone. */
const requireRecorded = async (sql: Sql, { type, key }: Wanted): Promise<void> => {
  if (type === undefined || (await isRecorded(sql, type, key ?? null))) return;
  throw new Problem(problems['resource.not-found'], key === undefined ? 'Nothing is recorded of this type.' : 'There is no such record.');
};

/** In force when this returns. @throws Problem resource.not-found */
export const createHold = async (strapi: Core.Strapi, wanted: Wanted): Promise<Hold> =>
  inTransaction(strapi, async (sql) => {
    const { team, type = null, key = null, reason } = wanted;
    const teamId = team === undefined ? null : await findTeamId(sql, team);
    if (team !== undefined && teamId === null) throw new Problem(problems['resource.not-found'], 'There is no such team.');
    await requireRecorded(sql, wanted);
    return tellHold(sql, await placeHold(sql, { teamId, type, key, reason }));
  });

/** @throws Problem resource.not-found, hold.not-in-force */
export const endHold = async (strapi: Core.Strapi, id: string, reason: string): Promise<Hold> =>
  inTransaction(strapi, async (sql) => {
    if (!isHoldId.test(id)) throw new Problem(problems['resource.not-found'], 'There is no such hold.');
    await tellHold(sql, id);
    if (!(await liftHold(sql, id, reason))) throw new Problem(retentionProblems['hold.not-in-force'], 'Somebody has lifted it before.');
    return tellHold(sql, id);
  });
