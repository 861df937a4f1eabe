import type { Sql } from '../../../../../lib/database';
import type { KeptCheckpoint } from './checkpoints';

/** Checkpoints larger than `after`, smallest first. */
export const listCheckpoints = async (
  sql: Sql,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<KeptCheckpoint[]> => {
  const { rows } = await sql.query<{ size: string; note: string; signed_at: Date }>({
    name: 'list-checkpoints',
    text: 'select c.size::text, c.note, c.signed_at from ledger.checkpoint c where c.size > $1::bigint order by c.size limit $2::int',
    values: [after, limit],
  });
  return rows.map(({ size, note, signed_at: signedAt }) => ({ size: Number(size), note, signedAt }));
};
