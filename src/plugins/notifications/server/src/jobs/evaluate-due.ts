import { z } from 'zod';
import { inTeam, requireActor } from '../../../../../lib/actor';
import { inTransaction } from '../../../../../lib/database';
import { defineJob, enqueueAll } from '../../../../../lib/jobs';
import { listTeamsOfLapsed } from '../queries/due/list-lapsed';
import { listTurnedThresholds } from '../queries/due/list-turned-thresholds';
import { closeSweepWindow, openSweepWindow } from '../queries/due/sweep-window';
import { evaluateLapsed } from '../services/evaluation/evaluate-lapsed';
import { evaluateStanding } from '../services/evaluation/evaluate-source';
import { tellOutcomes } from '../services/evaluation/tell-outcomes';

/** What has become due in one team. Done again it finds nothing more to do. */
export const evaluateDue = defineJob({
  name: 'evaluate-due',
  payload: z.object({ teamId: z.string(), quantities: z.array(z.string()) }),
  handle: async (strapi, { teamId, quantities }) =>
    inTeam(teamId, async () => {
      await evaluateStanding(strapi, teamId, quantities);
      await evaluateLapsed(strapi, teamId, tellOutcomes(strapi, { teamId, source: { kind: 'teams', id: teamId } }));
    }),
});

/**
 * Nothing arrives when a threshold begins or ends by itself, or when the time is over for which somebody had something in hand: it is looked
 * for. The work is left to a job of each team, in the transaction that notes up to when it was looked.
 */
export const findDue = defineJob({
  name: 'find-due',
  payload: z.object({}),
  cron: '*/5 * * * *',
  handle: async (strapi) =>
    inTransaction(strapi, async (sql) => {
      const window = await openSweepWindow(sql);
      const due = new Map((await listTeamsOfLapsed(sql, window.until)).map((teamId): [string, readonly string[]] => [teamId, []]));
      for (const { teamId, quantities } of await listTurnedThresholds(sql, window)) due.set(teamId, quantities);
      const wanted = [...due].map(([teamId, quantities]) => ({
        payload: { teamId, quantities: [...quantities] },
        key: `due:${teamId}:${window.until}`,
      }));
      if (wanted.length > 0) await enqueueAll(sql, evaluateDue, requireActor(), wanted);
      await closeSweepWindow(sql, window);
    }),
});
