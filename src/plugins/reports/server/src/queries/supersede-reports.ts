import type { Sql } from '../../../../../lib/database';

interface ToldRecords {
  readonly snapshotId: string;
  readonly recordIds: string[];
}

/** Snapshots that tell one of these records at least. */
export const listSnapshotsTelling = async (sql: Sql, teamId: string, recordIds: readonly string[]): Promise<ToldRecords[]> => {
  const { rows } = await sql.query<ToldRecords>({
    name: 'list-snapshots-telling',
    text: `
      select s.id as "snapshotId", s.record_ids as "recordIds"
        from luminous.report_snapshot s
       where s.team_id = $1::text and s.record_ids && $2::text[]`,
    values: [teamId, recordIds],
  });
  return rows;
};

/** What was taken back may count again: then nothing of the snapshot has changed any more. */
export const noteChangedCount = async (sql: Sql, teamId: string, snapshotId: string, changedCount: number): Promise<void> => {
  await sql.query({
    name: 'note-changed-count',
    text: `
      update reports
         set changed_count = nullif($3::int, 0),
             superseded_at = case when $3::int = 0 then null else coalesce(superseded_at, now()) end,
             updated_at = now()
       where team_id = $1::text and snapshot_id = $2::text and changed_count is distinct from nullif($3::int, 0)`,
    values: [teamId, snapshotId, changedCount],
  });
};
