import type { Core } from '@strapi/types';
import { actorRef, requireActor } from '../../../../../../lib/actor';
import { inTransaction, type Sql } from '../../../../../../lib/database';
import { Problem } from '../../../../../../lib/problem';
import { exceedanceProblems, type Exceedance } from '../../../../contracts';
import type { Team } from '../../../../../teams/contracts';
import { acknowledgeExceedanceRow, explainExceedanceRow, resolveExceedanceRow } from '../../queries/exceedances/change-exceedance';
import { getExceedance } from './get-exceedance';

/** One guarded statement decides; why it changed nothing is asked afterwards. */
const change = async (
  strapi: Core.Strapi,
  team: Team,
  id: string,
  write: (sql: Sql, by: string) => Promise<boolean>,
): Promise<Exceedance> =>
  inTransaction(strapi, async (sql) => {
    const isChanged = await write(sql, actorRef(requireActor()));
    const exceedance = await getExceedance(sql, team, id);
    if (!isChanged) throw new Problem(exceedanceProblems['exceedance.ended'], `It is ${exceedance.state}.`);
    return exceedance;
  });

/** @throws Problem resource.not-found, exceedance.ended, exceedance.until-passed */
export const acknowledgeExceedance = async (
  strapi: Core.Strapi,
  team: Team,
  id: string,
  { until, now }: { readonly until: string | null; readonly now: Date },
): Promise<Exceedance> => {
  if (until !== null && Date.parse(until) <= now.getTime())
    throw new Problem(exceedanceProblems['exceedance.until-passed'], `${until} has passed.`);
  return change(strapi, team, id, async (sql, by) => acknowledgeExceedanceRow(sql, team.id, id, by, until));
};

/** @throws Problem resource.not-found, exceedance.ended */
export const explainExceedance = async (strapi: Core.Strapi, team: Team, id: string, text: string): Promise<Exceedance> =>
  change(strapi, team, id, async (sql, by) => explainExceedanceRow(sql, team.id, id, by, text));

/** @throws Problem resource.not-found, exceedance.ended */
export const resolveExceedance = async (strapi: Core.Strapi, team: Team, id: string, text: string): Promise<Exceedance> =>
  change(strapi, team, id, async (sql, by) => resolveExceedanceRow(sql, team.id, id, by, text));
