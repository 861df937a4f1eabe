import type { Core } from '@strapi/types';
import type { Handler } from '../../../../lib/contract';
import { publicTeamId } from '../../../../plugins/teams/contracts';
import { reviewPolicyService } from '../../../review-policy/contracts';
import type { ListLaboratoryQualifiers } from '../../contracts';
import { listLaboratoryQualifiers } from '../../queries/list-laboratory-qualifiers';

export const listLaboratoryQualifiersHandler =
  (strapi: Core.Strapi): Handler<typeof ListLaboratoryQualifiers> =>
  async ({ headers }) =>
    reviewPolicyService(strapi).readAsCaller({ team: publicTeamId, ifNoneMatch: headers['if-none-match'] }, async (sql) => ({
      data: await listLaboratoryQualifiers(sql),
    }));
