import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Sql } from '../../../../../lib/database';

export interface NewLeaf {
  readonly index: number;
  readonly eventId: string;
  readonly bytes: Buffer;
  readonly salt: Buffer;
}

const head = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)]);
const end = Buffer.of(0xff, 0xff);
const numberBytes = 8;

type Row = readonly (bigint | Buffer)[];

const sizeOf = (field: bigint | Buffer): number => (typeof field === 'bigint' ? numberBytes : field.length);

/** Rows as binary COPY has them, eight bytes for a number, others as they are; in one piece, because thousands of small ones take longer. */
const pack = (rows: readonly Row[]): Buffer => {
  const size = rows.reduce((sum, row) => row.reduce((ofRow, field) => ofRow + 4 + sizeOf(field), sum + 2), head.length + end.length);
  const packed = Buffer.allocUnsafe(size);
  let at = head.copy(packed);
  for (const row of rows) {
    at = packed.writeInt16BE(row.length, at);
    for (const field of row) {
      at = packed.writeInt32BE(sizeOf(field), at);
      at = typeof field === 'bigint' ? packed.writeBigInt64BE(field, at) : at + field.copy(packed, at);
    }
  }
  end.copy(packed, at);
  return packed;
};

const copy = async (sql: Sql, statement: string, rows: readonly Row[]): Promise<void> => {
  const target = (sql as ClientBase).query(copyFrom(`${statement} from stdin (format binary)`));
  await pipeline(Readable.from([pack(rows)]), target);
};

export const insertLeaves = async (sql: Sql, leaves: readonly NewLeaf[]): Promise<void> => {
  await copy(
    sql,
    'copy ledger.leaf (leaf_index, event_id, bytes)',
    leaves.map(({ index, eventId, bytes }) => [BigInt(index), BigInt(eventId), bytes]),
  );
  await copy(
    sql,
    'copy ledger.salt (event_id, salt)',
    leaves.map(({ eventId, salt }) => [BigInt(eventId), salt]),
  );
};
