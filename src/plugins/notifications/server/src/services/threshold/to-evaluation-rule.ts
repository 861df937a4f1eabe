import type { NamedThing } from '../../../../contracts';
import type { Rule } from '../../domain/evaluation/types';
import type { ThresholdRow } from '../../queries/threshold-row';
import { toRule } from './tell-thresholds';

const nobody = new Map<string, NamedThing>();

/** A version of a threshold as evaluation wants it; what people call things makes no difference there. */
export const toEvaluationRule = (row: ThresholdRow): Rule => {
  const { citation: _, silentAfterDays: __, scope, ...rule } = toRule(row, nobody);
  return {
    ...rule,
    id: row.versionId,
    thresholdId: row.id,
    version: row.version,
    scope: scope.kind === 'team' ? scope : { kind: scope.kind, id: scope.id },
  };
};
