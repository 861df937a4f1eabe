import type { Sql } from '../../../../../lib/database';

/** Until the transaction ends. */
export const lockDocument = async (sql: Sql, uid: string, documentId: string): Promise<void> => {
  await sql.query({
    name: 'lock-document',
    text: `select pg_advisory_xact_lock(hashtextextended('luminous.document ' || $1::text || ' ' || $2::text, 0))`,
    values: [uid, documentId],
  });
};
