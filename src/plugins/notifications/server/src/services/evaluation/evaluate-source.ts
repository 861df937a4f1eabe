import type { Core } from '@strapi/types';
import { systemClock } from '../../../../../../lib/clock';
import { inTransaction, withSql, type Sql } from '../../../../../../lib/database';
import type { Series } from '../../../../contracts';
import { layStrokes, type Stroke } from '../../domain/evaluation/lay-strokes';
import { indexRules } from '../../domain/evaluation/index-rules';
import type { Rule } from '../../domain/evaluation/types';
import type { Occurrence } from '../../domain/exceedance/circumstances-of';
import { listRules } from '../../queries/evaluation/list-rules';
import { listStandingSeries } from '../../queries/evaluation/list-standing-series';
import { lockEvaluation } from '../../queries/evaluation/lock-evaluation';
import { listSources } from '../sources/registry';
import { toEvaluationRule } from '../threshold/to-evaluation-rule';
import { evaluateChunk, type Outcome, type Work } from './evaluate-chunk';

/** So many at a time: their whole histories are held in memory. */
const seriesAtOnce = 50;
/** While Postgres stores one stroke, the next is read and judged. */
const hands = 2;

export type Tell = (sql: Sql, outcomes: readonly Outcome[]) => Promise<void>;

interface Concern {
  readonly teamId: string;
  /** Null where nothing came or went. */
  readonly sourceId: string | null;
  readonly occurrence: Omit<Occurrence, 'now'>;
}

const listPresentRules = async (sql: Sql, teamId: string): Promise<Rule[]> => (await listRules(sql, teamId)).map(toEvaluationRule);

const evaluateStroke = async (
  strapi: Core.Strapi,
  { lanes, series }: Stroke,
  { teamId, sourceId, occurrence }: Concern,
  tell: Tell,
): Promise<void> =>
  inTransaction(strapi, async (sql) => {
    await lockEvaluation(sql, teamId, lanes);
    // Read under the lock: what others have changed meanwhile is seen.
    const rules = await listPresentRules(sql, teamId);
    const work: Work = {
      ...{ sources: listSources(strapi), teamId, sourceId, index: indexRules(rules) },
      rules: new Map(rules.map((rule) => [rule.thresholdId, rule])),
      occurrence: { ...occurrence, now: systemClock().toISOString() },
    };
    await tell(sql, await evaluateChunk(sql, work, series));
  });

/**
 * Stroke by stroke. One is stored and told as a whole or not at all; one that is repeated finds it stored and tells nothing again. After a
 * failure no other one is begun, and what goes on is waited for.
 */
export const evaluateAll = async (strapi: Core.Strapi, series: readonly Series[], concern: Concern, tell: Tell): Promise<void> => {
  const strokes = layStrokes(series, seriesAtOnce).values();
  let hasFailed = false;
  const work = async (): Promise<void> => {
    for (const stroke of strokes) {
      if (hasFailed) return;
      try {
        await evaluateStroke(strapi, stroke, concern, tell);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: hands }, work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
};

interface Cause {
  readonly teamId: string;
  readonly sourceId: string;
  readonly mode: Occurrence['mode'];
  readonly kind: 'recorded' | 'withdrawn';
}

/** Evaluates what came from a source, or was taken back, against the thresholds of its team. */
export const evaluateSource = async (strapi: Core.Strapi, { teamId, sourceId, mode, kind }: Cause, tell: Tell): Promise<void> => {
  const rules = await withSql(strapi, async (sql) => listPresentRules(sql, teamId));
  const quantities = [...new Set(rules.map(({ quantity }) => quantity))];
  if (quantities.length === 0) return;
  const series: Series[] = [];
  for (const source of listSources(strapi)) {
    series.push(...(await withSql(strapi, async (sql) => source.listTouched(sql, teamId, { sourceId, quantities }))));
  }
  await evaluateAll(strapi, series, { teamId, sourceId, occurrence: { mode, kind } }, tell);
};

/** Judges anew what stands, after thresholds of these quantities have changed. Nobody is told: nothing has happened out there. */
export const evaluateStanding = async (strapi: Core.Strapi, teamId: string, quantities: readonly string[]): Promise<void> => {
  const series = await withSql(strapi, async (sql) => listStandingSeries(sql, teamId, quantities));
  const concern: Concern = { teamId, sourceId: null, occurrence: { mode: 'live', kind: 'rule-change' } };
  await evaluateAll(strapi, series, concern, async () => Promise.resolve());
};
