import type { Sql } from '../../../../../lib/database';

interface NewProgress {
  readonly sealedBefore: string;
  readonly until: string;
  readonly lastEvent: string;
  readonly size: number;
}

/** @throws Error when somebody else has sealed meanwhile: then nothing of this transaction may stay */
export const saveSealProgress = async (
  sql: Sql,
  sizeBefore: number,
  { sealedBefore, until, lastEvent, size }: NewProgress,
): Promise<void> => {
  const { rowCount } = await sql.query({
    name: 'save-seal-progress',
    text: `
      update ledger.seal_progress
         set sealed_before = $2::text::xid8, until = $3::text::xid8, last_event = $4::bigint, size = $5::bigint
       where size = $1::bigint`,
    values: [sizeBefore, sealedBefore, until, lastEvent, size],
  });
  if (rowCount !== 1) throw new Error('Another sealer was faster.');
};
