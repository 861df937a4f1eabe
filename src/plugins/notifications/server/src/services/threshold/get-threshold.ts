import type { Core } from '@strapi/types';
import type { Sql } from '../../../../../../lib/database';
import { Problem, problems } from '../../../../../../lib/problem';
import type { Threshold } from '../../../../contracts';
import { findThresholds } from '../../queries/find-thresholds';
import type { ThresholdRow } from '../../queries/threshold-row';
import { tellThresholds } from './tell-thresholds';

/** The same for one that is not there and for one of another team. */
export const noSuchThreshold = (): Problem => new Problem(problems['resource.not-found'], 'The team has no such threshold.');

/** In the order in which they were asked for. @throws Problem resource.not-found */
export const getThresholdRows = async (sql: Sql, teamId: string, ids: readonly string[]): Promise<ThresholdRow[]> => {
  const found = new Map((await findThresholds(sql, teamId, ids)).map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = found.get(id);
    if (row === undefined) throw noSuchThreshold();
    return row;
  });
};

/** @throws Problem resource.not-found */
export const getThresholds = async (strapi: Core.Strapi, sql: Sql, teamId: string, ids: readonly string[]): Promise<Threshold[]> =>
  tellThresholds(strapi, sql, teamId, await getThresholdRows(sql, teamId, ids));

/** @throws Problem resource.not-found */
export const getThreshold = async (strapi: Core.Strapi, sql: Sql, teamId: string, id: string): Promise<Threshold> => {
  const [threshold] = await getThresholds(strapi, sql, teamId, [id]);
  if (threshold === undefined) throw noSuchThreshold();
  return threshold;
};
