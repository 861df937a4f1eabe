import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import { parseCheckpoint } from '../../../src/plugins/audit/server/src/domain/checkpoint';
import { seal, type Signer } from '../../../src/plugins/audit/server/src/services/sealing/seal';
import { openNote, verifierOf } from '../../../src/plugins/audit/server/src/services/sealing/signed-note';
import { createDatabase, type TestDatabase } from '../../helpers/database';
import { isCommittedTo, newSigner, openSealer, openWriter, readLog, rootByDefinition, type SealedLeaf } from '../../helpers/ledger';
import { rounds } from '../../helpers/suite';

/** Notes beside each row change how the row was left, by a trigger of the test's own: what the sealer must commit to. */
const watch = async ({ owner }: TestDatabase): Promise<void> => {
  await owner.query(`
    create table ledger.witness (id bigint generated always as identity, row_key text, image text);
    grant insert, select on ledger.witness to public;
    create function ledger.note_row() returns trigger language plpgsql as $$
    declare
      of_row sites := case when tg_op = 'DELETE' then old else new end;
    begin
      insert into ledger.witness (row_key, image)
      values (of_row.document_id, (select i.image from ledger.image_of_sites(array[of_row.document_id::text]) i));
      return null;
    end $$;
    create trigger note_row after insert or update or delete on sites for each row execute function ledger.note_row()`);
};

const witnessed = async ({ owner }: TestDatabase): Promise<Map<string, (Record<string, string> | null)[]>> => {
  const { rows } = await owner.query<{ row_key: string; images: (Record<string, string> | null)[] }>(
    `select row_key, json_agg(image::json order by id) as images from ledger.witness group by row_key`,
  );
  return new Map(rows.map(({ row_key, images }) => [row_key, images]));
};

/** One transaction of somebody: some rows made, changed, removed; now and then a part of it or all of it taken back. */
const act = async (client: Client, writer: number, turn: number): Promise<void> => {
  const rand = () => Math.random();
  const shared = `shared-${String(Math.floor(rand() * 12))}`;
  const own = `own-${String(writer)}-${String(turn)}`;
  const upsert = `insert into sites (document_id, team_id, code, name, state, created_at) values ($1::text, 'team', $1::text, $2::text, 'active', now())
                      on conflict (team_id, code) do update set name = excluded.name`;
  await client.query('begin');
  await client.query(upsert, [own, `${String(turn)} é "x" \\ \u0007`]);
  if (rand() < 0.5) await client.query('savepoint part');
  await client.query(upsert, [shared, `${String(writer)}/${String(turn)}`]);
  if (rand() < 0.3) await client.query(`delete from sites where team_id = 'team' and code = $1::text`, [shared]);
  if (rand() < 0.3) await client.query('rollback to savepoint part').catch(() => client.query('rollback'));
  if (rand() < 0.2) await client.query('rollback');
  else await client.query('commit');
};

const isChained = (log: readonly SealedLeaf[]): boolean => {
  const last = new Map<string, SealedLeaf>();
  return log.every((leaf) => {
    const before = last.get(`${leaf.type} ${leaf.key}`);
    last.set(`${leaf.type} ${leaf.key}`, leaf);
    return (
      leaf.sequence === String(Number(before?.sequence ?? '0') + 1) &&
      leaf.previous === before?.hash.toString('base64') &&
      (before === undefined || before.recordedAt < leaf.recordedAt)
    );
  });
};

describe('the sealer', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createDatabase();
  });
  afterEach(async () => {
    await database.drop();
  });

  /** Each checkpoint is signed and has the root of so many leaves; answers of how many. */
  const expectSigned = async (log: readonly SealedLeaf[], { origin, key }: Signer): Promise<number[]> => {
    const { rows } = await database.owner.query<{ note: string }>('select note from ledger.checkpoint order by size');
    return rows.map(({ note }) => {
      const checkpoint = parseCheckpoint(openNote(note, [verifierOf(origin, key)]) ?? '');
      if (checkpoint === null) throw new Error('A checkpoint is not signed by the key of the log.');
      expect(checkpoint.root).toEqual(rootByDefinition(log.slice(0, checkpoint.size).map(({ hash }) => hash)));
      return checkpoint.size;
    });
  };

  const expectSound = async (signer = newSigner()): Promise<SealedLeaf[]> => {
    const sealer = await openSealer(database);
    await seal(sealer, signer);
    await sealer.end();
    const log = await readLog(database);
    const { rows: events } = await database.owner.query<{ id: string }>('select e.id::text from ledger.event e order by e.id');
    expect(log.map(({ index }) => index)).toEqual(log.map((_, index) => index));
    expect(log.map(({ event }) => event).sort((a, b) => Number(a) - Number(b))).toEqual(events.map(({ id }) => id));
    expect(isChained(log)).toBe(true);
    const sizes = await expectSigned(log, signer);
    expect(sizes.at(-1)).toBe(log.length);
    return log;
  };

  it('29: seals each event of sixteen writers once, whatever they take back, in whatever order they commit', async () => {
    await watch(database);
    const signer = newSigner();
    const sealer = await openSealer(database);
    const turns = rounds({ quick: 12, sample: 40, deep: 200 });
    const over = new AbortController();
    const sealing = (async () => {
      while (!over.signal.aborted) await seal(sealer, signer);
    })();
    await Promise.all(
      Array.from({ length: 16 }, async (_, writer) => {
        const client = await openWriter(database, `member:writer-${String(writer)}`);
        for (let turn = 0; turn < turns; turn += 1) await act(client, writer, turn).catch(() => client.query('rollback'));
        await client.end();
      }),
    );
    over.abort();
    await sealing;
    await sealer.end();
    const log = await expectSound(signer);
    const images = await witnessed(database);
    const ofSites = log.filter(({ type }) => type === 'sites');
    expect(ofSites.length).toBeGreaterThan(turns * 16);
    const { rows: contexts } = await database.owner.query<{ event: string; role: string }>(
      'select e.id::text as event, c.database_role as role from ledger.event e join ledger.context c on c.id = e.context_id',
    );
    const roleOf = new Map(contexts.map(({ event, role }) => [event, role]));
    const wrong = ofSites.filter((leaf) => {
      const after = images.get(leaf.key)?.[Number(leaf.sequence) - 1];
      const context = { databaseRole: roleOf.get(leaf.event) ?? '' };
      return after === undefined || !isCommittedTo(leaf, after === null ? { context } : { after, context });
    });
    expect(wrong).toEqual([]);
  });
});
