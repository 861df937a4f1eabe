import type { Sql } from '../../../lib/database';
import type { ImportProgress } from '../contracts';
import type { OrderUnderWay } from '../domain/order-as-import';
import { OrderedImport } from '../domain/ordered-import';

interface Row {
  request: unknown;
  accepted_at: Date;
  stage: ImportProgress['stage'] | null;
  results_read: number | null;
  bytes_read: string | null;
}

/** Accepted imports whose outcome is not known yet, newest first; one of them when its id is given. */
export const listOrdersUnderWay = async (sql: Sql, teamId: string, importId: string | null): Promise<OrderUnderWay[]> => {
  const { rows } = await sql.query<Row>(
    `select o.request, o.accepted_at, p.stage, p.results_read, p.bytes_read::text
       from luminous.import_order o
       left join luminous.import_progress p on p.team_id = o.team_id and p.import_id = o.import_id
      where o.team_id = $1::text and ($2::text is null or o.import_id = $2::text)
        and not exists (select from imports i where i.team_id = $1::text and i.document_id = o.import_id)
      order by o.accepted_at desc, o.import_id
      limit 100`,
    [teamId, importId],
  );
  return rows.map(({ request, accepted_at, stage, results_read, bytes_read }) => ({
    order: OrderedImport.parse(request),
    acceptedAt: accepted_at,
    progress: { stage: stage ?? 'waiting', resultsRead: results_read ?? 0, bytesRead: Number(bytes_read ?? 0) },
  }));
};
