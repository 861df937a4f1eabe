import type { Sql } from '../../../../../lib/database';

export interface KeptVerifierKey {
  readonly verifier: string;
  readonly sinceSize: number;
  readonly addedAt: Date;
}

/** Every key that ever signed, oldest first. */
export const listVerifierKeys = async (sql: Sql): Promise<KeptVerifierKey[]> => {
  const { rows } = await sql.query<{ verifier: string; since_size: string; added_at: Date }>(
    'select verifier, since_size::text, added_at from ledger.verifier_key order by id',
  );
  return rows.map(({ verifier, since_size, added_at: addedAt }) => ({ verifier, sinceSize: Number(since_size), addedAt }));
};
