import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { ListReportKinds } from '../../../../contracts';
import { inReportingTeam } from '../../services/in-reporting-team';
import { requireSource } from '../../services/source';

export const listReportKindsHandler =
  (strapi: Core.Strapi): Handler<typeof ListReportKinds> =>
  async ({ query }) =>
    inReportingTeam(strapi, query.team, () => {
      const data = requireSource(strapi).templates.map(({ kind, version, locales }) => ({ kind, version, locales: [...locales] }));
      return Promise.resolve({ status: 200, body: { data } });
    });
