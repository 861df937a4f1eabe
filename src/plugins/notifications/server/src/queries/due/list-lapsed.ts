import type { Sql } from '../../../../../../lib/database';
import type { Series } from '../../../../contracts';

/** Of exceedances x: somebody had it in hand until a time that has come. */
const lapsed = (moment: string): string => `x.state in ('acknowledged', 'explained') and x.acknowledged_until <= ${moment}::timestamptz`;

export const listTeamsOfLapsed = async (sql: Sql, until: string): Promise<string[]> => {
  const { rows } = await sql.query<{ team_id: string }>({
    name: 'list-teams-of-lapsed',
    text: `select distinct x.team_id from exceedances x where ${lapsed('$1')}`,
    values: [until],
  });
  return rows.map(({ team_id }) => team_id);
};

export const listLapsedSeries = async (sql: Sql, teamId: string, now: string): Promise<Series[]> => {
  const { rows } = await sql.query<Series>({
    name: 'list-lapsed-series',
    text: `
      select distinct x.subject_id as subject, x.quantity, x.variant
        from exceedances x
       where x.team_id = $1::text and ${lapsed('$2')}
       order by 1, 2, 3`,
    values: [teamId, now],
  });
  return rows;
};

/** Of these, what nobody was alerted of anew is in nobody's hands either. An explanation stays. */
export const endAcknowledgements = async (sql: Sql, teamId: string, ids: readonly string[], now: string): Promise<void> => {
  await sql.query({
    name: 'end-acknowledgements',
    text: `
      update exceedances x
         set state = case when x.state = 'acknowledged' then 'open' else x.state end, acknowledged_by = null, acknowledged_at = null,
             acknowledged_until = null, acknowledged_level = null, updated_at = now()
       where x.team_id = $1::text and x.document_id = any ($2::text[]) and ${lapsed('$3')}`,
    values: [teamId, ids, now],
  });
};
