import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GetRecordAsOf, GetRecordDiff, GetRecordHistory, ListSaves, type HistoryEntry } from '../../src/plugins/audit/contracts';
import { seal } from '../../src/plugins/audit/server/src/services/sealing/seal';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { eventually, startApp, type App } from '../helpers/app';
import { ask } from '../helpers/ask';
import { codeOf } from '../helpers/code-of';
import { newSigner, openSealer } from '../helpers/ledger';
import { bringIn, startCustomer } from '../helpers/people';
import { addSiteAs, saveAs } from '../helpers/saves';
import { seedTeam, type TestTeam } from '../helpers/teams';

type Query = Readonly<Record<string, string>>;

describe('the history of records', () => {
  let app: App;
  let admin: Administrator;
  beforeAll(async () => {
    app = await startApp();
    admin = await createAdministrator(app);
  });
  afterAll(async () => app.stop());

  const bodyOf = async (test: ReturnType<typeof ask>): Promise<unknown> => ((await test.expect(200)) as { body: unknown }).body;
  const addressOf = (type: string, key: string, what: string) => `/ledger/records/${type}/${encodeURIComponent(key)}/${what}`;
  const historyOf = async (type: string, key: string, query: Query = {}): Promise<HistoryEntry[]> =>
    GetRecordHistory.responses[200].body.parse(await bodyOf(ask(app, addressOf(type, key, 'history'), query))).data;
  const asOf = async (key: string, at: string) =>
    GetRecordAsOf.responses[200].body.parse(await bodyOf(ask(app, addressOf('sites', key, 'as-of'), { at }))).data;
  const diff = async (key: string, from: string, to: string) =>
    GetRecordDiff.responses[200].body.parse(await bodyOf(ask(app, addressOf('sites', key, 'diff'), { from, to }))).data;
  const savesOf = async (query: Query) => ListSaves.responses[200].body.parse(await bodyOf(ask(app, '/ledger/events', query)));

  const pick = (entries: readonly HistoryEntry[], place: number): HistoryEntry => {
    const entry = entries[place];
    if (entry === undefined) throw new Error('No such save.');
    return entry;
  };
  const save = async (actor: string, ...statements: readonly [string, ...string[]]) => saveAs(app.database, actor, ...statements);
  const addSite = async (team: TestTeam) => addSiteAs(app.database, `admin:${admin.id}`, team);
  const rename = async (key: string, ...names: readonly [string, ...string[]]): Promise<void> => {
    const [first, ...others] = names.map(
      (name) => `update sites set name = '${name}', updated_at = clock_timestamp() where document_id = '${key}'`,
    );
    if (first !== undefined) await save('system:renamer', first, ...others);
  };

  it('tell one save as one entry: who, what, when, why, before and after', async () => {
    const key = await addSite(await seedTeam(app.database));
    await rename(key, 'Between', 'Second');
    const [changed, created, ...others] = await historyOf('sites', key);
    expect(others).toEqual([]);
    expect(changed).toMatchObject({
      actor: 'system:renamer',
      actorName: null,
      action: 'changed',
      reason: 'Because',
      intent: 'tests.try',
      requestId: 'request-of-a-test',
      seal: null,
    });
    expect(changed?.fields.filter(({ isNoise }) => !isNoise)).toEqual([
      { field: 'name', before: 'First', after: 'Second', values: 'shown', isNoise: false },
    ]);
    expect(changed?.fields.map(({ field }) => field)).toEqual(['name', 'updated_at']);
    expect(created).toMatchObject({ actor: `admin:${admin.id}`, actorName: 'Ada', action: 'created' });
    expect(created?.fields).toContainEqual({ field: 'name', before: null, after: 'First', values: 'shown', isNoise: false });
    await save('system:remover', `delete from sites where document_id = '${key}'`);
    const [removed] = await historyOf('sites', key);
    expect(removed).toMatchObject({ action: 'removed' });
    expect(removed?.fields).toContainEqual({ field: 'name', before: 'Second', after: null, values: 'shown', isNoise: false });
  });

  it('name a record that was taken away and put back in one save as published', async () => {
    const team = await seedTeam(app.database);
    const key = await addSite(team);
    await save(
      'system:publisher',
      `delete from sites where document_id = '${key}'`,
      `insert into sites (document_id, team_id, code, name, state, created_at)
       values ('${key}', '${team.id}', '${key}', 'Published', 'active', now())`,
    );
    const [published] = await historyOf('sites', key);
    expect(published).toMatchObject({ action: 'published' });
    expect(published?.fields).toContainEqual({ field: 'name', before: 'First', after: 'Published', values: 'shown', isNoise: false });
  });

  it('tell values digit by digit', async () => {
    const { id } = await seedTeam(app.database);
    await save(
      'system:chemist',
      `insert into parameters (document_id, code, name, created_at) values ('parameter-of-${id}', 'p-${id}', '1.0', now())`,
    );
    await save('system:chemist', `update parameters set name = '1.00' where document_id = 'parameter-of-${id}'`);
    const [changed] = await historyOf('parameters', `parameter-of-${id}`);
    expect(changed?.fields).toEqual([{ field: 'name', before: '1.0', after: '1.00', values: 'shown', isNoise: false }]);
  });

  it('go page by page and are narrowed by who, what, field and time', async () => {
    const key = await addSite(await seedTeam(app.database));
    for (const name of ['A', 'B', 'C', 'D']) await rename(key, name);
    const all = await historyOf('sites', key);
    expect(all.map(({ action }) => action)).toEqual(['changed', 'changed', 'changed', 'changed', 'created']);
    const pages: HistoryEntry[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const query: Query = { limit: '2', ...(cursor === '' ? {} : { cursor }) };
      const page = GetRecordHistory.responses[200].body.parse(await bodyOf(ask(app, addressOf('sites', key, 'history'), query)));
      pages.push(...page.data);
      cursor = page.next;
    }
    expect(pages).toEqual(all);
    const at = all[1]?.at ?? '';
    expect(await historyOf('sites', key, { action: 'created' })).toEqual(all.slice(4));
    expect(await historyOf('sites', key, { actor: 'system:renamer' })).toEqual(all.slice(0, 4));
    expect(await historyOf('sites', key, { field: 'code' })).toEqual(all.slice(4));
    expect(await historyOf('sites', key, { from: at })).toEqual(all.slice(0, 2));
    expect(await historyOf('sites', key, { to: at })).toEqual(all.slice(2));
    expect(await historyOf('sites', key, { event: all[2]?.event ?? '' })).toEqual(all.slice(2, 3));
    expect(await historyOf('api::site.site', key)).toEqual(all);
    expect(await codeOf(ask(app, addressOf('sites', key, 'history'), { cursor: 'x' }).expect(400))).toBe('request.invalid');
  });

  it('go far back in records that were changed often', async () => {
    const key = await addSite(await seedTeam(app.database));
    const saves = 450;
    for (let n = 1; n <= saves; n += 1)
      await app.database.owner.query(`update sites set name = $1::text where document_id = $2::text`, [`n${String(n)}`, key]);
    const first = await historyOf('sites', key, { action: 'created' });
    expect(first).toHaveLength(1);
    expect(first[0]?.fields).toContainEqual(expect.objectContaining({ field: 'name', after: 'First' }));
  });

  it('answer as of any moment what was answered at that moment', async () => {
    const key = await addSite(await seedTeam(app.database));
    const now = async () => {
      const { rows } = await app.database.owner.query<{ at: string; name: string | null }>(
        `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
                (select name from sites where document_id = $1::text) as name`,
        [key],
      );
      return rows[0] ?? { at: '', name: null };
    };
    const noted = [await now()];
    for (const name of ['é "2"', 'Third']) {
      await rename(key, 'Never seen', name);
      noted.push(await now());
    }
    await save('system:remover', `delete from sites where document_id = '${key}'`);
    noted.push(await now());
    for (const { at, name } of noted) {
      const then = await asOf(key, at);
      expect([at, then.state, then.values?.['name'] ?? null]).toEqual([at, name === null ? 'not-there' : 'there', name]);
    }
    expect(await asOf(key, '1999-12-31T23:59:59Z')).toMatchObject({ state: 'not-there', event: null, since: null });
    const [, third] = await historyOf('sites', key);
    expect(await asOf(key, third?.at ?? '')).toMatchObject({ event: third?.event, since: third?.at, values: { name: 'Third' } });
  });

  it('say what is not proven: before recording began, and of releases that kept no values', async () => {
    const team = await seedTeam(app.database);
    const key = await addSite(team);
    await save('system:old', `update sites set name = 'x' where document_id = '${key}'`);
    await app.database.owner.query(
      `insert into ledger.event (actor, team_id, table_name, row_key, action, changed_fields)
                                    values ('system:old', $1::text, 'sites', $2::text, 'update', '{name,state}')`,
      [team.id, key],
    );
    const entries = await historyOf('sites', key);
    const [bare, older] = [pick(entries, 0), pick(entries, 1)];
    expect(bare.fields.map(({ field, values }) => [field, values])).toEqual([
      ['name', 'not-kept'],
      ['state', 'not-kept'],
    ]);
    expect(older.fields.map(({ values }) => values)).toEqual(['not-kept']);
    expect(await asOf(key, older.at)).toMatchObject({ state: 'not-proven', values: null });
    expect(await asOf(key, bare.at)).toMatchObject({ state: 'there' });
    expect(await diff(key, older.event, bare.event)).toMatchObject({ isProven: false, fields: [] });
  });

  it('say that nothing is proven of what was before recording began', async () => {
    const team = await seedTeam(app.database);
    const key = await addSite(team);
    const [before] = await historyOf('sites', key);
    await app.database.owner.query(
      `insert into ledger.event (actor, team_id, table_name, row_key, action)
                                    values ('system:old', $1::text, 'sites', $2::text, 'baseline')`,
      [team.id, key],
    );
    const [baseline] = await historyOf('sites', key);
    expect(baseline).toMatchObject({ action: 'baseline', fields: [] });
    expect(await asOf(key, before?.at ?? '')).toMatchObject({ state: 'not-proven' });
    expect(await asOf(key, baseline?.at ?? '')).toMatchObject({ state: 'there', values: { name: 'First' } });
  });

  it('compare any two versions, either way', async () => {
    const key = await addSite(await seedTeam(app.database));
    await rename(key, 'Second');
    await rename(key, 'Third');
    const [third, , first] = await historyOf('sites', key);
    const [one, other] = [first?.event ?? '', third?.event ?? ''];
    const forth = await diff(key, one, other);
    expect(forth.fields[0]).toEqual({ field: 'name', before: 'First', after: 'Third', values: 'shown', isNoise: false });
    const back = await diff(key, other, one);
    expect(back.fields.map(({ before, after }) => [after, before])).toEqual(forth.fields.map(({ before, after }) => [before, after]));
    expect(await diff(key, one, one)).toMatchObject({ isProven: true, fields: [] });
    const elsewhere = await historyOf('sites', await addSite(await seedTeam(app.database)));
    const query = { from: one, to: elsewhere[0]?.event };
    expect(await codeOf(ask(app, addressOf('sites', key, 'diff'), query).expect(404))).toBe('resource.not-found');
  });

  it('never show a secret', async () => {
    const { rows } = await app.database.owner.query<{ document_id: string }>('select document_id from admin_users');
    const [{ document_id: key } = { document_id: '' }] = rows;
    await save('system:locksmith', `update admin_users set password = 'hidden-1' where document_id = '${key}'`);
    await save('system:locksmith', `update admin_users set password = 'hidden-2', firstname = 'Ada' where document_id = '${key}'`);
    const [, changed, ...older] = await historyOf('admin_users', key);
    expect(changed?.fields).toEqual([{ field: 'password', before: null, after: null, values: 'secret', isNoise: false }]);
    const { body } = (await ask(app, addressOf('admin_users', key, 'as-of'), { at: '2190-01-01T00:00:00Z' }).expect(200)) as {
      body: unknown;
    };
    const oldest = older.at(-1)?.event ?? '';
    const compared = await ask(app, addressOf('admin_users', key, 'diff'), { from: oldest, to: changed?.event }).expect(200);
    for (const text of [JSON.stringify(await historyOf('admin_users', key)), JSON.stringify(body), compared.text]) {
      expect(text).not.toMatch(/hidden-|\$2[aby]\$/);
    }
    expect(compared.text).toContain('"secret"');
  });

  it('tell where an event stands in the sealed log', async () => {
    const key = await addSite(await seedTeam(app.database));
    const sealer = await openSealer(app.database);
    const signer = newSigner();
    // Waits for whatever runs elsewhere on the same server.
    await eventually(async () => {
      await seal(sealer, signer);
      return pick(await historyOf('sites', key), 0).seal ?? undefined;
    });
    await sealer.end();
    await rename(key, 'Later');
    const [pending, sealed] = await historyOf('sites', key);
    expect(pending?.seal).toBeNull();
    const { rows } = await app.database.owner.query<{ leaf: string; size: string }>(
      `select leaf_index::text as leaf, (select max(size)::text from ledger.checkpoint) as size from ledger.leaf where event_id = $1::bigint`,
      [sealed?.event],
    );
    expect(sealed?.seal).toEqual({ leafIndex: rows[0]?.leaf, checkpointSize: rows[0]?.size });
  });

  it('list what everybody did, one save at a time, narrowed and page by page', async () => {
    const team = await seedTeam(app.database);
    const [one, other] = [await addSite(team), await addSite(team)];
    await save(
      'system:both',
      `update sites set name = 'Both' where document_id in ('${one}', '${other}')`,
      `update sites set name = 'Both again' where document_id = '${one}'`,
    );
    const ofTeam = { team: team.slug, type: 'sites' };
    const { data } = await savesOf(ofTeam);
    expect(data.map(({ actor, eventCount }) => [actor, eventCount])).toEqual([
      ['system:both', 3],
      [`admin:${admin.id}`, 1],
      [`admin:${admin.id}`, 1],
    ]);
    expect(data[0]).toMatchObject({ reason: 'Because', requestId: 'request-of-a-test' });
    const records = data[0]?.records.map(({ key, action, changedFields }) => [key, action, changedFields]);
    expect(records).toHaveLength(2);
    expect(records).toEqual(expect.arrayContaining([one, other].map((key) => [key, 'changed', ['name']])));
    const first = await savesOf({ ...ofTeam, limit: '1' });
    const second = await savesOf({ ...ofTeam, limit: '1', cursor: first.next ?? '' });
    const third = await savesOf({ ...ofTeam, limit: '1', cursor: second.next ?? '' });
    expect([...first.data, ...second.data, ...third.data]).toEqual(data);
    expect(third.next).toBeNull();
    const at = data[1]?.at ?? '';
    expect((await savesOf({ ...ofTeam, action: 'created' })).data).toEqual(data.slice(1));
    expect((await savesOf({ ...ofTeam, actor: 'system:both' })).data).toEqual(data.slice(0, 1));
    expect((await savesOf({ ...ofTeam, from: at })).data).toEqual(data.slice(0, 2));
    expect((await savesOf({ ...ofTeam, to: at })).data).toEqual(data.slice(2));
    expect((await savesOf({ ...ofTeam, kind: 'access' })).data).toEqual([]);
    expect((await savesOf({ ...ofTeam, key: other })).data.map(({ eventCount }) => eventCount)).toEqual([1, 1]);
    expect(await codeOf(ask(app, '/ledger/events', { key: other }).expect(400))).toBe('request.invalid');
    expect(await codeOf(ask(app, '/ledger/events', { team: 'nobody-at-all' }).expect(404))).toBe('resource.not-found');
  });

  it('are open to whoever may read history in the team, and to nobody else', async () => {
    const { customer, owner, team } = await startCustomer(app, admin);
    const [own, foreign] = [await addSite({ id: customer.id, slug: customer.slug }), await addSite(await seedTeam(app.database))];
    const query = { event: '1', from: '1', to: '2', at: '2190-01-01T00:00:00Z' };
    await owner.get(addressOf('sites', own, 'history'), team).expect(200);
    for (const what of ['history', 'diff', 'as-of'] as const) {
      const answers = [];
      for (const key of [foreign, 'never-was']) {
        const asked = what === 'history' ? team : what === 'diff' ? { ...team, from: query.from, to: query.to } : { ...team, at: query.at };
        const { body } = (await owner.get(addressOf('sites', key, what), asked).expect(404)) as { body: Record<string, unknown> };
        answers.push({ ...body, requestId: '' });
      }
      expect(answers[0]).toEqual(answers[1]);
    }
    const { text } = await owner.get('/ledger/events', { ...team, limit: '100' }).expect(200);
    expect(text).toContain(own);
    expect(text).not.toContain(foreign);
    await (await bringIn(app, owner, team, 'auditor')).get(addressOf('sites', own, 'history'), team).expect(200);
    await (await bringIn(app, owner, team, 'viewer')).get(addressOf('sites', own, 'history'), team).expect(403);
    await app
      .request()
      .get(`/api${addressOf('sites', own, 'history')}`)
      .expect(401);
    const panel = (path: string) => app.request().get(`/luminous${path}`);
    await panel(addressOf('sites', own, 'history'))
      .set('Authorization', `Bearer ${admin.token}`)
      .expect(200);
    await panel('/ledger/events').expect(401);
  });

  it('is no document where the server has no browser to make a document with', async () => {
    const key = await addSite(await seedTeam(app.database));
    expect(await codeOf(ask(app, `/ledger/records/sites/${key}/history/export`, {}).expect(503))).toBe('pdf.unavailable');
    expect(await codeOf(ask(app, '/ledger/records/sites/never-was/history/export', {}).expect(404))).toBe('resource.not-found');
  });
});
