import type { Sql } from '../../../../../lib/database';
import type { KeysExpiring } from '../../../contracts';

interface Expiring {
  readonly teamId: string;
  readonly payload: KeysExpiring;
}

/**
 * Notes that keys end within so many days, and answers those of which that was not noted before, by team. Not of a key that was made for no
 * longer than that: whoever made it knows. Nor of one that was replaced, unless it ends within the fewest days and has been used since:
 * then some program still has it. With two steps at once, the key is answered once.
 */
export const noteExpiringKeys = async (sql: Sql, steps: readonly number[]): Promise<Expiring[]> => {
  const { rows } = await sql.query<Expiring>({
    name: 'note-expiring-keys',
    text: `
      with due as (
        select k.team_id, k.document_id as id, coalesce(nullif(k.name, ''), k.key_id) as name, s.days,
               (k.expires_at::timestamptz at time zone coalesce(t.time_zone, 'UTC'))::date as day
          from api_keys k
          join teams t on t.document_id = k.team_id and t.state is distinct from 'suspended'
         cross join unnest($1::int[]) as s (days)
         cross join lateral (select max(r.created_at) as at from api_keys r
                              where r.team_id = k.team_id and r.rotated_from_id = k.document_id and r.revoked_at is null) replaced
          left join luminous.api_key_use u on u.key_id = k.document_id
         where k.revoked_at is null and k.expires_at > now() and k.expires_at <= now() + make_interval(days => s.days)
           and k.created_at < k.expires_at - make_interval(days => s.days)
           and (replaced.at is null or (s.days = (select min(d) from unnest($1::int[]) as d) and u.used_at > replaced.at))
      ), noted as (
        insert into luminous.key_warning (team_id, key_id, step_days)
        select team_id, id, days from due
            on conflict (team_id, key_id, step_days) do nothing
        returning key_id
      ), told as (
        select distinct d.team_id, d.id, d.name, d.day from due d join noted n on n.key_id = d.id
      )
      select t.team_id as "teamId",
             json_build_object('keys', json_agg(json_build_object('id', t.id, 'name', t.name, 'expiresOn', t.day) order by t.day, t.id))
               as payload
        from told t
       group by t.team_id
       order by t.team_id`,
    values: [steps],
  });
  return rows;
};
