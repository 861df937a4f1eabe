import { Readable } from 'node:stream';
import type { Core } from '@strapi/types';
import { requireActor, runAs } from '../../../../../../lib/actor';
import type { FileBody } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import { Problem } from '../../../../../../lib/problem';
import { stepwise } from '../../../../../../lib/steps';
import { auditorRequestProblems } from '../../../../contracts';
import { findBundlePart } from '../../queries/auditor-requests/auditor-request-part';
import { findReceipt } from '../../queries/auditor-requests/find-auditor-request';
import type { Party } from './party';
import { recordAccess } from './record-step';

/** Half a bundle is never taken for a whole one: the stream fails when the request ends meanwhile. */
async function* partsOf(strapi: Core.Strapi, id: string, bundleBytes: number): AsyncGenerator<Buffer> {
  let sent = 0;
  for (let part = 1; sent < bundleBytes; part += 1) {
    const place = part;
    const bytes = await withSql(strapi, async (sql) => findBundlePart(sql, id, place));
    if (bytes === null) throw new Error('The bundle may not be fetched any more.');
    sent += bytes.length;
    yield bytes;
  }
}

/** Recorded before the first byte leaves. @throws Problem resource.not-found, auditor-request.not-made, server.unavailable */
export const openAuditorBundle = async (strapi: Core.Strapi, party: Party, id: string): Promise<FileBody> => {
  const { bundleBytes, fileName } = await recordAccess(strapi, party, id, { step: 'downloaded' }, async (sql, { state, owner }) => {
    const receipt = state === 'made' ? await findReceipt(sql, id) : null;
    if (receipt === null) throw new Problem(auditorRequestProblems['auditor-request.not-made'], `It is ${state}.`);
    return { bundleBytes: Number(receipt.bundleBytes), fileName: `glassbox-${owner}-${id}.zip` };
  });
  const actor = requireActor();
  const parts = stepwise(partsOf(strapi, id, bundleBytes), (work) => runAs(actor, work));
  return { stream: Readable.from(parts, { objectMode: false }), contentType: 'application/zip', fileName };
};
