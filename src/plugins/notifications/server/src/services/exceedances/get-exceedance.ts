import type { Sql } from '../../../../../../lib/database';
import { Problem, problems } from '../../../../../../lib/problem';
import type { Exceedance } from '../../../../contracts';
import type { Team } from '../../../../../teams/contracts';
import { findExceedance } from '../../queries/exceedances/find-exceedance';
import { toExceedance } from '../../queries/exceedances/exceedance-row';

/** @throws Problem resource.not-found */
export const getExceedance = async (sql: Sql, team: Team, id: string): Promise<Exceedance> => {
  const found = await findExceedance(sql, team.id, id);
  if (found === null) throw new Problem(problems['resource.not-found'], `The team "${team.slug}" has no exceedance "${id}".`);
  return toExceedance(found);
};
