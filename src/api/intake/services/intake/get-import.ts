import type { Core } from '@strapi/types';
import { withSql } from '../../../../lib/database';
import { Problem, problems } from '../../../../lib/problem';
import type { Team } from '../../../../plugins/teams/contracts';
import type { Import } from '../../contracts';
import { orderAsImport } from '../../domain/order-as-import';
import { findImport } from '../../queries/find-import';
import { listOrdersUnderWay } from '../../queries/list-orders-under-way';

/**
 * An import of the team, or the accepted file that is becoming one.
 * @throws Problem resource.not-found
 */
export const getImport = async (strapi: Core.Strapi, team: Team, id: string): Promise<Import> => {
  const found = await withSql(strapi, async (sql) => {
    const known = await findImport(sql, team.id, id);
    if (known !== null) return known;
    const [underWay] = await listOrdersUnderWay(sql, team.id, id);
    // It may have been finished between the two questions.
    return underWay === undefined ? findImport(sql, team.id, id) : orderAsImport(underWay);
  });
  if (found === null) throw new Problem(problems['resource.not-found'], `The team "${team.slug}" has no import "${id}".`);
  return found;
};
