import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { GetRecordAsOf, GetRecordHistory, ListRelatedSaves, ListSaves } from '../../src/plugins/audit/contracts';
import { CreateReadGrant, type ReadGrant } from '../../src/plugins/teams/contracts';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { albertaFile } from '../helpers/alberta';
import { type App } from '../helpers/app';
import { joinApp } from '../helpers/shared-app';
import { codeOf } from '../helpers/code-of';
import { addEntries, wholeChain } from '../helpers/custody';
import { sendFile } from '../helpers/intake';
import { startCustomer, type Joined } from '../helpers/people';
import { saveAs } from '../helpers/saves';

const inAYear = new Date(Date.now() + 365 * 86_400_000).toISOString();

interface Place {
  readonly team: { team: string };
  readonly owner: Joined;
}

type RecordName = readonly [type: string, key: string];

describe('a grant of history', () => {
  let app: App;
  let admin: Administrator;
  let operator: Place;
  let regulator: Place;
  let ids: { operator: string; regulator: string };
  beforeAll(async () => {
    app = await joinApp();
    admin = await createAdministrator(app);
    operator = await startCustomer(app, admin);
    regulator = await startCustomer(app, admin, { kind: 'regulator' });
    ids = { operator: await findTeamId(operator), regulator: await findTeamId(regulator) };
    await app.database.owner.query(
      `insert into review_policies (document_id, team_id, releases_automatically, shows_preliminary)
       values (luminous.new_document_id(), $1::text, true, false)`,
      [ids.operator],
    );
    await sendFile(
      app,
      albertaFile(
        { 'Station number': 'N-1', 'Sample number': 'n-2014', 'Sample date': '2014-05-01' },
        { 'Station number': 'N-1', 'Sample number': 'n-2015', 'Sample date': '2015-05-01' },
        { 'Station number': 'S-1', 'Sample number': 's-2015', 'Sample date': '2015-05-01' },
      ),
      operator.team,
    ).expect(201);
    await addEntries(app, operator.team.team, 'n-2015', wholeChain.slice(0, 1));
    await saveAs(
      app.database,
      `member:${operator.owner.id}`,
      `insert into sites (document_id, team_id, code, name, created_at)
       select 'site-' || c, '${ids.operator}', c, 'First ' || c, now() from (values ('north'), ('south')) s (c)`,
      `update stations set site_id = case code when 'N-1' then 'site-north' else 'site-south' end where team_id = '${ids.operator}'`,
      `update sites set name = 'Second' where document_id = 'site-north'`,
    );
  });
  afterAll(async () => app.stop());

  const findTeamId = async ({ team: { team } }: Place): Promise<string> => {
    const { rows } = await app.database.owner.query<{ id: string }>('select document_id as id from teams where slug = $1::text', [team]);
    return rows[0]?.id ?? '';
  };
  const one = async (statement: string): Promise<string> => {
    const { rows } = await app.database.owner.query<{ key: string }>(statement, [ids.operator]);
    return rows[0]?.key ?? '';
  };
  const sampleOf = async (code: string): Promise<RecordName> => [
    'samples',
    await one(`select document_id as key from samples where team_id = $1::text and code = '${code}'`),
  ];
  const resultOf = async (code: string): Promise<RecordName> => [
    'results',
    await one(`select document_id as key from results where team_id = $1::text and sample_id = '${(await sampleOf(code))[1]}'`),
  ];
  const stationOf = async (code: string): Promise<RecordName> => [
    'stations',
    await one(`select document_id as key from stations where team_id = $1::text and code = '${code}'`),
  ];
  const custody = async (): Promise<RecordName> => [
    'custody_events',
    await one(`select document_id as key from custody_events where team_id = $1::text`),
  ];
  const north: RecordName = ['sites', 'site-north'];

  const during = async (changes: Partial<ReadGrant>, work: () => Promise<void>): Promise<void> => {
    const offer = { siteCodes: ['north'], kinds: ['history'], endsAt: inAYear, grantee: regulator.team.team, ...changes };
    const { body } = (await operator.owner.post('/read-grants', offer, operator.team).expect(201)) as { body: unknown };
    const { id } = CreateReadGrant.responses[201].body.parse(body).data;
    await work();
    await operator.owner.post(`/read-grants/${id}/revoke`, {}, operator.team).expect(200);
  };
  const ask = ([type, key]: RecordName, what: string, query: Readonly<Record<string, string>> = {}) =>
    regulator.owner.get(`/ledger/records/${type}/${key}/${what}`, { ...operator.team, ...query });
  const bodyOf = async (test: ReturnType<typeof ask>): Promise<unknown> => ((await test.expect(200)) as { body: unknown }).body;
  const statusesOf = async (names: readonly RecordName[]): Promise<number[]> => {
    const statuses: number[] = [];
    for (const name of names) statuses.push((await ask(name, 'history')).status);
    return statuses;
  };

  it('is needed: without it a guest reads none', async () => {
    await ask(north, 'history').expect(404);
    await during({ kinds: ['data'] }, async () => {
      await ask(north, 'history').expect(403);
    });
  });

  it('tells who changed what of the sites that it covers, before and after, and no address', async () => {
    await during({}, async () => {
      const answer = await ask(north, 'history').expect(200);
      const { data } = GetRecordHistory.responses[200].body.parse(answer.body);
      expect(data.map(({ action }) => action)).toEqual(['created']);
      expect(data[0]).toMatchObject({ actor: `member:${operator.owner.id}`, reason: 'Because', requestId: 'request-of-a-test' });
      expect(data[0]?.fields).toContainEqual({ field: 'name', before: null, after: 'Second', values: 'shown', isNoise: false });
      expect(answer.text).not.toMatch(/127\.0\.0\.1|::1|@people\.example/);
      await saveAs(app.database, 'system:renamer', `update sites set name = 'Third' where document_id = 'site-north'`);
      const { data: later } = GetRecordHistory.responses[200].body.parse(await bodyOf(ask(north, 'history')));
      expect(later[0]?.fields).toContainEqual({ field: 'name', before: 'Second', after: 'Third', values: 'shown', isNoise: false });
      const then = GetRecordAsOf.responses[200].body.parse(await bodyOf(ask(north, 'as-of', { at: data[0]?.at ?? '' })));
      expect(then.data).toMatchObject({ state: 'there', values: { name: 'Second' } });
      await ask(north, 'diff', { from: data[0]?.event ?? '', to: later[0]?.event ?? '' }).expect(200);
    });
    await ask(north, 'history').expect(404);
  });

  it('covers what hangs on the site, and nothing beside it', async () => {
    await during({}, async () => {
      const covered = [await stationOf('N-1'), await sampleOf('n-2014'), await sampleOf('n-2015'), await resultOf('n-2014')];
      expect(await statusesOf(covered)).toEqual([200, 200, 200, 200]);
      const people = await one('select document_id as key from memberships where team_id = $1::text');
      const others: RecordName[] = [
        ['sites', 'site-south'],
        await stationOf('S-1'),
        await sampleOf('s-2015'),
        await resultOf('s-2015'),
        ['imports', await one('select document_id as key from imports where team_id = $1::text')],
        ['memberships', people],
        ['up_users', operator.owner.id],
        ['teams', ids.operator],
        ['read_grants', await one('select document_id as key from read_grants where team_id = $1::text')],
      ];
      expect(await statusesOf(others)).toEqual(others.map(() => 404));
    });
  });

  it('covers its days', async () => {
    await during({ fromDay: '2015-01-01', toDay: '2015-12-31' }, async () => {
      const names = [north, await sampleOf('n-2014'), await resultOf('n-2014'), await sampleOf('n-2015'), await resultOf('n-2015')];
      expect(await statusesOf(names)).toEqual([200, 404, 404, 200, 200]);
    });
  });

  it('covers custody only together with a grant of custody', async () => {
    await during({}, async () => {
      expect(await statusesOf([await custody()])).toEqual([404]);
    });
    await during({ kinds: ['history', 'custody'] }, async () => {
      expect(await statusesOf([await custody()])).toEqual([200]);
    });
    await during({ kinds: ['history', 'custody'], toDay: '2014-12-31' }, async () => {
      expect(await statusesOf([await custody()])).toEqual([404]);
    });
  });

  it('does not cover results that were never released', async () => {
    const [type, key] = await resultOf('n-2015');
    const set = async (state: string, releasedAt: string) =>
      app.database.owner.query(
        `update results set review_state = $2::text, released_at = $3::text::timestamptz, is_current = $2::text = 'Released'
          where document_id = $1::text`,
        [key, state, releasedAt === '' ? null : releasedAt],
      );
    await during({}, async () => {
      await set('Preliminary', '');
      expect(await statusesOf([[type, key]])).toEqual([404]);
      await set('Released', '2020-01-01T00:00:00Z');
      expect(await statusesOf([[type, key]])).toEqual([200]);
    });
  });

  it('tells of the record with what hangs on it only what it covers', async () => {
    await during({ fromDay: '2015-01-01' }, async () => {
      const answer = await ask(north, 'dossier').expect(200);
      const { data, records } = ListRelatedSaves.responses[200].body.parse(answer.body);
      expect(records).toEqual([
        { type: 'results', count: 1 },
        { type: 'samples', count: 1 },
        { type: 'sites', count: 1 },
        { type: 'stations', count: 1 },
      ]);
      expect(new Set(data.flatMap((save) => save.records.map(({ kind }) => kind)))).toEqual(new Set(['change']));
      for (const [, hidden] of [await sampleOf('n-2014'), await sampleOf('s-2015'), await stationOf('S-1')]) {
        expect(answer.text).not.toContain(hidden);
      }
      const ofSample = ListRelatedSaves.responses[200].body.parse(await bodyOf(ask(await sampleOf('n-2015'), 'dossier')));
      expect(ofSample.records.map(({ type }) => type)).toEqual(['results', 'samples']);
      await ask(['sites', 'site-south'], 'dossier').expect(404);
    });
  });

  it('lets saves be listed record by record, and not all that the team did', async () => {
    await during({}, async () => {
      const list = (query: Readonly<Record<string, string>>) => regulator.owner.get('/ledger/events', { ...operator.team, ...query });
      expect(await codeOf(list({}).expect(403))).toBe('request.forbidden');
      expect(await codeOf(list({ type: 'sites' }).expect(403))).toBe('request.forbidden');
      const { body } = (await list({ type: 'sites', key: 'site-north' }).expect(200)) as { body: unknown };
      expect(ListSaves.responses[200].body.parse(body).data.map(({ eventCount }) => eventCount)).toEqual([1, 2]);
      const { body: none } = (await list({ type: 'sites', key: 'site-south' }).expect(200)) as { body: unknown };
      expect(ListSaves.responses[200].body.parse(none).data).toEqual([]);
    });
  });

  it('gives proofs of the events that it covers; a bundle is asked of the team', async () => {
    const eventOf = async ([type, key]: RecordName): Promise<string> => {
      const { rows } = await app.database.owner.query<{ id: string }>(
        `select max(id)::text as id from ledger.event where kind = 'change' and table_name = $1::text and row_key = $2::text`,
        [type, key],
      );
      return rows[0]?.id ?? '';
    };
    await during({}, async () => {
      const prove = async (name: RecordName) => codeOf(regulator.owner.get(`/ledger/events/${await eventOf(name)}/proof`, operator.team));
      // Nothing is sealed here: that there is the event is what is told.
      expect(await prove(north)).toBe('ledger.not-sealed');
      expect(await prove(['sites', 'site-south'])).toBe('resource.not-found');
      const bundle = regulator.owner.get('/ledger/bundle', { ...operator.team, type: 'sites', key: 'site-north' });
      expect(await codeOf(bundle.expect(403))).toBe('ledger.bundle-of-another-team');
    });
  });

  it('does not tell of what is gone: nobody knows whether it was covered', async () => {
    const [, station] = await stationOf('N-1');
    const insert = `insert into station_aliases (document_id, team_id, station_id, scheme, code)
                    values ('alias-gone', '${ids.operator}', '${station}', 'old', 'gone')`;
    await saveAs(app.database, 'system:renamer', insert);
    await during({}, async () => {
      expect(await statusesOf([['station_aliases', 'alias-gone']])).toEqual([200]);
      await saveAs(app.database, 'system:renamer', `delete from station_aliases where document_id = 'alias-gone'`);
      expect(await statusesOf([['station_aliases', 'alias-gone']])).toEqual([404]);
    });
  });

  it('is the database’s to keep: of the ledger it shows events and values of covered records, and no circumstances', async () => {
    await during({}, async () => {
      const guest = new Client({ connectionString: app.database.serverUrl });
      await guest.connect();
      await guest.query(
        `select set_config('app.actor', 'member:x', false), set_config('app.scope', 'team', false), set_config('app.team', $1::text, false),
                set_config('app.grantee', $2::text, false)`,
        [ids.operator, ids.regulator],
      );
      const count = async (source: string): Promise<number> => {
        const { rows } = await guest.query<{ count: string }>(`select count(*)::text from ${source}`);
        return Number(rows[0]?.count);
      };
      expect(await count('ledger.context')).toBe(0);
      expect(await count(`ledger.event where kind <> 'change'`)).toBe(0);
      const { rows } = await guest.query<{ type: string }>('select distinct table_name as type from ledger.event order by 1');
      expect(rows.map(({ type }) => type)).toEqual(['results', 'samples', 'sites', 'stations']);
      expect(await count(`ledger.event where row_key = 'site-south'`)).toBe(0);
      expect(await count('ledger.payload')).toBeGreaterThan(0);
      expect(await count('ledger.payload p where not exists (select from ledger.event e where e.id = p.event_id)')).toBe(0);
      expect(await count('ledger.seen_circumstances')).toBe(await count('ledger.event'));
      expect(await count(`ledger.images('sites', array['site-north', 'site-south'])`)).toBe(1);
      // The bar is up again behind each of these.
      const { rows: after } = await guest.query<{ grantee: string }>(`select current_setting('app.grantee') as grantee`);
      expect(after).toEqual([{ grantee: ids.regulator }]);
      expect(await count('results')).toBe(0);
      await guest.end();
    });
  });
});
