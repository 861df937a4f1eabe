import type { Sql } from '../../../../../lib/database';

interface NewProgress {
  readonly sealed: string | null;
  readonly until: string | null;
  readonly lastEvent: string;
  readonly size: number;
}

/** @throws Error when somebody else has sealed meanwhile: then nothing of this transaction may stay */
export const saveSealProgress = async (sql: Sql, sizeBefore: number, { sealed, until, lastEvent, size }: NewProgress): Promise<void> => {
  const { rowCount } = await sql.query({
    name: 'save-seal-progress',
    text: `
      update ledger.seal_progress
         set sealed = $2::text::pg_snapshot, until = $3::text::pg_snapshot, last_event = $4::bigint, size = $5::bigint
       where size = $1::bigint`,
    values: [sizeBefore, sealed, until, lastEvent, size],
  });
  if (rowCount !== 1) throw new Error('Another sealer was faster.');
};
