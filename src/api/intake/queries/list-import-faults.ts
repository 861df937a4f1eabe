import type { Sql } from '../../../lib/database';
import type { ImportFault } from '../contracts';

/** Faults of one import behind the fault `afterId`, in the order of the file. */
export const listImportFaults = async (
  sql: Sql,
  { teamId, importId, afterId, limit }: { teamId: string; importId: string; afterId: string; limit: number },
): Promise<{ data: ImportFault[]; next: string | null }> => {
  const { rows } = await sql.query<ImportFault & { id: string }>(
    `select f.id::text, f.code, f.line, f.column_name as "column", f.value, f.reason
       from luminous.import_fault f
      where f.team_id = $1::text and f.import_id = $2::text and f.id > $3::bigint
      order by f.import_id, f.line, f.id
      limit $4::int`,
    [teamId, importId, afterId, limit + 1],
  );
  const page = rows.slice(0, limit);
  return { data: page.map(({ id: _, ...fault }) => fault), next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
};
