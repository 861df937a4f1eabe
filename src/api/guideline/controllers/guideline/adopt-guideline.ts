import type { Core } from '@strapi/types';
import type { Handler } from '../../../../lib/contract';
import type { AdoptGuideline } from '../../contracts';
import { adoptGuideline } from '../../services/guideline/adopt-guideline';

export const adoptGuidelineHandler =
  (strapi: Core.Strapi): Handler<typeof AdoptGuideline> =>
  async ({ params, query, body }) => ({
    status: 201,
    body: { data: await adoptGuideline(strapi, { ...body, ...params, ...query }) },
  });
