import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import { parseCheckpoint } from '../../../src/plugins/audit/server/src/domain/checkpoint';
import { findFirstUnsealed, findSealProgress } from '../../../src/plugins/audit/server/src/queries/find-seal-progress';
import { seal, type Signer } from '../../../src/plugins/audit/server/src/services/sealing/seal';
import { openNote, verifierOf } from '../../../src/plugins/audit/server/src/services/sealing/signed-note';
import { findSigningKey } from '../../../src/plugins/audit/server/src/services/sealing/signing-key';
import { eventually } from '../../helpers/app';
import { asAdministrator, createDatabase, type TestDatabase } from '../../helpers/database';
import {
  isCommittedTo,
  newSigner,
  openSealer,
  openWriter,
  readLog,
  rootByDefinition,
  sealAll,
  type SealedLeaf,
} from '../../helpers/ledger';
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
    await sealAll(database, signer);
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
    expect(ofSites.length).toBeGreaterThan(turns * 6);
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

  /** Some events of several transactions, some records several times. */
  const makeEvents = async (count: number): Promise<void> => {
    const writer = await openWriter(database, 'member:maker');
    for (let turn = 0; turn < count; turn += 1) await act(writer, 1, turn).catch(() => writer.query('rollback'));
    await writer.end();
  };

  const isSomethingToSeal = async (sealer: Client): Promise<boolean> => {
    const { sealedBefore, until, oldestRunning } = await findSealProgress(sealer);
    return until !== sealedBefore || (await findFirstUnsealed(sealer, sealedBefore, oldestRunning)) !== null;
  };

  it('27: loses nothing and signs nothing twice when its connection is cut before any of its statements', async () => {
    const signer = newSigner();
    const admin = database.owner;
    let statements = 0;
    for (let cutAt = 1; ; cutAt += 1) {
      await makeEvents(2);
      const sealer = await openSealer(database);
      await eventually(
        async () => {
          if (await isSomethingToSeal(sealer)) return true;
          // What was made may have been taken back, or waits for a transaction elsewhere.
          await makeEvents(1);
          return undefined;
        },
        { withinMs: 120_000 },
      );
      const { rows } = await sealer.query<{ pid: number }>('select pg_backend_pid() as pid');
      statements = 0;
      const cutting = new Proxy(sealer, {
        get: (client, name) => {
          if (name !== 'query') return Reflect.get(client, name) as unknown;
          return (...args: unknown[]) => {
            statements += 1;
            const send = () => Reflect.apply(client.query.bind(client), client, args) as unknown;
            if (statements !== cutAt) return send();
            // A COPY is a stream, which must be there at once: it is cut a moment later.
            const cut = asAdministrator((one) =>
              one.query('select pg_terminate_backend($1::int, 5000)', [rows[0]?.pid]).then(() => undefined),
            );
            return args[0] instanceof EventEmitter ? send() : cut.then(send);
          };
        },
      });
      await seal(cutting, signer).catch(() => undefined);
      await sealer.end().catch(() => undefined);
      if (statements < cutAt) break;
    }
    expect(statements).toBeGreaterThan(15);
    expect((await expectSound(signer)).length).toBeGreaterThan(statements);
    const { rows } = await admin.query('select size from ledger.checkpoint group by size having count(*) > 1');
    expect(rows).toEqual([]);
  });

  it('28: never forks, however many seal at once', async () => {
    const signer = newSigner();
    const sealers = await Promise.all(Array.from({ length: 4 }, () => openSealer(database)));
    for (let round = 0; round < 15; round += 1) {
      await makeEvents(3);
      await Promise.all(sealers.map((sealer) => seal(sealer, signer).catch(() => undefined)));
    }
    for (const sealer of sealers) await sealer.end();
    await expectSound(signer);
  });

  it('30: waits for a transaction that stays open, and then seals what is behind it, in the order of each record', async () => {
    const signer = newSigner();
    const sealer = await openSealer(database);
    const slow = await openWriter(database, 'member:slow');
    const insert = `insert into sites (document_id, team_id, code, name, state) values ($1::text, 'team', $1::text, 'x', 'active')`;
    await slow.query('begin');
    await slow.query(insert, ['slow']);
    const quick = await openWriter(database, 'member:quick');
    await quick.query(insert, ['quick']);
    await seal(sealer, signer);
    expect((await readLog(database)).some(({ key }) => key === 'quick')).toBe(false);
    await slow.query(`update sites set name = 'y' where code = 'quick' and team_id = 'team'`);
    await slow.query('commit');
    for (const client of [slow, quick, sealer]) await client.end();
    const log = await expectSound(signer);
    expect(log.filter(({ key }) => key === 'quick').map(({ action, actor }) => `${action} by ${actor}`)).toEqual([
      'insert by member:quick',
      'update by member:slow',
    ]);
  });

  it('stops, and never goes on under another key or without one', async () => {
    await makeEvents(1);
    const signer = newSigner();
    await expectSound(signer);
    await makeEvents(1);
    const sealer = await openSealer(database);
    await expect(seal(sealer, newSigner())).rejects.toThrow('not the one of this log');
    await sealer.end();
    const { rows } = await database.owner.query('select verifier from ledger.verifier_key');
    expect(rows).toHaveLength(1);
    expect(findSigningKey({ databaseUrl: undefined, origin: '', signingKey: undefined, signingKeyFile: undefined })).toContain('neither');
    expect(findSigningKey({ databaseUrl: undefined, origin: '', signingKey: 'bm9uc2Vuc2U=', signingKeyFile: undefined })).toContain(
      'cannot be read',
    );
  });

  it('stops on a database that was restored, instead of passing over what happens there', async () => {
    const signer = newSigner();
    await expectSound(signer);
    await database.owner.query(`update ledger.seal_progress set sealed_before = '4000000000', until = '4000000000'`);
    const sealer = await openSealer(database);
    await expect(seal(sealer, signer)).rejects.toThrow('it was restored');
    await sealer.end();
  });
});
