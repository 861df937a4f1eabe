import type { Sql } from '../../../../../../lib/database';

/** Of these observations, those of which somebody was told that they cannot be decided; by the threshold that says so. */
export const listNoticed = async (sql: Sql, teamId: string, observationIds: readonly string[]): Promise<Map<string, Set<string>>> => {
  const { rows } = await sql.query<{ threshold: string; observations: string[] }>({
    name: 'list-noticed',
    text: `
      select threshold_id as threshold, array_agg(observation_id) as observations
        from luminous.evaluation
       where team_id = $1::text and observation_id = any ($2::text[]) and noticed_at is not null
       group by threshold_id`,
    values: [teamId, observationIds],
  });
  return new Map(rows.map(({ threshold, observations }) => [threshold, new Set(observations)]));
};
