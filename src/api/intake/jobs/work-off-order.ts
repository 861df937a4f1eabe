import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Core } from '@strapi/types';
import { z } from 'zod';
import { inTeam } from '../../../lib/actor';
import { inTransaction, withSql } from '../../../lib/database';
import { newRequestId } from '../../../lib/ids';
import { defineJob } from '../../../lib/jobs';
import { Problem } from '../../../lib/problem';
import { settings } from '../../../lib/settings';
import type { OrderedImport } from '../domain/ordered-import';
import type { Import } from '../contracts';
import { clearOrder } from '../queries/clear-order';
import { findImport } from '../queries/find-import';
import { findOrder } from '../queries/find-order';
import { findOrderPart } from '../queries/find-order-part';
import { listImportFaults } from '../queries/list-import-faults';
import { refuseOrder } from '../services/intake/refuse-order';
import { reasonOf, tellRefusal } from '../services/intake/tell-refusal';
import { workOff } from '../services/intake/work-off';

/** The bytes come back to this machine's disk, piece by piece, before any long work begins. */
const fetchFile = async (strapi: Core.Strapi, { teamId, importId }: OrderedImport): Promise<string> => {
  const { spoolDir } = settings(strapi);
  await mkdir(spoolDir, { recursive: true, mode: 0o700 });
  const file = path.join(spoolDir, `${newRequestId()}.order`);
  async function* parts(): AsyncGenerator<Buffer> {
    for (let part = 1; ; part += 1) {
      const bytes = await withSql(strapi, async (sql) => findOrderPart(sql, teamId, importId, part));
      if (bytes === null) return;
      yield bytes;
    }
  }
  await pipeline(Readable.from(parts()), createWriteStream(file, { mode: 0o600 }));
  return file;
};

/** What a sender would have been told, told by the import instead. */
const settle = async (strapi: Core.Strapi, order: OrderedImport, file: string): Promise<void> => {
  try {
    const outcome = await workOff(strapi, order, { ...order, path: file });
    // Thrown, so that the queue tries again: the one at work may yet die.
    if (outcome === 'busy') throw new Error(`Import ${order.importId} is being worked on elsewhere; it is looked at again later.`);
    if (outcome.kind === 'duplicate') {
      await refuseOrder(strapi, order, `The same file came in before, as import ${outcome.import.id}.`);
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    await refuseOrder(strapi, order, error.detail);
  }
};

/** Its outcome became known at the moment at which it was accepted: whoever refused it did not know that nobody was waiting any more. */
const settleKnown = async (strapi: Core.Strapi, order: OrderedImport, known: Import): Promise<void> => {
  const { teamId, importId } = order;
  await inTransaction(strapi, async (sql) => {
    await clearOrder(sql, teamId, importId);
    if (known.state !== 'refused') return;
    const { data } = await listImportFaults(sql, { teamId, importId, afterId: '0', limit: 1 });
    await tellRefusal(strapi, sql, order, reasonOf(data, known.counts.faults));
  });
};

/** Does what was accepted: at once when the sender did not want to wait, later when the worker that began it is gone. */
export const workOffOrder = defineJob({
  name: 'intake.work-off-order',
  payload: z.object({ teamId: z.string(), importId: z.string() }),
  handle: async (strapi, { teamId, importId }) =>
    inTeam(teamId, async () => {
      const order = await withSql(strapi, async (sql) => findOrder(sql, teamId, importId));
      if (order === null) return;
      const known = await withSql(strapi, async (sql) => findImport(sql, teamId, importId));
      if (known !== null) {
        await settleKnown(strapi, order, known);
        return;
      }
      const file = await fetchFile(strapi, order);
      try {
        await settle(strapi, order, file);
      } finally {
        await rm(file, { force: true });
      }
    }),
});
