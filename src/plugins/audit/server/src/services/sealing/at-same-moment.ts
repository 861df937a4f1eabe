import { escapeLiteral, type Client } from 'pg';

/** Lets other connections see what this one sees in its transaction, at the same moment, for as long as they work together. */
export const atSameMoment = async <T>(
  sql: Client,
  readers: readonly Client[],
  work: (all: readonly Client[]) => Promise<T>,
): Promise<T> => {
  if (readers.length === 0) return work([sql]);
  const { rows } = await sql.query<{ snapshot: string }>('select pg_export_snapshot() as snapshot');
  const snapshot = escapeLiteral(rows[0]?.snapshot ?? '');
  try {
    for (const reader of readers) {
      await reader.query('begin isolation level repeatable read read only');
      await reader.query(`set transaction snapshot ${snapshot}`);
    }
    return await work([sql, ...readers]);
  } finally {
    await Promise.allSettled(readers.map(async (reader) => reader.query('rollback')));
  }
};
