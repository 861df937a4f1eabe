import type { Sql } from '../../../../../lib/database';
import type { Locale } from '../../../contracts';

interface NewPerson {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly passwordHash: string;
}

/** The row of the user, or null when somebody has this address already. Everybody has the one Strapi role of members. */
export const insertPerson = async (sql: Sql, { id, email, name, locale, passwordHash }: NewPerson): Promise<number | null> => {
  const { rows } = await sql.query<{ id: number }>(
    `with person as (
       insert into up_users (document_id, username, email, provider, password, confirmed, blocked, name, locale,
                             created_at, updated_at, published_at)
       values ($1::text, $2::text, $2::text, 'local', $5::text, true, false, $3::text, $4::text, now(), now(), now())
           on conflict do nothing
       returning id
     ), role as (
       insert into up_users_role_lnk (user_id, role_id)
       select p.id, r.id from person p cross join up_roles r where r.type = 'member'
     )
     select id from person`,
    [id, email, name, locale, passwordHash],
  );
  return rows[0]?.id ?? null;
};
