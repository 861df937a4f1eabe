import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../lib/contract';
import type { GetOverview } from '../../../contracts/overview';
import { readOverview } from '../services/places/read-overview';

export const getOverviewHandler =
  (strapi: Core.Strapi): Handler<typeof GetOverview> =>
  async ({ query: { team } }) => ({ status: 200, body: { data: await readOverview(strapi, team) } });
