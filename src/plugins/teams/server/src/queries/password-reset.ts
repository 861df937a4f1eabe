import type { Sql } from '../../../../../lib/database';
import { personColumns, type Person } from './person-row';

/** One link at a time for a person: a newer one replaces it. */
export const keepReset = async (sql: Sql, personId: string, tokenSha256: string, validForMs: number): Promise<void> => {
  await sql.query(
    `insert into luminous.password_reset (person_id, token_sha_256, expires_at)
     values ($1::text, $2::text, now() + make_interval(secs => $3::float8 / 1000))
         on conflict (person_id) do update set token_sha_256 = excluded.token_sha_256, expires_at = excluded.expires_at`,
    [personId, tokenSha256, validForMs],
  );
};

/** Whose link it is; null when it was used or has run out. */
export const findPersonOfReset = async (sql: Sql, tokenSha256: string): Promise<Person | null> => {
  const { rows } = await sql.query<Person>(
    `select ${personColumns}
       from luminous.password_reset r
       join up_users u on u.document_id = r.person_id and u.blocked is not true
      where r.token_sha_256 = $1::text and r.expires_at > now()`,
    [tokenSha256],
  );
  return rows[0] ?? null;
};

/** True for the one who spends it. */
export const takeReset = async (sql: Sql, tokenSha256: string): Promise<boolean> => {
  const { rowCount } = await sql.query('delete from luminous.password_reset where token_sha_256 = $1::text and expires_at > now()', [
    tokenSha256,
  ]);
  return rowCount === 1;
};
