import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** The one byte for byte, by what a browser says that it understands. */
export type Encoding = 'br' | 'gzip' | 'identity';

interface EncodedPage {
  readonly eTag: string;
  readonly bodies: Readonly<Record<Encoding, Buffer>>;
}

/** As it was answered, with the headers that it was answered with. */
export interface KeptPage extends EncodedPage {
  readonly headers: Readonly<Record<string, string>>;
}

/** Compressed once for all who ask: well enough at a fifth of what the utmost would take. */
const brotliQuality = 6;

export const encodePage = async (text: string): Promise<EncodedPage> => {
  const identity = Buffer.from(text);
  const [br, gzipped] = await Promise.all([
    toBrotli(identity, {
      params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length },
    }),
    toGzip(identity),
  ]);
  const eTag = `W/"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`;
  return { eTag, bodies: { br, gzip: gzipped, identity } };
};
