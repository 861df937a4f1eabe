import type { Core } from '@strapi/types';
import type { Sql } from '../../../../../../lib/database';
import type { Appraisal, ToAppraise } from '../../../../contracts';
import { listRules } from '../../queries/evaluation/list-rules';
import { toExceedance } from '../../queries/exceedances/exceedance-row';
import { listExceedancesObserved } from '../../queries/exceedances/list-exceedances-observed';
import { tellThresholds } from '../threshold/tell-thresholds';
import { judgeWith } from './judge-observations';

/** Reads with the connection that it is given, so that all of it is of the caller's moment. */
export const appraise = async (
  strapi: Core.Strapi,
  sql: Sql,
  teamId: string,
  { observationIds, from, to }: ToAppraise,
): Promise<Appraisal> => {
  const rules = await listRules(sql, teamId);
  const holding = rules.filter(
    ({ effective_from: begins, effective_to: ends }) =>
      (begins === null || begins.toISOString().slice(0, 10) <= to) && (ends === null || ends.toISOString() > from),
  );
  return {
    judged: await judgeWith(strapi, sql, teamId, observationIds),
    thresholds: await tellThresholds(strapi, sql, teamId, holding),
    exceedances: (await listExceedancesObserved(sql, teamId, { from, to })).map(toExceedance),
  };
};
