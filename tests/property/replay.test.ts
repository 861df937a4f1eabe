import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Client } from 'pg';
import { findAsOf } from '../../src/plugins/audit/server/src/services/history/find-as-of';
import { walkVersions } from '../../src/plugins/audit/server/src/services/history/walk-record';
import { createDatabase, type TestDatabase } from '../helpers/database';
import { openWriter } from '../helpers/ledger';
import { rounds } from '../helpers/suite';

const tables = ['sites', 'parameters'] as const;
type Table = (typeof tables)[number];

/** Notes beside each row how it was left, by a trigger of the test's own, and when. */
const watch = async ({ owner }: TestDatabase): Promise<void> => {
  await owner.query(`
    create table ledger.witness (id bigint generated always as identity, type text, row_key text, image jsonb,
                                 transaction_id xid8 default pg_current_xact_id());
    grant insert, select on ledger.witness to public;`);
  for (const table of tables) {
    await owner.query(`
      create function ledger.note_${table}() returns trigger language plpgsql as $$
      declare
        of_row ${table} := case when tg_op = 'DELETE' then old else new end;
      begin
        -- What changes nothing is no change.
        if tg_op = 'UPDATE' and old is not distinct from new then return null; end if;
        insert into ledger.witness (type, row_key, image)
        values ('${table}', of_row.document_id, (select i.image::jsonb from ledger.image_of_${table}(array[of_row.document_id::text]) i));
        return null;
      end $$;
      create trigger note_row after insert or update or delete on ${table} for each row execute function ledger.note_${table}()`);
  }
};

interface Deed {
  readonly table: Table;
  readonly record: number;
  readonly what: 'put' | 'remove';
  readonly value: string;
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((value) => value.replaceAll('\0', '').toWellFormed()),
  fc.constantFrom('1.0', '1.00', '', '"', '\\', '\u0007', 'null', '{}', 'é', 'e\u0301'),
);
const deed: fc.Arbitrary<Deed> = fc.record({
  table: fc.constantFrom(...tables),
  record: fc.nat(3),
  what: fc.constantFrom('put', 'put', 'put', 'remove'),
  value: text,
});
/** Saves of some deeds each; some are taken back. */
const play = fc.array(
  fc.record({ deeds: fc.array(deed, { minLength: 1, maxLength: 4 }), isKept: fc.constantFrom(true, true, true, false) }),
  {
    minLength: 1,
    maxLength: 12,
  },
);

const put: Readonly<Record<Table, string>> = {
  sites: `insert into sites (document_id, team_id, code, name, state, created_at) values ($1::text, 'team', $1::text, $2::text, 'active', clock_timestamp())`,
  parameters: `insert into parameters (document_id, code, name, created_at) values ($1::text, $1::text, $2::text, clock_timestamp())`,
};

const act = async (client: Client, world: number, { table, record, what, value }: Deed): Promise<void> => {
  const key = `${table}-${String(world)}-${String(record)}`;
  if (what === 'remove') {
    await client.query(`delete from ${table} where document_id = $1::text`, [key]);
    return;
  }
  const { rowCount } = await client.query(`update ${table} set name = $2::text where document_id = $1::text`, [key, value]);
  if (rowCount === 0) await client.query(put[table], [key, value]);
};

const momentOf = async (client: Client): Promise<string> => {
  const { rows } = await client.query<{ at: string }>(
    `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
  );
  return rows[0]?.at ?? '';
};

interface Noted {
  readonly type: Table;
  readonly key: string;
  readonly images: (Record<string, string> | null)[];
}

describe('57: the past of a record', () => {
  let database: TestDatabase;
  let client: Client;
  beforeAll(async () => {
    database = await createDatabase();
    await watch(database);
    client = await openWriter(database, 'member:writer');
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const witnessed = async (world: number): Promise<Noted[]> => {
    const { rows } = await database.owner.query<Noted>(
      `select type, row_key as key, json_agg(image order by id) as images from ledger.witness where row_key like $1::text group by type, row_key`,
      [`%-${String(world)}-%`],
    );
    return rows;
  };
  const present = async (world: number): Promise<Map<string, unknown>> => {
    const found = new Map<string, unknown>();
    for (const table of tables) {
      const { rows } = await client.query<{ key: string; image: unknown }>(
        `select row_key as key, image::json from ledger.image_of_${table}(array(select document_id::text from ${table} where document_id like $1::text))`,
        [`%-${String(world)}-%`],
      );
      for (const { key, image } of rows) found.set(key, image);
    }
    return found;
  };

  it('is made again exactly, event by event and as of any moment', async () => {
    let world = 0;
    await fc.assert(
      fc.asyncProperty(play, async (saves) => {
        world += 1;
        const moments: { readonly at: string; readonly held: Map<string, unknown> }[] = [];
        for (const { deeds, isKept } of saves) {
          await client.query('begin');
          for (const one of deeds) await act(client, world, one);
          await client.query(isKept ? 'commit' : 'rollback');
          moments.push({ at: await momentOf(client), held: await present(world) });
        }
        for (const { type, key, images } of await witnessed(world)) {
          const rewound: unknown[] = [];
          for await (const { after } of walkVersions(client, { type, key })) {
            expect(after.isProven).toBe(true);
            rewound.push(after.image === null ? null : JSON.parse(after.image));
          }
          expect(rewound.reverse()).toEqual(images);
          for (const { at, held } of moments) {
            const { state, values } = await findAsOf(client, { type, key }, at);
            expect([at, state, values]).toEqual([at, held.has(key) ? 'there' : 'not-there', held.get(key) ?? null]);
          }
        }
      }),
      { numRuns: rounds({ quick: 60, sample: 300, deep: 2000 }) },
    );
  });
});
