import { isUtf8 } from 'node:buffer';
import { open, type FileHandle } from 'node:fs/promises';
import { unknownFormat } from './table-problems';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const blockLength = 1_048_576;

/** How many bytes at the end begin a character that the next block goes on with. */
const cutBytes = (bytes: Uint8Array): number => {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    const isContinuation = byte >= 0x80 && byte < 0xc0;
    if (isContinuation) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
};

const isAllUtf8 = async (file: FileHandle): Promise<boolean> => {
  const block = Buffer.allocUnsafe(blockLength);
  for (let kept = 0; ;) {
    const { bytesRead } = await file.read(block, kept, blockLength - kept);
    const bytes = block.subarray(0, kept + bytesRead);
    if (bytesRead === 0) return isUtf8(bytes);
    kept = cutBytes(bytes);
    if (!isUtf8(bytes.subarray(0, bytes.length - kept))) return false;
    bytes.copy(block, 0, bytes.length - kept);
  }
};

/**
 * The encoding must be known before the first character is read, and a byte that is not UTF-8 may be the last one. Reading all of the file
 * once more costs little: it has just been written, and the check runs at gigabytes a second.
 */
export const findEncoding = async (path: string): Promise<TextEncoding> => {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(3), 0, 3, 0);
    const mark = buffer.toString('latin1');
    if (mark.startsWith('\xff\xfe')) return 'utf-16le';
    if (mark.startsWith('\xfe\xff')) return 'utf-16be';
    if (await isAllUtf8(file)) return 'utf-8';
    if (mark === '\xef\xbb\xbf') throw unknownFormat('The file says that it is encoded in UTF-8, but it is not: it is damaged.');
    return 'windows-1252';
  } finally {
    await file.close();
  }
};
