import type { Core } from '@strapi/types';
import { withSql } from '../../../../../../lib/database';
import { settings } from '../../../../../../lib/settings';
import type { Retention } from '../../../../contracts';
import { listClassStates } from '../../queries/retention/list-class-states';

export const listRetention = async (strapi: Core.Strapi): Promise<Retention[]> => {
  const { retention: years } = settings(strapi);
  const states = await withSql(strapi, async (sql) => listClassStates(sql, years));
  return states.map(({ prunedAt, ranAt, ...state }) => ({
    ...state,
    years: years[state.name],
    prunedAt: prunedAt?.toISOString() ?? null,
    ranAt: ranAt?.toISOString() ?? null,
  }));
};
