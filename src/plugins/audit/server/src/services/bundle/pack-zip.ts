import { crc32 } from 'node:zlib';
import type { BundleFile } from '../../domain/bundle/manifest';

/**
 * Files one behind the other in a zip, as they are: without compression, times or anything else that could be said in two ways, so that the
 * verifier can pack them again and compare each byte.
 */
const version = 20;
const utf8 = 0x0800;
/** The first day that a zip can name: when it was packed is nobody's evidence. */
const noDay = 0x21;

const shared = ({ name, bytes }: BundleFile): Buffer => {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(version, 0);
  head.writeUInt16LE(utf8, 2);
  head.writeUInt16LE(noDay, 8);
  head.writeUInt32LE(crc32(bytes), 10);
  head.writeUInt32LE(bytes.length, 14);
  head.writeUInt32LE(bytes.length, 18);
  head.writeUInt16LE(Buffer.byteLength(name), 22);
  return head;
};

const signature = (last: string): Buffer => Buffer.from(`PK${last}`, 'latin1');

const directoryEntry = (file: BundleFile, offset: number): Buffer => {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([signature('\u0001\u0002'), Buffer.of(version, 0), shared(file), tail, Buffer.from(file.name)]);
};

const endOfDirectory = (count: number, bytes: number, offset: number): Buffer => {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(bytes, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([signature('\u0005\u0006'), end]);
};

export function* packZip(files: readonly BundleFile[]): Generator<Buffer> {
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    directory.push(directoryEntry(file, offset));
    const head = Buffer.concat([signature('\u0003\u0004'), shared(file), Buffer.from(file.name)]);
    yield head;
    yield file.bytes;
    offset += head.length + file.bytes.length;
  }
  const entries = Buffer.concat(directory);
  yield entries;
  yield endOfDirectory(files.length, entries.length, offset);
}
