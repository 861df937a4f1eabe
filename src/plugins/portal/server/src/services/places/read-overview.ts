import type { Core } from '@strapi/types';
import { reviewPolicyService } from '../../../../../../api/review-policy/contracts';
import { stationService } from '../../../../../../api/station/contracts';
import { inTeam, requireActor } from '../../../../../../lib/actor';
import { systemClock } from '../../../../../../lib/clock';
import { withSql } from '../../../../../../lib/database';
import { notificationsService } from '../../../../../notifications/contracts';
import { teamsService } from '../../../../../teams/contracts';
import { tellStations, type ToldStation } from '../../domain/tell-stations';
import { recentReadings, shownParameter } from './list-places';

interface Overview {
  readonly stations: ToldStation[];
  readonly awaitingRelease: number | null;
}

/** Everything is read with the eyes of whoever asks: who was let in by another team sees what was granted, and none of its thresholds. */
export const readOverview = async (strapi: Core.Strapi, slug: string): Promise<Overview> => {
  const team = await teamsService(strapi).getTeam(slug);
  const caller = requireActor();
  return inTeam(team.id, async () => {
    const { sight, knowsOfUnreleased } = await withSql(strapi, async (sql) => reviewPolicyService(strapi).findReader(sql, caller, team));
    const wanted = { teamId: team.id, parameterCode: shownParameter };
    const stations = stationService(strapi);
    const [found, medians, awaitingRelease] = await Promise.all([
      stations.listTeamStatus({ ...wanted, recentReadings, sight, knowsOfUnreleased }),
      stations.listYearlyMedians(wanted),
      knowsOfUnreleased ? stations.countAwaitingRelease(team.id) : null,
    ]);
    const latest = found.flatMap((one) => (one.latest === null ? [] : [one.latest.id]));
    const judged = await notificationsService(strapi).judgeObservations(team.id, latest);
    return { stations: tellStations({ found, judged, medians, now: systemClock() }), awaitingRelease };
  });
};
