import type { Sql } from '../../../../../lib/database';
import type { Locale } from '../../../contracts';

export interface Profile {
  readonly name: string;
  readonly locale: Locale;
}

export const setProfile = async (sql: Sql, personId: string, { name, locale }: Profile): Promise<void> => {
  await sql.query('update up_users set name = $2::text, locale = $3::text, updated_at = now() where document_id = $1::text', [
    personId,
    name,
    locale,
  ]);
};
