import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Upload } from '../../../../lib/contract';
import { Problem, problems } from '../../../../lib/problem';

export interface SpooledFile {
  readonly path: string;
  readonly fileName: string | null;
  readonly contentType: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** The sender went away; nobody reads the answer, but it is no fault of ours. */
const isCutOff = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ECONNRESET' || error.code === 'ERR_STREAM_PREMATURE_CLOSE');

/**
 * Brings an upload to disk before any connection is taken: a slow sender must not hold one. Hashes on the way; memory stays flat.
 * The caller owns the file and removes it.
 */
export const spoolUpload = async (
  upload: Upload,
  { directory, maxBytes }: { directory: string; maxBytes: number },
): Promise<SpooledFile> => {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const file = path.join(directory, `${randomUUID()}.upload`);
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sizeBytes += chunk.length;
      if (sizeBytes > maxBytes) {
        done(new Problem(problems['request.too-large'], `A file may have ${String(maxBytes)} bytes at most.`, {}, { Connection: 'close' }));
        return;
      }
      hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    const { stream, fileName, contentType } = await upload.open();
    // Opened before bytes flow: a stream that opens its file by itself may do so when a broken upload has removed it already.
    const spool = await open(file, 'wx', 0o600);
    await pipeline(stream, meter, spool.createWriteStream());
    return { path: file, fileName, contentType, sha256: hash.digest('hex'), sizeBytes };
  } catch (error) {
    await rm(file, { force: true });
    if (error instanceof Problem) throw error;
    if (isCutOff(error)) throw new Problem(problems['request.invalid'], 'The upload ended before the file did.');
    throw error;
  }
};
