import type { Sql } from '../../../../../lib/database';
import type { LedgerPart } from '../../../contracts';

/**
 * Notes what was found, and answers what is to be told of it: what was not found before, and what was told longer ago. A little less than a
 * day, so that what lasts is told every night, though no night is exactly a day after the one before.
 */
export const noteAlarms = async (sql: Sql, part: LedgerPart, findings: readonly string[]): Promise<string[]> => {
  const { rows } = await sql.query<{ finding: string; is_due: boolean }>({
    name: 'note-alarms',
    text: `
      insert into luminous.ledger_alarm as a (part, finding)
      select distinct $1::text, f.finding from unnest($2::text[]) as f (finding)
          on conflict (part, finding) do update
         set found_at = now(), told_at = case when a.told_at < now() - interval '23 hours' then now() else a.told_at end
      returning a.finding, a.told_at = now() as is_due`,
    values: [part, findings],
  });
  return rows.filter(({ is_due }) => is_due).map(({ finding }) => finding);
};
