import type { Sql } from '../../../lib/database';
import type { CustodyEntry } from '../contracts';
import { entryColumns, toEntry, type EntryRow } from './entry-row';

/** All entries about one sample, as they came in. */
export const listCustodyEntries = async (sql: Sql, teamId: string, sampleId: string): Promise<CustodyEntry[]> => {
  const { rows } = await sql.query<EntryRow>({
    name: 'list-custody-entries',
    text: `
      select ${entryColumns}
        from custody_events e
        left join luminous.custody_steps($1::text, $2::text) s on s.event_id = e.document_id
       where e.team_id = $1::text and e.sample_id = $2::text
       order by e.sequence`,
    values: [teamId, sampleId],
  });
  return rows.map(toEntry);
};
