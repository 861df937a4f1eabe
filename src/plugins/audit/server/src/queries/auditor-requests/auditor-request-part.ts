import type { Sql } from '../../../../../../lib/database';

export const insertBundlePart = async (sql: Sql, requestId: string, part: number, bytes: Buffer): Promise<void> => {
  await sql.query({
    name: 'insert-bundle-part',
    text: 'insert into luminous.auditor_request_part (request_id, part, bytes) values ($1::text, $2::int, $3::bytea)',
    values: [requestId, part, bytes],
  });
};

/** Null when there is none, or when it may not be fetched any more. */
export const findBundlePart = async (sql: Sql, requestId: string, part: number): Promise<Buffer | null> => {
  const { rows } = await sql.query<{ bytes: Buffer }>({
    name: 'find-bundle-part',
    text: 'select p.bytes from luminous.auditor_request_part p where p.request_id = $1::text and p.part = $2::int',
    values: [requestId, part],
  });
  return rows[0]?.bytes ?? null;
};
