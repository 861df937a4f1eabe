import { createReadStream } from 'node:fs';
import { requireActor } from '../../../../lib/actor';
import type { Sql } from '../../../../lib/database';
import { enqueue } from '../../../../lib/jobs';
import type { Import } from '../../contracts';
import { orderAsImport } from '../../domain/order-as-import';
import type { OrderedImport } from '../../domain/ordered-import';
import { workOffOrder } from '../../jobs/work-off-order';
import { keepOrderPart } from '../../queries/keep-order-part';
import { placeOrder } from '../../queries/place-order';

const partBytes = 1024 * 1024;

/** From here on the import will be done, whatever becomes of this machine: file, order and job are in the database. */
export const acceptOrder = async (sql: Sql, order: OrderedImport, path: string, runAfterMs: number): Promise<Import> => {
  const acceptedAt = await placeOrder(sql, order);
  let part = 0;
  for await (const bytes of createReadStream(path, { highWaterMark: partBytes }) as AsyncIterable<Buffer>) {
    part += 1;
    await keepOrderPart(sql, order, part, bytes);
  }
  const { teamId, importId } = order;
  await enqueue(sql, workOffOrder, requireActor(), { teamId, importId }, { key: `import:${importId}`, runAfterMs });
  return orderAsImport({ order, acceptedAt, progress: { stage: 'waiting', resultsRead: 0, bytesRead: 0 } });
};
