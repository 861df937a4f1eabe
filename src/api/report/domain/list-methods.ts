import { compareDecimals } from '../../../lib/decimal';
import type { ReportData } from '../contracts/report-data';
import { groupBy } from './group-by';
import { kindOf } from './tell-result';

/** One way of measuring, with what it could see in these days. */
export interface UsedMethod {
  readonly context: string | null;
  readonly code: string;
  readonly name: string | null;
  readonly parameters: readonly string[];
  readonly resultCount: number;
  readonly notFoundCount: number;
  readonly unit: string;
  /** The limits below which it found nothing, from the lowest to the highest. */
  readonly limits: { readonly least: string; readonly most: string } | null;
}

/** By context and code; in each unit by itself. */
export const listMethods = ({ results }: Pick<ReportData, 'results'>): UsedMethod[] =>
  groupBy(results, ({ methodContext, method, unit }) => JSON.stringify([methodContext, method, unit])).flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const limits = group.flatMap(({ limit }) => limit ?? []).sort(compareDecimals);
    const [least, most] = [limits[0], limits.at(-1)];
    return [
      {
        context: first.methodContext,
        code: first.method,
        name: first.methodName,
        parameters: [...new Set(group.map(({ parameter }) => parameter))],
        resultCount: group.length,
        notFoundCount: group.filter((result) => kindOf(result) === 'below').length,
        unit: first.unit,
        limits: least === undefined || most === undefined ? null : { least, most },
      },
    ];
  });
