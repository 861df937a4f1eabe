import type { Sql } from '../../../../../lib/database';
import type { Activity } from '../../../contracts';

const mostLines = 50;
/** How far back one looks for them: an import is one stroke of many rows. */
const mostEvents = 20_000;

/** Changes of one kind by one transaction are one line. Names are looked up now, so that they can be erased. */
export const listActivity = async (sql: Sql, teamId: string): Promise<Activity[]> => {
  const { rows } = await sql.query<Omit<Activity, 'at'> & { readonly at: Date }>(
    `with recent as (
       select e.id, e.transaction_id, e.recorded_at, e.actor, e.table_name, e.action
         from ledger.event e
        where e.team_id = $1::text and e.kind = 'change' and e.action <> 'baseline'
        order by e.id desc
        limit $3::int
     ), strokes as (
       select max(r.id) as id, max(r.recorded_at) as at, r.actor, r.table_name as what, r.action, count(*)::int as count
         from recent r
        group by r.transaction_id, r.actor, r.table_name, r.action
        order by max(r.id) desc
        limit $2::int
     )
     select s.id::text, s.at, s.actor, coalesce(u.name, u.email) as "actorName", s.what, s.action, s.count
       from strokes s
       left join up_users u on u.document_id = substring(s.actor from '^(?:member|auditor):(.*)$')
      order by s.id desc`,
    [teamId, mostLines, mostEvents],
  );
  return rows.map(({ at, ...line }) => ({ ...line, at: at.toISOString() }));
};
