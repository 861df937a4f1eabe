import { z } from 'zod';
import { inTeam, requireActor } from '../../../../../lib/actor';
import { systemClock } from '../../../../../lib/clock';
import { inTransaction } from '../../../../../lib/database';
import { defineJob, enqueueAll } from '../../../../../lib/jobs';
import { listTeamsMindingSilence } from '../queries/silence/list-teams-minding-silence';
import { findSilences } from '../services/silence/find-silences';

export const findSilencesOfTeam = defineJob({
  name: 'find-silences-of-team',
  payload: z.object({ teamId: z.string() }),
  handle: async (strapi, { teamId }) => inTeam(teamId, async () => findSilences(strapi, teamId, systemClock().toISOString())),
});

/** Before people's morning; one team that fails keeps no other waiting. */
export const findSilencesDaily = defineJob({
  name: 'find-silences-daily',
  payload: z.object({}),
  cron: '40 10 * * *',
  handle: async (strapi) =>
    inTransaction(strapi, async (sql) => {
      const wanted = (await listTeamsMindingSilence(sql)).map((teamId) => ({ payload: { teamId }, key: `silence:${teamId}` }));
      if (wanted.length > 0) await enqueueAll(sql, findSilencesOfTeam, requireActor(), wanted);
    }),
});
