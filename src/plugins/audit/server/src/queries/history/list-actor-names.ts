import type { Sql } from '../../../../../../lib/database';

/** By how events call them. Names stand only where they can be erased, and are looked up each time. Addresses are for one's own team. */
export const listActorNames = async (sql: Sql, actors: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql.query<{ actor: string; name: string | null }>({
    name: 'list-actor-names',
    text: `
      select a.actor,
             coalesce(nullif(u.name, ''), case when coalesce(current_setting('app.grantee', true), '') = '' then u.email end) as name
        from unnest($1::text[]) a (actor)
        join up_users u on u.document_id = substring(a.actor from '^(?:member|auditor):(.*)$')
       union all
      select a.actor, nullif(concat_ws(' ', nullif(s.firstname, ''), nullif(s.lastname, '')), '')
        from unnest($1::text[]) a (actor)
        join admin_users s on s.id = substring(a.actor from '^admin:(\\d{1,9})$')::int`,
    values: [[...new Set(actors)]],
  });
  return new Map(rows.flatMap(({ actor, name }) => (name === null ? [] : [[actor, name]])));
};
