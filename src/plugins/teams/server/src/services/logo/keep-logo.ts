import { createHash } from 'node:crypto';
import type { Core } from '@strapi/types';
import { requireActor } from '../../../../../../lib/actor';
import type { Upload } from '../../../../../../lib/contract';
import { inTransaction } from '../../../../../../lib/database';
import { newDocumentId } from '../../../../../../lib/ids';
import { Problem } from '../../../../../../lib/problem';
import { findLogoType, logoMaxBytes, logoProblems, type Logo, type Team } from '../../../../contracts';
import { findLogoId, lockLogo } from '../../queries/logo';
import { appendPart, completeFile, insertFile, removeFileRow } from '../../queries/team-file';
import { personOf } from '../held-rights';
import { toLogo } from './to-logo';

/** Small enough to be held whole. @throws Problem logo.too-large */
const readWhole = async (stream: NodeJS.ReadableStream): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > logoMaxBytes) throw new Problem(logoProblems['logo.too-large'], `Logos have up to ${String(logoMaxBytes)} bytes.`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
};

/**
 * In place of the one that was there. What the sender says of it counts for nothing: it is given out as what its bytes are.
 * @throws Problem logo.too-large, logo.not-a-picture
 */
export const keepLogo = async (strapi: Core.Strapi, team: Team, upload: Upload): Promise<Logo> => {
  const { stream, fileName } = await upload.open();
  const bytes = await readWhole(stream);
  const contentType = findLogoType(bytes);
  if (contentType === null) throw new Problem(logoProblems['logo.not-a-picture'], 'Its first bytes are of no picture that is taken.');
  const [id, uploaderId, digest] = [newDocumentId(), personOf(requireActor()), createHash('sha256').update(bytes).digest('hex')];
  return inTransaction(strapi, async (sql) => {
    await lockLogo(sql, team.id);
    const former = await findLogoId(sql, team.id);
    if (former !== null) await removeFileRow(sql, team.id, former);
    await insertFile(sql, { id, teamId: team.id, name: fileName ?? 'logo', contentType, uploaderId, purpose: 'logo' });
    await appendPart(sql, team.id, id, 1, bytes);
    const file = await completeFile(sql, team.id, id, bytes.length, digest);
    if (file === null) throw new Error('A logo that was being kept is gone.');
    return toLogo(strapi, team, file);
  });
};
