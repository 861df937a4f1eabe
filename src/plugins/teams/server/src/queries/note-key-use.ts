import type { Sql } from '../../../../../lib/database';

/** To the minute: a key that is used a thousand times a second is written down once. */
export const noteKeyUse = async (sql: Sql, { id }: { id: string }): Promise<void> => {
  await sql.query({
    name: 'note-key-use',
    text: `
      insert into luminous.api_key_use (key_id, used_at)
      select $1::text, now()
       where not exists (select from luminous.api_key_use where key_id = $1::text and used_at > now() - interval '1 minute')
          on conflict (key_id) do update set used_at = excluded.used_at`,
    values: [id],
  });
};
