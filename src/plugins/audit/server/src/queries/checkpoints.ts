import type { Sql } from '../../../../../lib/database';

export interface KeptCheckpoint {
  readonly size: number;
  readonly note: string;
  readonly signedAt: Date;
}

export const findLatestCheckpoint = async (sql: Sql): Promise<KeptCheckpoint | null> => {
  const { rows } = await sql.query<{ size: string; note: string; signed_at: Date }>(
    // By the column: a bare "size" would be the text that is selected, of which 999 is the last.
    'select c.size::text, c.note, c.signed_at from ledger.checkpoint c order by c.size desc limit 1',
  );
  const [row] = rows;
  return row === undefined ? null : { size: Number(row.size), note: row.note, signedAt: row.signed_at };
};

export const insertCheckpoint = async (sql: Sql, size: number, root: Buffer, note: string): Promise<void> => {
  await sql.query(
    'insert into ledger.checkpoint (size, root, note) values ($1::bigint, $2::bytea, $3::text) on conflict (size) do nothing',
    [size, root, note],
  );
};

/** The key that signs now; null before the first. */
export const findVerifierKey = async (sql: Sql): Promise<string | null> => {
  const { rows } = await sql.query<{ verifier: string }>('select verifier from ledger.verifier_key order by id desc limit 1');
  return rows[0]?.verifier ?? null;
};

export const insertVerifierKey = async (sql: Sql, verifier: string, sinceSize: number): Promise<void> => {
  await sql.query('insert into ledger.verifier_key (verifier, since_size) values ($1::text, $2::bigint)', [verifier, sinceSize]);
};
