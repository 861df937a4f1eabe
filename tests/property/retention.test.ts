import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Client } from 'pg';
import { walkVersions } from '../../src/plugins/audit/server/src/services/history/walk-record';
import { createDatabase, type TestDatabase } from '../helpers/database';
import { newSigner, openWriter, sealAll } from '../helpers/ledger';
import { ageEvents, checkAll, pruneAll } from '../helpers/retention';
import { rounds } from '../helpers/suite';

interface Deed {
  readonly record: number;
  readonly what: 'put' | 'remove' | 'look';
  readonly value: string;
}

const deed: fc.Arbitrary<Deed> = fc.record({
  record: fc.nat(2),
  what: fc.constantFrom('put', 'put', 'put', 'remove', 'look'),
  value: fc.constantFrom('one', 'two', '1.0', '1.00', ''),
});

const act = async (client: Client, { record, what, value }: Deed): Promise<void> => {
  const key = `site-${String(record)}`;
  if (what === 'look') {
    await client.query(`select ledger.emit('access', 'export', 'sites', $1::text, 'team', '{"what":"x"}')`, [key]);
    return;
  }
  if (what === 'remove') {
    await client.query('delete from sites where document_id = $1::text', [key]);
    return;
  }
  const { rowCount } = await client.query('update sites set name = $2::text where document_id = $1::text', [key, value]);
  if (rowCount === 0) {
    await client.query(
      `insert into sites (document_id, team_id, code, name, state) values ($1::text, 'team', $1::text, $2::text, 'active')`,
      [key, value],
    );
  }
};

interface Seen {
  readonly id: string;
  readonly image: string | null;
  readonly isPruned: boolean;
}

/** Every version of every record, the newest first. */
const readPast = async (client: Client): Promise<Seen[][]> => {
  const records: Seen[][] = [];
  for (const record of [0, 1, 2]) {
    const versions: Seen[] = [];
    for await (const { event, after } of walkVersions(client, { type: 'sites', key: `site-${String(record)}` })) {
      versions.push({ id: event.id, image: after.image, isPruned: event.isPruned });
    }
    records.push(versions);
  }
  return records;
};

const lastEvent = async (database: TestDatabase): Promise<string> => {
  const { rows } = await database.owner.query<{ id: string }>('select max(id)::text as id from ledger.event');
  return rows[0]?.id ?? '0';
};

/** What may go: versions that an event up to `cut` ended. */
const isDue = (versions: readonly Seen[], at: number, cut: bigint, isAlive: boolean): boolean => {
  const end = versions[at - 1] ?? (isAlive ? undefined : versions[at]);
  return end !== undefined && BigInt(end.id) <= cut;
};

describe('41: pruning any beginning of the log', () => {
  it('keeps all later versions, proofs and the check as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 15 }), fc.array(deed, { maxLength: 10 }), async (old, recent) => {
        const database = await createDatabase();
        const client = await openWriter(database, 'member:writer');
        const signer = newSigner();
        for (const one of old) await act(client, one);
        await ageEvents(database, 11);
        const cut = BigInt(await lastEvent(database));
        for (const one of recent) await act(client, one);
        await sealAll(database, signer);
        const before = await readPast(client);
        await pruneAll(client, 'regulated', 10, 3);
        await pruneAll(client, 'access', 1, 3);
        expect(await checkAll(database)).toEqual([]);
        const after = await readPast(client);
        for (const [n, versions] of before.entries()) {
          const isAlive = (versions[0]?.image ?? null) !== null;
          expect(after[n]).toEqual(
            versions.map((version, at) => (isDue(versions, at, cut, isAlive) ? { id: version.id, image: null, isPruned: true } : version)),
          );
        }
        // And what comes later is sealed behind it.
        for (const one of old) await act(client, one);
        await sealAll(database, signer);
        expect(await checkAll(database)).toEqual([]);
        await client.end();
        await database.drop();
      }),
      { numRuns: rounds({ quick: 6, sample: 10, deep: 200 }) },
    );
  });
});
