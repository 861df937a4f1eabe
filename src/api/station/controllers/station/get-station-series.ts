import type { Core } from '@strapi/types';
import { inTeam } from '../../../../lib/actor';
import type { Handler } from '../../../../lib/contract';
import { withSql } from '../../../../lib/database';
import { Problem, problems } from '../../../../lib/problem';
import { teamsService } from '../../../../plugins/teams/contracts';
import type { GetStationSeries } from '../../contracts';
import { groupSeries } from '../../domain/group-series';
import { findStation } from '../../queries/find-station';
import { listStationReadings } from '../../queries/list-station-readings';

const maxReadings = 2000;

export const getStationSeriesHandler =
  (strapi: Core.Strapi): Handler<typeof GetStationSeries> =>
  async ({ params, query: { team: slug, parameter, from, to } }) => {
    const team = await teamsService(strapi).getTeam(slug);
    const data = await inTeam(team.id, () =>
      withSql(strapi, async (sql) => {
        const station = await findStation(sql, team.id, params.code);
        if (station === null) throw new Problem(problems['resource.not-found'], `The team "${slug}" has no station "${params.code}".`);
        const range = { teamId: team.id, stationId: station.id, parameterCode: parameter, from, to };
        const readings = await listStationReadings(sql, { ...range, limit: maxReadings });
        return { station, parameter, total: readings.length, series: groupSeries(readings) };
      }),
    );
    return { status: 200, body: { data } };
  };
