import { createHash } from 'node:crypto';
import type { Core } from '@strapi/types';
import { requireActor } from '../../../../../../lib/actor';
import type { Upload } from '../../../../../../lib/contract';
import { inTransaction, withSql } from '../../../../../../lib/database';
import { newDocumentId } from '../../../../../../lib/ids';
import { Problem, problems } from '../../../../../../lib/problem';
import { settings } from '../../../../../../lib/settings';
import type { Team, TeamFile } from '../../../../contracts';
import { appendPart, completeFile, insertFile, removeAbandoned, removeFileRow } from '../../queries/team-file';
import { personOf } from '../held-rights';

const partBytes = 256 * 1024;

/** Pieces of one size, however the network cut them. */
async function* inParts(stream: NodeJS.ReadableStream): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    held.push(bytes);
    size += bytes.length;
    if (size < partBytes) continue;
    yield Buffer.concat(held);
    [held, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(held);
}

interface Kept {
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** Part by part, so that no connection waits for a slow sender and no file is ever in memory. @throws Problem request.too-large */
const keepParts = async (strapi: Core.Strapi, teamId: string, id: string, stream: NodeJS.ReadableStream): Promise<Kept> => {
  const { fileMaxBytes } = settings(strapi);
  const digest = createHash('sha256');
  let [part, sizeBytes] = [0, 0];
  for await (const bytes of inParts(stream)) {
    sizeBytes += bytes.length;
    if (sizeBytes > fileMaxBytes) throw new Problem(problems['request.too-large'], `Files have up to ${String(fileMaxBytes)} bytes.`);
    digest.update(bytes);
    part += 1;
    const place = part;
    await withSql(strapi, async (sql) => appendPart(sql, teamId, id, place, bytes));
  }
  return { sizeBytes, sha256: digest.digest('hex') };
};

/** Seen when it is complete, not before. @throws Problem request.too-large */
export const keepFile = async (strapi: Core.Strapi, team: Team, upload: Upload): Promise<TeamFile> => {
  const { stream, contentType, fileName } = await upload.open();
  const [id, uploaderId] = [newDocumentId(), personOf(requireActor())];
  await inTransaction(strapi, async (sql) => {
    await removeAbandoned(sql, team.id);
    await insertFile(sql, { id, teamId: team.id, name: fileName ?? 'file', contentType, uploaderId, purpose: null });
  });
  try {
    const { sizeBytes, sha256 } = await keepParts(strapi, team.id, id, stream);
    const file = await inTransaction(strapi, async (sql) => completeFile(sql, team.id, id, sizeBytes, sha256));
    if (file === null) throw new Error('A file that was being kept is gone.');
    return file;
  } catch (error) {
    await inTransaction(strapi, async (sql) => removeFileRow(sql, team.id, id));
    throw error;
  }
};
