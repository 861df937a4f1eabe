import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import { findFirstUnsealed, findSealProgress } from '../../../src/plugins/audit/server/src/queries/find-seal-progress';
import { seal } from '../../../src/plugins/audit/server/src/services/sealing/seal';
import { findSigningKey } from '../../../src/plugins/audit/server/src/services/sealing/signing-key';
import { eventually } from '../../helpers/app';
import { asAdministrator, createDatabase, type TestDatabase } from '../../helpers/database';
import { isCommittedTo, newSigner, openSealer, openWriter, readLog } from '../../helpers/ledger';
import { act, makeEvents } from '../../helpers/recorded-acts';
import { expectSound } from '../../helpers/sound-log';
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

describe('the sealer', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createDatabase();
  });
  afterEach(async () => {
    await database.drop();
  });

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
    const log = await expectSound(database, signer);
    const images = await witnessed(database);
    const ofSites = log.filter(({ type, kind }) => type === 'sites' && kind === 'change');
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

  const isSomethingToSeal = async (sealer: Client): Promise<boolean> => {
    const { sealed, until } = await findSealProgress(sealer);
    return until !== null || (await findFirstUnsealed(sealer, sealed)) !== null;
  };

  it('27: loses nothing and signs nothing twice when its connection is cut before any of its statements', async () => {
    const signer = newSigner();
    const admin = database.owner;
    let statements = 0;
    for (let cutAt = 1; ; cutAt += 1) {
      await makeEvents(database, 2);
      const sealer = await openSealer(database);
      await eventually(
        async () => {
          if (await isSomethingToSeal(sealer)) return true;
          // What was made may have been taken back, or waits for a transaction elsewhere.
          await makeEvents(database, 1);
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
    expect((await expectSound(database, signer)).length).toBeGreaterThan(statements);
    const { rows } = await admin.query('select size from ledger.checkpoint group by size having count(*) > 1');
    expect(rows).toEqual([]);
  });

  it('28: never forks, however many seal at once', async () => {
    const signer = newSigner();
    const sealers = await Promise.all(Array.from({ length: 4 }, () => openSealer(database)));
    for (let round = 0; round < 15; round += 1) {
      await makeEvents(database, 3);
      await Promise.all(sealers.map((sealer) => seal(sealer, signer).catch(() => undefined)));
    }
    for (const sealer of sealers) await sealer.end();
    await expectSound(database, signer);
  });

  it('30: waits for no transaction that stays open, and skips nothing that it recorded', async () => {
    const signer = newSigner();
    const sealer = await openSealer(database);
    const slow = await openWriter(database, 'member:slow');
    const insert = `insert into sites (document_id, team_id, code, name, state) values ($1::text, 'team', $1::text, 'x', 'active')`;
    await slow.query('begin');
    await slow.query(insert, ['slow']);
    const quick = await openWriter(database, 'member:quick');
    await quick.query(insert, ['quick']);
    await seal(sealer, signer);
    expect((await readLog(database)).map(({ key }) => key).filter((key) => ['slow', 'quick'].includes(key))).toEqual(['quick']);
    await slow.query(`update sites set name = 'y' where code = 'quick' and team_id = 'team'`);
    await slow.query('commit');
    for (const client of [slow, quick, sealer]) await client.end();
    const log = await expectSound(database, signer);
    expect(log.filter(({ key }) => key === 'slow')).toHaveLength(1);
    expect(log.filter(({ key }) => key === 'quick').map(({ action, actor }) => `${action} by ${actor}`)).toEqual([
      'insert by member:quick',
      'update by member:slow',
    ]);
  });

  it('29: keeps what happened about a record in order, though nobody waits for its row', async () => {
    const signer = newSigner();
    const [early, late, sealer] = [
      await openWriter(database, 'member:early'),
      await openWriter(database, 'member:late'),
      await openSealer(database),
    ];
    const look = `select ledger.emit('access', 'viewed', 'sites', 'looked-at', 'team', null)`;
    // Early's transaction is the older one and ends first, but late was first to look.
    await early.query('begin');
    await early.query('select pg_current_xact_id()');
    await late.query('begin');
    await late.query(look);
    const { rows } = await early.query<{ pid: number }>('select pg_backend_pid() as pid');
    let hasEnded = false;
    const ending = early
      .query(look)
      .then(() => early.query('commit'))
      .then(() => {
        hasEnded = true;
      });
    await eventually(
      async () => {
        const { rows: waits } = await database.owner.query('select from pg_locks where pid = $1::int and not granted', [rows[0]?.pid]);
        return hasEnded || waits.length > 0 ? true : undefined;
      },
      { withinMs: 60_000 },
    );
    await seal(sealer, signer);
    await late.query('commit');
    await ending;
    for (const client of [early, late, sealer]) await client.end();
    const log = await expectSound(database, signer);
    expect(log.filter(({ key }) => key === 'looked-at').map(({ actor, sequence }) => `${sequence} by ${actor}`)).toEqual([
      '1 by member:late',
      '2 by member:early',
    ]);
  });

  it('stops, and never goes on under another key or without one', async () => {
    await makeEvents(database, 1);
    const signer = newSigner();
    await expectSound(database, signer);
    await makeEvents(database, 1);
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

  it('finds what is left after a restore, where transactions count anew', async () => {
    const signer = newSigner();
    const before = (await expectSound(database, signer)).length;
    const writer = await openWriter(database, 'member:certain');
    const insert = `insert into sites (document_id, team_id, code, name, state) values ($1::text, 'team', $1::text, 'x', 'active')`;
    for (const code of ['left-1', 'left-2']) await writer.query(insert, [code]);
    // As they come out of a dump of a database that had counted further.
    await asAdministrator(async (admin) => {
      await admin.query(`set session_replication_role = replica`);
      await admin.query(`alter table ledger.event disable trigger all`);
      await admin.query(`update ledger.event set transaction_id = '4000000000' where id % 2 = 0`);
      await admin.query(`alter table ledger.event enable trigger all`);
    }, database.name);
    await database.owner.query(`update ledger.seal_progress set sealed = null, until = null`);
    await writer.query(insert, ['after']);
    await writer.end();
    expect(await expectSound(database, signer)).toHaveLength(before + 3);
    const sealer = await openSealer(database);
    expect(await findFirstUnsealed(sealer, (await findSealProgress(sealer)).sealed)).toBeNull();
    await sealer.end();
  });

  it('stops on a database that was restored, instead of passing over what happens there', async () => {
    const signer = newSigner();
    await expectSound(database, signer);
    await database.owner.query(`update ledger.seal_progress set sealed = '4000000000:4000000000:'`);
    const sealer = await openSealer(database);
    await expect(seal(sealer, signer)).rejects.toThrow('it was restored');
    await sealer.end();
  });
});
