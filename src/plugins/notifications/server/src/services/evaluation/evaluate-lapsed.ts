import type { Core } from '@strapi/types';
import { systemClock } from '../../../../../../lib/clock';
import { withSql, type Sql } from '../../../../../../lib/database';
import { endAcknowledgements, listLapsedSeries } from '../../queries/due/list-lapsed';
import type { Outcome } from './evaluate-chunk';
import { evaluateAll, type Tell } from './evaluate-source';

const idsOf = (outcomes: readonly Outcome[]): string[] => outcomes.flatMap(({ decided }) => decided.known.map(({ id }) => id));

/** Looks again at what somebody had in hand until a time that has come: who has heard of it hears that it still is so. */
export const evaluateLapsed = async (strapi: Core.Strapi, teamId: string, tell: Tell): Promise<void> => {
  const now = systemClock().toISOString();
  const series = await withSql(strapi, async (sql) => listLapsedSeries(sql, teamId, now));
  const tellAndEnd = async (sql: Sql, outcomes: readonly Outcome[]): Promise<void> => {
    await endAcknowledgements(sql, teamId, idsOf(outcomes), now);
    await tell(sql, outcomes);
  };
  await evaluateAll(strapi, series, { teamId, sourceId: null, occurrence: { mode: 'live', kind: 'lapse' } }, tellAndEnd);
};
