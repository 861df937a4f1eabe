import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import type { GetOnboarding } from '../../../../contracts';
import { inCustomerTeam } from '../../services/in-customer-team';
import { listFacts } from '../../services/onboarding/registry';

export const getOnboardingHandler =
  (strapi: Core.Strapi): Handler<typeof GetOnboarding> =>
  async ({ query }) => {
    const data = await inCustomerTeam(strapi, query.team, async ({ id }) =>
      withSql(strapi, async (sql) => {
        const facts: { name: string; isDone: boolean }[] = [];
        for (const { name, isDone } of listFacts(strapi)) facts.push({ name, isDone: await isDone(sql, id) });
        return facts;
      }),
    );
    return { status: 200, body: { data } };
  };
