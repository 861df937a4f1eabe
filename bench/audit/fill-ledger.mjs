// @ts-check
import { say } from '../../launcher/core/progress.mjs';
import { listSecondaryIndexes } from '../lib/secondary-indexes.mjs';
import { select } from '../lib/select.mjs';

const changesOfASave = 20;
/** Far above the numbers of real transactions, where the sealer does not look. */
const firstTransaction = 10 ** 12;
const savesOfARound = 10 ** 6;
/** Far above the places of real leaves. */
const firstLeaf = 10 ** 9;

const tables = ['ledger.event', 'ledger.context'];

/** One change of each record, twenty to a save. */
const roundOfEvents = `
  with noted as (
    insert into ledger.context (transaction_id, team_id, actor, request_id, reason)
    select ($1::bigint + n)::text::xid8, 'public', 'member:person' || n % 50, md5(n::text), 'Looked at again'
      from generate_series(0, (select max(place) from bench.record) / ${String(changesOfASave)}) n
    returning id, transaction_id, actor)
  insert into ledger.event (transaction_id, context_id, actor, team_id, table_name, row_key, action, changed_fields)
  select c.transaction_id, c.id, c.actor, 'public', 'results', r.row_key, 'update', '{comment,updated_at}'
    from bench.record r
    join noted c on c.transaction_id::text::bigint = $1::bigint + r.place / ${String(changesOfASave)}
   order by r.place`;

const payloadsOfRound = `
  insert into ledger.payload (event_id, team_id, prior)
  select id, team_id, jsonb_build_object('comment', 'Looked at in round ' || $2::int, 'updated_at', recorded_at::timestamp::text)
    from ledger.event
   where id > $1::bigint
   order by id`;

/** What leaves hold is read by nobody here, and would fill the disk. */
const leavesOfRound = `
  insert into ledger.leaf (leaf_index, event_id, bytes)
  select ${String(firstLeaf)} + id, id, 'x' from ledger.event where id > $1::bigint order by id`;

/** @param {import('pg').Client} superuser */
const findLastEvent = async (superuser) => {
  /** @type {{ id: string }[]} */
  const [last] = await select(superuser, 'select max(id)::text as id from ledger.event');
  return last?.id ?? '0';
};

/**
 * Makes the ledger long, set-wise and past the product: rounds of changes of all results that were recorded, so that the events of one
 * record lie far apart. Answers how many events there are.
 * @param {import('pg').Client} superuser
 * @param {number} events at least
 */
export const fillLedger = async (superuser, events) => {
  const indexes = await listSecondaryIndexes(superuser, tables);
  await superuser.query(
    `create schema bench;
     create table bench.record as
       select row_number() over (order by id) - 1 as place, row_key from ledger.event where table_name = 'results' and action = 'insert'`,
  );
  /** @type {{ there: number, records: number }[]} */
  const [found] = await select(
    superuser,
    'select (select count(*) from ledger.event)::int as there, (select count(*) from bench.record)::int as records',
  );
  const { there = 0, records = 1 } = found ?? {};
  const rounds = Math.ceil((events - there) / records);
  for (const { name } of indexes) await superuser.query(`drop index ${name}`);
  for (let round = 0; round < rounds; round += 1) {
    const before = await findLastEvent(superuser);
    await superuser.query(roundOfEvents, [firstTransaction + round * savesOfARound]);
    await superuser.query(payloadsOfRound, [before, round]);
    await superuser.query(leavesOfRound, [before]);
    // Lest the log of writing takes more room than what is written.
    await superuser.query('checkpoint');
  }
  say('  events are in; building indexes ...');
  for (const { definition } of indexes) await superuser.query(definition);
  await superuser.query(
    `insert into ledger.checkpoint (size, root, note) values ($1::bigint, decode(repeat('00', 32), 'hex'), 'not one of this log')`,
    [firstLeaf * 10],
  );
  await superuser.query('vacuum (analyze)');
  await superuser.query('checkpoint');
  return there + rounds * records;
};
