import type { Sql } from '../../../../../../lib/database';
import type { RetentionClass } from '../../../../contracts';

interface Stroke {
  /** Up to which event the log was looked through; null when the next one is too young, not sealed, or not there. */
  readonly examinedTo: string | null;
  readonly prunedCount: number;
}

/** Looks through the next events and lets go of what is due; the database itself decides what that is. Says so in the log. */
export const pruneEvents = async (
  sql: Sql,
  { name, years }: { readonly name: RetentionClass; readonly years: number },
  most: number,
): Promise<Stroke> => {
  const { rows } = await sql.query<{ examined_to: string | null; pruned_count: number }>({
    name: 'prune-events',
    text: 'select examined_to::text, pruned_count from ledger.prune($1::text, $2::int, $3::int)',
    values: [name, years, most],
  });
  const [row] = rows;
  return { examinedTo: row?.examined_to ?? null, prunedCount: row?.pruned_count ?? 0 };
};
