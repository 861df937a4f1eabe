import type { Sql } from '../../../../../lib/database';
import type { Locale } from '../../../contracts';

export const findTeamLocale = async (sql: Sql, teamId: string): Promise<Locale> => {
  const { rows } = await sql.query<{ locale: Locale }>(`select coalesce(locale, 'en') as locale from teams where document_id = $1::text`, [
    teamId,
  ]);
  return rows[0]?.locale ?? 'en';
};
