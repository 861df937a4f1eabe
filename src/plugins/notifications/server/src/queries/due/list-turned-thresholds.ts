import type { Sql } from '../../../../../../lib/database';
import type { SweepWindow } from './sweep-window';

export interface TurnedThresholds {
  readonly teamId: string;
  readonly quantities: readonly string[];
}

/** By team, the quantities of thresholds in force that began or ended by themselves in the meantime. */
export const listTurnedThresholds = async (sql: Sql, { after, until }: SweepWindow): Promise<TurnedThresholds[]> => {
  const { rows } = await sql.query<TurnedThresholds>({
    name: 'list-turned-thresholds',
    text: `
      select turned.team_id as "teamId", array_agg(distinct turned.quantity) as quantities
        from (select t.team_id, t.quantity, t.confirmed_at from thresholds t
               where t.is_current and t.effective_from > $1::timestamptz and t.effective_from <= $2::timestamptz
               union all
              select t.team_id, t.quantity, t.confirmed_at from thresholds t
               where t.is_current and t.effective_to > $1::timestamptz and t.effective_to <= $2::timestamptz
               union all
              select t.team_id, t.quantity, t.confirmed_at from thresholds t
               where t.is_current and t.ended_at > $1::timestamptz and t.ended_at <= $2::timestamptz) turned
       where turned.confirmed_at is not null
       group by turned.team_id`,
    values: [after, until],
  });
  return rows;
};
