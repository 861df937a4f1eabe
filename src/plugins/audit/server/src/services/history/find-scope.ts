import type { Core } from '@strapi/types';
import { requireActor } from '../../../../../../lib/actor';
import { listContentTypes } from '../../../../../../lib/content-types';
import type { Sql } from '../../../../../../lib/database';
import { Problem, problems } from '../../../../../../lib/problem';
import { findTeamId } from '../../queries/history/find-team-id';

/** The same for a record that never was, for another team's and for a team that is not there, so that nothing can be probed. */
export const nothingHere = (): Problem => new Problem(problems['resource.not-found'], 'There is no such record.');

/**
 * Whose events are asked for; undefined for all teams'. A member or key was let into its team before, by the rule that recognised it; only
 * staff choose here.
 * @throws Problem resource.not-found
 */
export const findTeamOfEvents = async (sql: Sql, slug: string | undefined): Promise<string | undefined> => {
  const { scope } = requireActor();
  if (scope === 'none') throw nothingHere();
  if (scope !== 'all') return scope.team;
  if (slug === undefined) return undefined;
  const team = await findTeamId(sql, slug);
  if (team === null) throw nothingHere();
  return team;
};

/** Events name tables; the pages of content know uids. */
export const tableOf = (strapi: Core.Strapi, type: string): string =>
  type.includes('::') ? (listContentTypes(strapi).find(({ uid }) => uid === type)?.tableName ?? type) : type;
