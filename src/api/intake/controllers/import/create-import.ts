import type { Core } from '@strapi/types';
import type { Handler } from '../../../../lib/contract';
import { teamsService } from '../../../../plugins/teams/contracts';
import type { CreateImport } from '../../contracts';
import { importFile } from '../../services/intake/import-file';

export const createImportHandler =
  (strapi: Core.Strapi): Handler<typeof CreateImport> =>
  async ({ query, upload }) => {
    const team = await teamsService(strapi).getTeam(query.team);
    const data = await importFile(strapi, { team, createsStations: query.create === 'stations', upload });
    return { status: 201, body: { data }, headers: { Location: `/api/imports/${data.id}?team=${team.slug}` } };
  };
