import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { TextDecoder } from 'node:util';
import type { TextEncoding } from './find-encoding';
import { unknownFormat } from './table-problems';

const pieceBytes = 262_144;

interface Decoder {
  /** Text of the piece; of a last, empty piece, what was left over. */
  decode(piece?: Uint8Array): string;
}

/** Windows-1252 from 0x80 to 0x9f; a space stands for the five bytes that mean nothing. Releases of Node differ in it: hence our own. */
const upperControls = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** What remains of `µ` or `é` in UTF-8 when it is read as Windows-1252. */
const misread = /[ÂÃ][\x80-\xbf]/;

const toWindows1252 = (character: string): string => {
  const found = upperControls.charAt(character.charCodeAt(0) - 0x80);
  if (found === ' ') throw unknownFormat('The file is encoded neither in UTF-8 nor in Windows-1252: save it as CSV in UTF-8.');
  return found;
};

const windows1252 = (): Decoder => ({
  decode: (piece) => {
    const text = piece === undefined ? '' : Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1');
    if (misread.test(text)) throw unknownFormat('Some lines of the file are encoded in UTF-8 and some are not: save all of it as UTF-8.');
    return text.replace(/[\x80-\x9f]/g, toWindows1252);
  },
});

/** Already known to be valid: this is the fastest decoder there is. */
const utf8 = (): Decoder => {
  const decoder = new StringDecoder('utf8');
  return { decode: (piece) => (piece === undefined ? decoder.end() : decoder.write(piece)) };
};

const utf16 = (encoding: 'utf-16le' | 'utf-16be'): Decoder => {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return {
    decode: (piece) => {
      try {
        return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
      } catch {
        throw unknownFormat('The file says that it is encoded in UTF-16, but it is not: it is damaged.');
      }
    },
  };
};

const decoderOf = (encoding: TextEncoding): Decoder => {
  if (encoding === 'utf-8') return utf8();
  return encoding === 'windows-1252' ? windows1252() : utf16(encoding);
};

const byteOrderMark = '\ufeff';

/** Told how many bytes more have been read. */
export type OnBytes = (count: number) => void;

/** The text of a file, piece by piece, without a byte order mark. */
export async function* decodeFile(path: string, encoding: TextEncoding, onBytes?: OnBytes): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  let isFirst = true;
  for await (const bytes of createReadStream(path, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>) {
    const text = decoder.decode(bytes);
    onBytes?.(bytes.length);
    yield isFirst && text.startsWith(byteOrderMark) ? text.slice(1) : text;
    isFirst = false;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
