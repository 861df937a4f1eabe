import { crc32, deflateRawSync } from 'node:zlib';

interface Part {
  readonly name: Buffer;
  readonly bytes: Buffer;
  readonly packed: Buffer;
  readonly offset: number;
}

const numbers = (...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer =>
  Buffer.concat(
    fields.map(([bytes, value]) => {
      const buffer = Buffer.alloc(bytes);
      buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  );

/** Version, flags, method, time, date, checksum, sizes and length of the name: the same in both headers of a part. */
const common = ({ name, bytes, packed }: Part, claimedSize: number): Buffer =>
  numbers([2, 20], [2, 0], [2, 8], [2, 0], [2, 0], [4, crc32(bytes)], [4, packed.length], [4, claimedSize], [2, name.length], [2, 0]);

/** A ZIP archive in memory. `claim` changes the size that a part is said to have. */
export const zip = (
  parts: Readonly<Record<string, string | Buffer>>,
  claim: (name: string, size: number) => number = (_, size) => size,
): Buffer => {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const part: Part = { name: Buffer.from(name), bytes, packed: deflateRawSync(bytes), offset };
    const claimed = claim(name, bytes.length);
    const local = Buffer.concat([numbers([4, 0x04034b50]), common(part, claimed), part.name, part.packed]);
    directory.push(
      numbers([4, 0x02014b50], [2, 20]),
      common(part, claimed),
      numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
      part.name,
    );
    pieces.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const count = Object.keys(parts).length;
  const end = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, central.length], [4, offset], [2, 0]);
  return Buffer.concat([...pieces, central, end]);
};
