import type { Core } from '@strapi/types';
import { stationService, type PublicSeries } from '../../../../../../api/station/contracts';
import { shownParameter } from './list-places';
import { asEverybody, listShowing } from './showing-teams';

/** A picture as wide as a page cannot show more of them apart. */
const pointsOfSeries = 500;

interface Asked {
  readonly teamSlug: string;
  readonly stationCode: string;
  /** First and last day, UTC. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What the public may see of a station over time; null where it sees no such station. */
export const readPlaceSeries = async (strapi: Core.Strapi, { teamSlug, ...asked }: Asked): Promise<PublicSeries | null> => {
  const team = (await listShowing(strapi)).find(({ slug }) => slug === teamSlug);
  if (team === undefined) return null;
  const wanted = { ...asked, teamId: team.id, parameterCode: shownParameter, points: pointsOfSeries };
  return asEverybody(team, async () => stationService(strapi).readPublicSeries(wanted));
};
