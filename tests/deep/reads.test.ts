import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ListResults } from '../../src/api/result/contracts';
import { ListSaves } from '../../src/plugins/audit/contracts';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { eventually, startApp, type App } from '../helpers/app';
import { ask } from '../helpers/ask';
import { codeOf } from '../helpers/code-of';
import { addEntries, readChain, sendSamples, wholeChain } from '../helpers/custody';
import { asAdministrator, createDatabase, type TestDatabase } from '../helpers/database';
import { startCustomer } from '../helpers/people';
import { setting } from '../helpers/setting';
import { seedTeam } from '../helpers/teams';

interface Happened {
  readonly actor: string;
  readonly type: string;
  readonly key: string;
  readonly team: string | null;
  readonly detail: string | null;
}

const emit = 'ledger.emit(text, text, text, text, text, text, timestamptz, text)';

describe('reading', () => {
  let database: TestDatabase;
  let app: App;
  let admin: Administrator;
  let team: { id: string; slug: string };
  beforeAll(async () => {
    database = await createDatabase();
    app = await startApp({ database, env: { LEDGER_READS: 'results=3,stations=0' } });
    admin = await createAdministrator(app);
    team = await seedTeam(database);
    await sendSamples(app, team.slug, ['R-1']);
    await addEntries(app, team.slug, 'R-1', wholeChain.slice(0, 1));
  });
  afterAll(async () => {
    await app.stop();
    await database.drop();
  });

  const happened = async (action: string, teamId = team.id): Promise<Happened[]> => {
    const { rows } = await database.owner.query<Happened>(
      `select e.actor, e.table_name as type, e.row_key as key, e.team_id as team, p.detail
         from ledger.event e left join ledger.payload p on p.event_id = e.id
        where e.kind = 'access' and e.action = $1::text and e.team_id is not distinct from $2::text order by e.id`,
      [action, teamId],
    );
    return rows;
  };
  const keyOf = async (table: 'samples' | 'results', teamId = team.id): Promise<string> => {
    const { rows } = await database.owner.query<{ key: string }>(
      `select document_id as key from ${table} where team_id = $1::text order by id limit 1`,
      [teamId],
    );
    return rows[0]?.key ?? '';
  };
  const whileNothingIsRecorded = async (work: () => Promise<void>): Promise<void> => {
    const asOwner = async (statement: string) =>
      asAdministrator(async (one) => {
        await one.query(statement);
      }, database.name);
    await asOwner(`revoke execute on function ${emit} from ${setting.serverRole}`);
    try {
      await work();
    } finally {
      await asOwner(`grant execute on function ${emit} to ${setting.serverRole}`);
    }
  };

  it('46: a sensitive record is on record each time, and denied while it cannot be', async () => {
    const before = (await happened('viewed')).length;
    await readChain(app, team.slug, 'R-1');
    const views = (await happened('viewed')).slice(before);
    expect(views).toEqual([{ actor: 'apiKey:staff', type: 'samples', key: await keyOf('samples'), team: team.id, detail: null }]);
    await whileNothingIsRecorded(async () => {
      expect(await codeOf(ask(app, '/samples/R-1/custody', { team: team.slug }).expect(503))).toBe('server.unavailable');
      expect(await codeOf(ask(app, `/ledger/records/samples/${await keyOf('samples')}/history`, {}).expect(503))).toBe(
        'server.unavailable',
      );
    });
    expect(await happened('viewed')).toHaveLength(before + 1);
  });

  it('the history of a sensitive record is on record too, for its team', async () => {
    const before = (await happened('viewed')).length;
    const key = await keyOf('samples');
    for (const what of ['history', 'dossier', 'as-of?at=2190-01-01T00:00:00Z'])
      await ask(app, `/ledger/records/samples/${key}/${what}`, {}).expect(200);
    expect((await happened('viewed')).slice(before).map((view) => [view.type, view.key])).toEqual([1, 2, 3].map(() => ['samples', key]));
  });

  it('what the setting leaves out leaves no trace', async () => {
    const before = (await happened('viewed')).length;
    await ask(app, '/stations/C-1', { team: team.slug }).expect(200);
    expect(await happened('viewed')).toHaveLength(before);
  });

  it('by a guest is on record whatever it is, for the owner to see, and denied while it cannot be', async () => {
    const operator = await startCustomer(app, admin);
    const regulator = await startCustomer(app, admin, { kind: 'regulator' });
    const { rows } = await database.owner.query<{ id: string }>('select document_id as id from teams where slug = $1::text', [
      operator.customer.slug,
    ]);
    const owning = rows[0]?.id ?? '';
    await database.owner.query(
      `insert into review_policies (document_id, team_id, releases_automatically, shows_preliminary)
       values (luminous.new_document_id(), $1::text, true, false)`,
      [owning],
    );
    await sendSamples(app, operator.customer.slug, ['G-1']);
    await database.owner.query(
      `with made as (
         insert into sites (document_id, team_id, code, name) values (luminous.new_document_id(), $1::text, 'north', 'north') returning document_id)
       update stations set site_id = made.document_id from made where team_id = $1::text`,
      [owning],
    );
    const offer = {
      ...{ siteCodes: ['north'], kinds: ['data', 'history'], grantee: regulator.customer.slug },
      endsAt: new Date(Date.now() + 86_400_000).toISOString(),
    };
    await operator.owner.post('/read-grants', offer, operator.team).expect(201);
    const { body } = (await regulator.owner.get('/results', { ...operator.team, limit: '7' }).expect(200)) as { body: unknown };
    const [result] = ListResults.responses[200].body.parse(body).data;
    await regulator.owner.get(`/results/${result?.id ?? ''}`, operator.team).expect(200);
    const reads = await happened('read-as-guest', owning);
    expect(reads.map(({ actor }) => actor)).toEqual([1, 2].map(() => `member:${regulator.owner.id}`));
    expect(JSON.parse(reads[0]?.detail ?? '')).toMatchObject({
      what: 'listResults',
      asked: expect.stringContaining('"limit":7') as unknown,
    });
    expect(await happened('viewed', owning)).toMatchObject([{ type: 'results', key: result?.id, actor: `member:${regulator.owner.id}` }]);
    const { body: seen } = (await operator.owner.get('/ledger/events', { ...operator.team, kind: 'access' }).expect(200)) as {
      body: unknown;
    };
    const told = ListSaves.responses[200].body
      .parse(seen)
      .data.flatMap(({ actor, records }) => records.map(({ action }) => [actor, action]));
    expect(told).toContainEqual([`member:${regulator.owner.id}`, 'read-as-guest']);
    expect(told).toContainEqual([`member:${regulator.owner.id}`, 'viewed']);
    await whileNothingIsRecorded(async () => {
      expect(await codeOf(regulator.owner.get('/results', operator.team).expect(503))).toBe('server.unavailable');
    });
    // In one's own team it is nobody's concern.
    await operator.owner.get('/results', operator.team).expect(200);
    expect(await happened('read-as-guest', owning)).toHaveLength(2);
  });

  it('50: what is another team’s is refused and on record in one’s own, without a trace in the other', async () => {
    const { owner, team: own } = await startCustomer(app, admin);
    const { rows } = await database.owner.query<{ id: string }>('select document_id as id from teams where slug = $1::text', [own.team]);
    const teamId = rows[0]?.id ?? '';
    const key = await keyOf('samples');
    const countOfRecord = async () => {
      const { rows: found } = await database.owner.query('select from ledger.event where row_key = $1::text', [key]);
      return found.length;
    };
    const before = await countOfRecord();
    await owner.get(`/ledger/records/samples/${key}/history`, own).expect(404);
    await owner.get('/ledger/bundle', { ...own, type: 'samples', key }).expect(404);
    const refused = await happened('refused', teamId);
    expect(refused).toEqual(
      [1, 2].map(() => ({ actor: `member:${owner.id}`, type: '', key: '', team: teamId, detail: `{"key":"${key}","type":"samples"}` })),
    );
    expect(await countOfRecord()).toBe(before);
  });

  // Stops the server: the last of these.
  it('of others is counted, and what is recorded adds up to what was read', async () => {
    const id = await keyOf('results');
    const countReads = async (): Promise<number[]> =>
      (await happened('viewed'))
        .filter(({ type }) => type === 'results')
        .map(({ detail }) => Number((JSON.parse(detail ?? '{}') as { reads?: string }).reads));
    for (let read = 1; read <= 7; read += 1) await ask(app, `/results/${id}`, { team: team.slug }).expect(200);
    await eventually(async () => ((await countReads()).length === 2 ? true : undefined), { what: 'the recording of every third read' });
    expect(await countReads()).toEqual([3, 3]);
    await app.stop();
    expect(await countReads()).toEqual([3, 3, 1]);
  });
});
