import type { Core } from '@strapi/types';
import { withSql, type Sql } from '../../../../../../lib/database';
import type { ComparedWith, JudgedObservation } from '../../../../contracts';
import { indexRules } from '../../domain/evaluation/index-rules';
import { judgeAlone } from '../../domain/evaluation/judge-alone';
import type { Rule } from '../../domain/evaluation/types';
import { listObservationsById } from '../../queries/evaluation/list-observations';
import { listRules } from '../../queries/evaluation/list-rules';
import { listSources } from '../sources/registry';
import { toEvaluationRule } from '../threshold/to-evaluation-rule';

/** Reads thresholds and observations as the present actor, who has to be one that sees the team's own. */
export const judgeWith = async (strapi: Core.Strapi, sql: Sql, teamId: string, ids: readonly string[]): Promise<JudgedObservation[]> => {
  const rows = await listRules(sql, teamId);
  const citations = new Map(rows.map(({ versionId, citation }) => [versionId, citation]));
  const index = indexRules(rows.map(toEvaluationRule));
  const compared = ({ id: versionId, operator, warning, critical, unit, standing }: Rule): ComparedWith => ({
    ...{ versionId, operator, warning, critical, unit, standing },
    citation: citations.get(versionId) ?? null,
  });
  const judged: JudgedObservation[] = [];
  for (const source of listSources(strapi)) {
    for (const observation of await listObservationsById(sql, source, teamId, ids)) {
      const { outcome, rule } = judgeAlone(observation, index);
      judged.push({ id: observation.id, outcome, by: rule === null ? null : compared(rule) });
    }
  }
  return judged;
};

export const judgeObservations = async (strapi: Core.Strapi, teamId: string, ids: readonly string[]): Promise<JudgedObservation[]> =>
  ids.length === 0 ? [] : withSql(strapi, async (sql) => judgeWith(strapi, sql, teamId, ids));
