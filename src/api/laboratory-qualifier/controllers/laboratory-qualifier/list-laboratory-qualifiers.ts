import type { Core } from '@strapi/types';
import type { Handler } from '../../../../lib/contract';
import { reviewPolicyService } from '../../../review-policy/contracts';
import type { ListLaboratoryQualifiers } from '../../contracts';
import { listLaboratoryQualifiers } from '../../queries/list-laboratory-qualifiers';

export const listLaboratoryQualifiersHandler =
  (strapi: Core.Strapi): Handler<typeof ListLaboratoryQualifiers> =>
  async ({ headers }) =>
    reviewPolicyService(strapi).readShared(headers['if-none-match'], async (sql) => ({
      data: await listLaboratoryQualifiers(sql),
    }));
