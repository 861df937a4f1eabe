import type { Sql } from '../../../lib/database';

interface Ingestion {
  readonly teamId: string;
  readonly importId: string;
  readonly fileSha256: string;
}

/**
 * The last entry of each chain whose plate reader gave this very file, for the samples of which the import brought results. Begins at the
 * chains that wait for it, so that an import of samples without custody costs one probe. Other chains are left for a person to look at.
 * `offset 0` keeps the planner from beginning at the import's results, which may be a million.
 */
export const recordIngestion = async (sql: Sql, { teamId, importId, fileSha256 }: Ingestion): Promise<void> => {
  await sql.query(
    `insert into custody_events (document_id, team_id, sample_id, stage, action, from_custodian, to_custodian, relinquished_at, received_at,
                                 file_digests, note, created_at, updated_at, published_at)
     select luminous.new_document_id(), c.team_id, c.sample_id, 'ingestion', 'transfer', c.holder, 'Luminous', now(), now(),
            jsonb_build_array($3::text), 'Import ' || $2::text, now(), now(), now()
       from luminous.custody_chain c
      where c.team_id = $1::text and c.state in ('open', 'gap', 'broken') and c.stages[3] in ('present', 'broken') and c.stages[4] = 'missing'
        and exists (select from results r where r.sample_id = c.sample_id and r.team_id = c.team_id and r.import_id = $2::text offset 0)
        and array[$3::text] = (
              select array_agg(distinct f.sha_256)
                from luminous.custody_steps(c.team_id, c.sample_id) s cross join lateral unnest(s.file_list) f (sha_256)
               where s.stage_number = 3)`,
    [teamId, importId, fileSha256],
  );
};
