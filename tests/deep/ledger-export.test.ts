import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GetRecordHistory } from '../../src/plugins/audit/contracts';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { eventually, startApp, type App } from '../helpers/app';
import { ask } from '../helpers/ask';
import { codeOf } from '../helpers/code-of';
import { asAdministrator } from '../helpers/database';
import { readEventTable, readJsonLines } from '../helpers/event-exports';
import { newSigner, sealAll } from '../helpers/ledger';
import { bringIn, startCustomer } from '../helpers/people';
import { addSiteAs, saveAs } from '../helpers/saves';
import { setting } from '../helpers/setting';
import { seedTeam, type TestTeam } from '../helpers/teams';

type Query = Readonly<Record<string, string>>;

describe('the ledger as a file', () => {
  let app: App;
  let admin: Administrator;
  beforeAll(async () => {
    app = await startApp();
    admin = await createAdministrator(app);
  });
  afterAll(async () => app.stop());

  const address = (query: Query): string => `${app.url}/api/ledger/events/export?${new URLSearchParams(query).toString()}`;
  const take = async (query: Query): Promise<Buffer> => {
    const response = await fetch(address(query), { headers: { authorization: `Bearer ${app.staffToken}` } });
    const bytes = Buffer.from(await response.arrayBuffer());
    if (response.status !== 200) throw new Error(`The export was answered ${String(response.status)}: ${bytes.toString()}`);
    return bytes;
  };
  const eventsOf = async (query: Query) => readJsonLines(await take({ ...query, format: 'jsonl' })).events;
  const rowsOf = async (query: Query) => readEventTable(await take({ ...query, format: 'csv' })).rows;
  const addSite = async (team: TestTeam) => addSiteAs(app.database, `admin:${admin.id}`, team);
  const save = async (actor: string, ...statements: readonly [string, ...string[]]) => saveAs(app.database, actor, ...statements);
  const rename = async (key: string, name: string, actor = 'system:renamer') =>
    save(actor, `update sites set name = '${name.replaceAll("'", "''")}' where document_id = '${key}'`);
  const exportsOf = async (team: TestTeam): Promise<{ actor: string; detail: Record<string, string> }[]> => {
    const { rows } = await app.database.owner.query<{ actor: string; detail: string }>(
      `select e.actor, p.detail from ledger.event e join ledger.payload p on p.event_id = e.id
        where e.kind = 'access' and e.action = 'exported' and e.team_id = $1::text order by e.id`,
      [team.id],
    );
    return rows.map(({ actor, detail }) => ({ actor, detail: JSON.parse(detail) as Record<string, string> }));
  };

  it('tells who, what, when and why of each event, with values before and after, as the history does', async () => {
    const team = await seedTeam(app.database);
    const key = await addSite(team);
    await rename(key, 'Second');
    await rename(key, 'Third');
    await save('system:remover', `delete from sites where document_id = '${key}'`);
    const events = await eventsOf({ team: team.slug, type: 'sites' });
    expect(
      events.map(({ action, actor, actorName, reason, intent, requestId, team, key, type, kind, seal }) => ({
        ...{ action, actor, actorName, reason, intent, requestId, team, key, type, kind, seal },
      })),
    ).toEqual(
      ['delete', 'update', 'update', 'insert'].map((action) => ({
        action,
        actor: { delete: 'system:remover', insert: `admin:${admin.id}` }[action] ?? 'system:renamer',
        actorName: action === 'insert' ? 'Ada' : null,
        ...{ reason: 'Because', intent: 'tests.try', requestId: 'request-of-a-test', team: team.id, key, type: 'sites', kind: 'change' },
        seal: null,
      })),
    );
    const { body } = (await ask(app, `/ledger/records/sites/${key}/history`, {}).expect(200)) as { body: unknown };
    const history = GetRecordHistory.responses[200].body.parse(body).data;
    expect(events.map(({ event, save, recordedAt, fields }) => ({ event, save, at: recordedAt, fields }))).toEqual(
      history.map(({ event, save, at, fields }) => ({ event, save, at, fields })),
    );
    const rows = await rowsOf({ team: team.slug, type: 'sites', kind: 'change' });
    expect(
      rows.filter(({ field }) => field === 'name').map(({ action, before, after, values }) => [action, before, after, values]),
    ).toEqual([
      ['delete', 'Third', '', 'shown'],
      ['update', 'Second', 'Third', 'shown'],
      ['update', 'First', 'Second', 'shown'],
      ['insert', '', 'First', 'shown'],
    ]);
    expect(rows.map(({ event, field }) => [event, field])).toEqual(
      events.flatMap(({ event, fields }) => fields.map(({ field }) => [event, field])),
    );
  });

  it('goes back behind events that the filters leave out', async () => {
    const team = await seedTeam(app.database);
    const key = await addSite(team);
    for (const [name, actor] of [
      ['A', 'one'],
      ['B', 'other'],
      ['C', 'one'],
      ['D', 'other'],
    ] as const)
      await rename(key, name, `system:${actor}`);
    const events = await eventsOf({ team: team.slug, actor: 'system:one' });
    expect(events.map(({ fields }) => fields.map(({ before, after }) => [before, after]))).toEqual([[['B', 'C']], [['First', 'A']]]);
  });

  it('goes stroke by stroke through more than fits at once, each event once', async () => {
    const team = await seedTeam(app.database);
    const key = await addSite(team);
    await save(
      'system:bulk',
      `insert into sites (document_id, team_id, code, name, state) select 'bulk-${team.id}-' || n, '${team.id}', 'b' || n, 'B', 'active' from generate_series(1, 1200) n`,
    );
    for (let n = 1; n <= 90; n += 1) await rename(key, `n${String(n)}`);
    await save('system:bulk', `update sites set name = 'Last' where team_id = '${team.id}'`);
    const events = await eventsOf({ team: team.slug, type: 'sites' });
    expect(events).toHaveLength(1 + 1200 + 90 + 1201);
    const ids = events.map(({ event }) => BigInt(event));
    expect(ids.every((id, at) => at === 0 || id < (ids[at - 1] ?? 0n))).toBe(true);
    const names = events.filter((event) => event.key === key).map(({ fields }) => fields.find(({ field }) => field === 'name'));
    expect(names[0]).toMatchObject({ before: 'n90', after: 'Last' });
    expect(names.slice(1, -1).map((change) => change?.after)).toEqual(Array.from({ length: 90 }, (_, n) => `n${String(90 - n)}`));
    expect(names.at(-1)).toMatchObject({ before: null, after: 'First' });
  });

  it('is narrowed like the list: by who, kind of record, record, deed, kind of event and time', async () => {
    const team = await seedTeam(app.database);
    const [one, other] = [await addSite(team), await addSite(team)];
    await rename(one, 'Second');
    const ofTeam = { team: team.slug };
    const all = await eventsOf({ ...ofTeam, type: 'sites' });
    expect(all).toHaveLength(3);
    expect(await eventsOf({ ...ofTeam, actor: 'system:renamer' })).toEqual(all.slice(0, 1));
    expect(await eventsOf({ ...ofTeam, type: 'api::site.site', key: other })).toEqual(all.slice(1, 2));
    expect(await eventsOf({ ...ofTeam, type: 'sites', action: 'created' })).toEqual(all.slice(1));
    const at = all[0]?.recordedAt ?? '';
    expect(await eventsOf({ ...ofTeam, kind: 'change', from: at })).toEqual(all.slice(0, 1));
    expect(await eventsOf({ ...ofTeam, type: 'sites', to: at })).toEqual(all.slice(1));
    expect((await eventsOf({ ...ofTeam, kind: 'access' })).map(({ kind }) => kind)).toEqual(Array.from({ length: 6 }, () => 'access'));
    expect(await codeOf(ask(app, '/ledger/events/export', { format: 'csv', key: one }).expect(400))).toBe('request.invalid');
    expect(await codeOf(ask(app, '/ledger/events/export', { format: 'pdf' }).expect(400))).toBe('request.invalid');
    expect(await codeOf(ask(app, '/ledger/events/export', { format: 'csv', team: 'nobody-at-all' }).expect(404))).toBe(
      'resource.not-found',
    );
  });

  it('tells where each event stands in the sealed log, as far as it was signed', async () => {
    const team = await seedTeam(app.database);
    const key = await addSite(team);
    await sealAll(app.database, newSigner());
    await rename(key, 'Later');
    const [later, first] = await eventsOf({ team: team.slug, type: 'sites' });
    expect(later?.seal).toBeNull();
    const { rows } = await app.database.owner.query<{ leaf: string; size: string }>(
      `select leaf_index::text as leaf, (select max(size)::text from ledger.checkpoint) as size from ledger.leaf where event_id = $1::bigint`,
      [first?.event],
    );
    expect(first?.seal).toEqual({ leafIndex: rows[0]?.leaf, checkpointSize: rows[0]?.size });
  });

  it.each(['=1+1', '@SUM(A1)', '+1', '-1', '\t=1', "'=1", 'a "b", c', 'two\r\nlines', ' é \u{1F41F} '])(
    '47: keeps spreadsheets from executing %j, and JSON exact',
    async (name) => {
      const team = await seedTeam(app.database);
      const key = await addSite(team);
      await rename(key, name);
      const [event] = await eventsOf({ team: team.slug, type: 'sites', action: 'changed' });
      expect(event?.fields.find(({ field }) => field === 'name')?.after).toBe(name);
      const [row] = await rowsOf({ team: team.slug, type: 'sites', action: 'changed' });
      expect(row?.['after']).toBe(/^'*[=+\-@\t\r\n]/.test(name) ? `'${name}` : name);
    },
  );

  it('never holds a secret', async () => {
    const { rows } = await app.database.owner.query<{ document_id: string }>('select document_id from admin_users limit 1');
    const key = rows[0]?.document_id ?? '';
    await save('system:locksmith', `update admin_users set password = 'hidden-1' where document_id = '${key}'`);
    for (const format of ['csv', 'jsonl']) {
      const text = (await take({ type: 'admin_users', key, format })).toString();
      expect(text).toContain('secret');
      expect(text).not.toMatch(/hidden-|\$2[aby]\$/);
    }
  });

  it('holds what was there when the request came, whatever is written meanwhile', async () => {
    const team = await seedTeam(app.database);
    const key = await addSite(team);
    const client = await app.database.owner.connect();
    await client.query('begin');
    await client.query(`select set_config('app.actor', 'system:slow', true)`);
    await client.query(`update sites set name = 'Not yet' where document_id = '${key}'`);
    await save(
      'system:bulk',
      `insert into sites (document_id, team_id, code, name, state) select 'w${team.id}-' || n, '${team.id}', 'w' || n, 'B', 'active' from generate_series(1, 3000) n`,
    );
    const response = await fetch(address({ team: team.slug, type: 'sites', format: 'jsonl' }), {
      headers: { authorization: `Bearer ${app.staffToken}` },
    });
    await client.query('commit');
    client.release();
    await rename(key, 'After');
    const { events } = readJsonLines(Buffer.from(await response.arrayBuffer()));
    expect(events).toHaveLength(3001);
    expect(events.at(-1)?.fields).toContainEqual(expect.objectContaining({ field: 'name', after: 'First' }));
  });

  it('is on record before it is given, with what was asked for', async () => {
    const { owner, customer, team } = await startCustomer(app, admin);
    await owner.get('/ledger/events/export', { ...team, format: 'csv', type: 'sites' }).expect(200);
    const { rows } = await app.database.owner.query<{ id: string }>('select document_id as id from teams where slug = $1::text', [
      customer.slug,
    ]);
    const id = rows[0]?.id ?? '';
    const [exported, ...others] = await exportsOf({ id, slug: customer.slug });
    expect(others).toEqual([]);
    expect(exported?.actor).toBe(`member:${owner.id}`);
    expect(exported?.detail).toMatchObject({ what: 'events', format: 'csv' });
    expect(JSON.parse(exported?.detail['filter'] ?? '')).toEqual({ team: id, type: 'sites' });
  });

  it('46: is refused while it cannot be recorded, without a byte of it', async () => {
    const { owner, team } = await startCustomer(app, admin);
    const emit = 'ledger.emit(text, text, text, text, text, text, timestamptz, text)';
    const change = async (words: string) =>
      asAdministrator(async (one) => {
        await one.query(`${words} ${setting.serverRole}`);
      }, app.database.name);
    await change(`revoke execute on function ${emit} from`);
    const refused = await owner.get('/ledger/events/export', { ...team, format: 'csv' });
    await change(`grant execute on function ${emit} to`);
    expect(refused.status).toBe(503);
    expect(refused.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(refused.body).toMatchObject({ code: 'server.unavailable' });
    await owner.get('/ledger/events/export', { ...team, format: 'csv' }).expect(200);
  });

  it('50: shows one team nothing of another, and nothing to whom the right is missing', async () => {
    const { owner, team } = await startCustomer(app, admin);
    const viewer = await bringIn(app, owner, team, 'viewer');
    const other = await startCustomer(app, admin);
    const foreign = await seedTeam(app.database);
    const key = await addSite(foreign);
    const asked = { ...team, format: 'jsonl', type: 'sites', key };
    const { text } = await owner.get('/ledger/events/export', asked).buffer(true).expect(200);
    expect(readJsonLines(Buffer.from(text)).events).toEqual([]);
    expect((await other.owner.get('/ledger/events/export', { ...team, format: 'jsonl' })).status).toBe(404);
    expect((await viewer.get('/ledger/events/export', { ...team, format: 'jsonl' })).status).toBe(403);
    expect((await ask(app, '/ledger/events/export', { format: 'jsonl' }, { isPublic: true })).status).toBe(401);
  });

  it('47: without its end does not pass for whole', async () => {
    const team = await seedTeam(app.database);
    await addSite(team);
    const [json, csv] = [await take({ team: team.slug, format: 'jsonl' }), await take({ team: team.slug, format: 'csv' })];
    expect(() => readJsonLines(json.subarray(0, json.lastIndexOf('\n', json.length - 2) + 1))).toThrow();
    expect(() => readEventTable(csv.subarray(0, csv.lastIndexOf('\r\n', csv.length - 3) + 2))).toThrow('does not fit');
    const altered = Buffer.from(csv.toString().replace('First', 'Firsd'));
    expect(() => readEventTable(altered)).toThrow('does not fit');
  });

  it('holds no connection for whoever reads slowly, and ends with whoever goes away', async () => {
    const team = await seedTeam(app.database);
    await save(
      'system:bulk',
      `insert into sites (document_id, team_id, code, name, state)
       select 's${team.id}-' || n, '${team.id}', 's' || n, repeat('x', 250), 'active' from generate_series(1, 6000) n`,
    );
    const headers = { authorization: `Bearer ${app.staffToken}` };
    const slow = await Promise.all(
      Array.from(
        { length: 15 },
        () =>
          new Promise<{ destroy: () => void }>((resolve, reject) => {
            // The body is not read.
            get(address({ team: team.slug, format: 'jsonl' }), { headers, agent: false }, (response) => {
              response.pause();
              resolve(response);
            }).on('error', reject);
          }),
      ),
    );
    // Ten connections are all that the server has.
    await ask(app, '/ledger/events', { team: team.slug }).expect(200);
    for (const response of slow) response.destroy();
    await eventually(async () => {
      const { rows } = await app.database.owner.query<{ count: string }>(
        `select count(*)::text from pg_stat_activity
          where datname = current_database() and usename = $1::text and state <> 'idle' and query like '%pg_visible_in_snapshot%'`,
        [setting.serverRole],
      );
      return rows[0]?.count === '0' ? true : undefined;
    });
    expect(await eventsOf({ team: team.slug, type: 'sites' })).toHaveLength(6000);
    expect(app.log()).not.toMatch(/unhandled/i);
  });
});
