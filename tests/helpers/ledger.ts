import { createHash, generateKeyPairSync } from 'node:crypto';
import { Client } from 'pg';
import { z } from 'zod';
import { seal, type Signer } from '../../src/plugins/audit/server/src/services/sealing/seal';
import { eventually } from './app';
import type { TestDatabase } from './database';

const sha256 = (...parts: readonly Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();

export const newSigner = (): Signer => ({ origin: 'luminous.test/ledger', key: generateKeyPairSync('ed25519').privateKey });

/** A connection as the sealer has it. */
export const openSealer = async ({ sealerUrl }: TestDatabase): Promise<Client> => {
  const client = new Client({ connectionString: sealerUrl, options: '-c app.actor=system:sealer -c app.scope=all -c timezone=UTC' });
  client.on('error', () => undefined);
  await client.connect();
  return client;
};

/** Seals until every event has its leaf: what is recorded while it works is found the next time. */
export const sealAll = async (database: TestDatabase, signer: Signer): Promise<void> => {
  const sealer = await openSealer(database);
  await eventually(
    async () => {
      await seal(sealer, signer);
      const { rows } = await sealer.query<{ waiting: string }>(
        'select count(*) as waiting from ledger.event e where not exists (select from ledger.leaf l where l.event_id = e.id)',
      );
      return rows[0]?.waiting === '0' ? true : undefined;
    },
    { withinMs: 120_000, what: 'the sealing of all events' },
  );
  await sealer.end();
};

/** A connection that writes rows of every team, as somebody. */
export const openWriter = async ({ serverUrl }: TestDatabase, actor: string): Promise<Client> => {
  const client = new Client({ connectionString: serverUrl, options: `-c app.actor=${actor} -c app.scope=all -c timezone=UTC` });
  await client.connect();
  return client;
};

const Leaf = z.strictObject({
  v: z.literal('1'),
  event: z.string(),
  kind: z.string(),
  action: z.string(),
  actor: z.string(),
  type: z.string(),
  key: z.string(),
  team: z.string().optional(),
  transaction: z.string(),
  recordedAt: z.string(),
  claimedAt: z.string().optional(),
  changed: z.array(z.string()),
  reasonCode: z.string().optional(),
  sequence: z.string(),
  previous: z.string().optional(),
  commitment: z.string(),
});

export interface SealedLeaf extends z.infer<typeof Leaf> {
  readonly index: number;
  readonly bytes: Buffer;
  readonly hash: Buffer;
  readonly salt: Buffer;
}

/** The whole log, read and checked by other code than the product's. */
export const readLog = async ({ owner }: TestDatabase): Promise<SealedLeaf[]> => {
  const { rows } = await owner.query<{ leaf_index: string; bytes: Buffer; salt: Buffer }>(
    'select l.leaf_index::text, l.bytes, s.salt from ledger.leaf l join ledger.salt s using (event_id) order by l.leaf_index',
  );
  return rows.map(({ leaf_index, bytes, salt }) => ({
    ...Leaf.parse(JSON.parse(bytes.toString())),
    ...{ index: Number(leaf_index), bytes, salt, hash: sha256(Buffer.of(0), bytes) },
  }));
};

/** RFC 6962, 2.1, word for word, over hashes of leaves. */
export const rootByDefinition = (hashes: readonly Buffer[]): Buffer => {
  const [only] = hashes;
  if (only === undefined) return sha256();
  if (hashes.length === 1) return only;
  let half = 1;
  while (half * 2 < hashes.length) half *= 2;
  return sha256(Buffer.of(1), rootByDefinition(hashes.slice(0, half)), rootByDefinition(hashes.slice(half)));
};

export interface Payload {
  readonly after?: Record<string, string>;
  readonly context?: Record<string, string>;
  readonly detail?: Record<string, string>;
}

const canonical = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(value);
  const members = Object.entries(value as Record<string, unknown>).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
};

export const isCommittedTo = ({ salt, commitment }: SealedLeaf, payload: Payload): boolean =>
  sha256(Buffer.from('luminous-payload-v1\0'), salt, Buffer.from(canonical(payload))).toString('base64') === commitment;
