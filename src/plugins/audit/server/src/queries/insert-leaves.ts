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

/** One row of a binary COPY: eight bytes for a number, others as they are. */
const row = (...fields: readonly (bigint | Buffer)[]): Buffer => {
  const parts: Buffer[] = [];
  const count = Buffer.alloc(2);
  count.writeInt16BE(fields.length);
  parts.push(count);
  for (const field of fields) {
    const head = Buffer.alloc(4);
    const bytes = typeof field === 'bigint' ? Buffer.alloc(8) : field;
    if (typeof field === 'bigint') bytes.writeBigInt64BE(field);
    head.writeInt32BE(bytes.length);
    parts.push(head, bytes);
  }
  return Buffer.concat(parts);
};

const begin = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)]);
const end = Buffer.of(0xff, 0xff);

const copy = async (sql: Sql, statement: string, rows: readonly Buffer[]): Promise<void> => {
  const target = (sql as ClientBase).query(copyFrom(`${statement} from stdin (format binary)`));
  await pipeline(Readable.from([Buffer.concat([begin, ...rows, end])]), target);
};

export const insertLeaves = async (sql: Sql, leaves: readonly NewLeaf[]): Promise<void> => {
  await copy(
    sql,
    'copy ledger.leaf (leaf_index, event_id, bytes)',
    leaves.map(({ index, eventId, bytes }) => row(BigInt(index), BigInt(eventId), bytes)),
  );
  await copy(
    sql,
    'copy ledger.salt (event_id, salt)',
    leaves.map(({ eventId, salt }) => row(BigInt(eventId), salt)),
  );
};
