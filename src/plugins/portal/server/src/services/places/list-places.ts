import type { Core } from '@strapi/types';
import { runAs, systemActor } from '../../../../../../lib/actor';
import { systemClock } from '../../../../../../lib/clock';
import { stationService } from '../../../../../../api/station/contracts';
import { notificationsService } from '../../../../../notifications/contracts';
import type { Team } from '../../../../../teams/contracts';
import type { PlaceStatus } from '../../../../contracts/place';
import type { Locale } from '../../../../web/locales/messages';
import { tellStations } from '../../domain/tell-stations';
import { listPlaceNames } from './list-place-names';
import { asEverybody, listShowing } from './showing-teams';

export const shownParameter = 'naphthenic-acids';

/** As many as fit into a small picture. */
export const recentReadings = 40;

type Found = Omit<PlaceStatus, 'name'>;

const ofTeam = async (strapi: Core.Strapi, { id, slug, name }: Team): Promise<Found[]> => {
  const wanted = { teamId: id, parameterCode: shownParameter };
  const stations = stationService(strapi);
  const [found, medians] = await Promise.all([
    stations.listPublicStatus({ ...wanted, recentReadings }),
    stations.listYearlyMedians(wanted),
  ]);
  const latest = found.flatMap((one) => (one.latest === null ? [] : [one.latest.id]));
  // The public sees no thresholds: what they say of what it does see is told, and by which limit.
  const judged = await runAs(systemActor('community-view', { team: id }), async () =>
    notificationsService(strapi).judgeObservations(id, latest),
  );
  return tellStations({ found, judged, medians, now: systemClock() }).map((told) => ({ team: { slug, name }, ...told }));
};

const named = async (strapi: Core.Strapi, locale: Locale, places: readonly Found[]): Promise<PlaceStatus[]> => {
  const keyOf = (team: string, station: string) => `${team}/${station}`;
  const names = new Map((await listPlaceNames(strapi, locale)).map((one) => [keyOf(one.teamSlug, one.stationCode), one.name]));
  return places.map((place) => {
    const { code, name } = place.status.station;
    return { ...place, name: names.get(keyOf(place.team.slug, code)) ?? name };
  });
};

/** Every place that everybody may read about, by team and code. */
export const listPlaces = async (strapi: Core.Strapi, locale: Locale): Promise<PlaceStatus[]> => {
  const found = await Promise.all((await listShowing(strapi)).map(async (team) => asEverybody(team, async () => ofTeam(strapi, team))));
  return named(strapi, locale, found.flat());
};

interface Wanted {
  readonly locale: Locale;
  readonly teamSlug: string;
  readonly stationCode: string;
}

export const findPlace = async (strapi: Core.Strapi, { locale, teamSlug, stationCode }: Wanted): Promise<PlaceStatus | null> => {
  const team = (await listShowing(strapi)).find(({ slug }) => slug === teamSlug);
  if (team === undefined) return null;
  const found = (await asEverybody(team, async () => ofTeam(strapi, team))).filter(({ status }) => status.station.code === stationCode);
  return (await named(strapi, locale, found))[0] ?? null;
};
