import type { Core } from '@strapi/types';
import { inTeam } from '../../../../lib/actor';
import { teamsService } from '../../../../plugins/teams/contracts';
import type { Handler } from '../../../../lib/contract';
import type { LoadStations } from '../../contracts';
import { stationsTable } from '../../domain/stations-table';
import { writeStations } from '../../queries/write-stations';
import { loadTable } from '../../services/reference-data/load-table';

export const loadStationsHandler =
  (strapi: Core.Strapi): Handler<typeof LoadStations> =>
  async ({ query, upload }) => {
    const team = await teamsService(strapi).getTeam(query.team);
    const data = await inTeam(team.id, async () => loadTable(strapi, upload, stationsTable, writeStations(team.id)));
    return { status: 200, body: { data } };
  };
