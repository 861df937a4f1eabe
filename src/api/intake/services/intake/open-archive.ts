import { crc32 } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { TableFault } from '../../domain/table-record';

const maxEntries = 5_000;
const maxRatio = 250;
/** Small parts may compress as well as they like. */
const ratioFreeBytes = 10_485_760;

/** The archive's own fault, as opposed to that of a line in it. */
export const damaged = (reason: string): TableFault => new TableFault(1, `cannot be read: the workbook ${reason}`);

/** Errors of the disk are ours; everything else that unpacking throws is the file's. */
const isOurs = (error: unknown): boolean => error instanceof TableFault || (error instanceof Error && 'syscall' in error);

/** A ZIP archive that may have been made to harm: its parts are measured before they are unpacked, and unpacked as streams. */
export class Archive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(path: string): Promise<Archive> {
    try {
      const zip = await openPromise(path, { autoClose: false });
      if (zip.entryCount > maxEntries) throw damaged(`has more than ${String(maxEntries)} parts`);
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
      return new Archive(zip, entries);
    } catch (error) {
      throw isOurs(error) ? error : damaged('is damaged');
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  close(): void {
    this.zip.close();
  }

  /** The bytes of a part. Its checksum is compared when it has been read to the end. */
  async *read(name: string, maxBytes: number): AsyncGenerator<Uint8Array> {
    const entry = this.entries.get(name);
    if (entry === undefined) throw damaged(`lacks its part ${name}`);
    this.measure(entry, maxBytes);
    let checksum = 0;
    try {
      for await (const bytes of (await this.zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
        checksum = crc32(bytes, checksum);
        yield bytes;
      }
    } catch (error) {
      throw isOurs(error) ? error : damaged('is damaged');
    }
    if (checksum !== entry.crc32) throw damaged('is damaged');
  }

  /** The sizes can be trusted: yauzl ends a stream that yields more than its entry says. */
  private measure(entry: Entry, maxBytes: number): void {
    const { fileName, uncompressedSize, compressedSize } = entry;
    if (uncompressedSize > maxBytes) throw damaged(`is too large in its part ${fileName}; send the table as CSV`);
    if (uncompressedSize > ratioFreeBytes && uncompressedSize > compressedSize * maxRatio) {
      throw damaged(`unpacks its part ${fileName} to more than ${String(maxRatio)} times its size`);
    }
  }
}
