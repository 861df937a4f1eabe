import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ListRelatedSaves, type Save } from '../../src/plugins/audit/contracts';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { type App } from '../helpers/app';
import { joinApp } from '../helpers/shared-app';
import { ask } from '../helpers/ask';
import { codeOf } from '../helpers/code-of';
import { addEntries, sendSamples, wholeChain } from '../helpers/custody';
import { startCustomer } from '../helpers/people';
import { saveAs } from '../helpers/saves';
import { seedTeam } from '../helpers/teams';

type Query = Readonly<Record<string, string>>;

describe('the history of a record with what hangs on it', () => {
  let app: App;
  let admin: Administrator;
  let team: string;
  let sample: string;
  beforeAll(async () => {
    app = await joinApp();
    admin = await createAdministrator(app);
    ({ slug: team } = await seedTeam(app.database));
    await sendSamples(app, team, ['D-1', 'D-2']);
    await addEntries(app, team, 'D-1', wholeChain.slice(0, 2));
    sample = await findKey('samples', 'D-1');
    await saveAs(
      app.database,
      'system:chemist',
      `update results set comment = 'again' where sample_id = '${sample}'`,
      `update samples set comment = 'again' where document_id = '${sample}'`,
    );
  });
  afterAll(async () => app.stop());

  const findKey = async (table: 'samples' | 'stations', code: string): Promise<string> => {
    const { rows } = await app.database.owner.query<{ key: string }>(
      `select r.document_id as key from ${table} r join teams t on t.document_id = r.team_id where t.slug = $1::text and r.code = $2::text`,
      [team, code],
    );
    return rows[0]?.key ?? '';
  };
  const addressOf = (type: string, key: string): string => `/ledger/records/${type}/${key}/dossier`;
  const read = async (type: string, key: string, query: Query = {}) => {
    const { body } = (await ask(app, addressOf(type, key), query).expect(200)) as { body: unknown };
    return ListRelatedSaves.responses[200].body.parse(body);
  };
  const deeds = ({ records }: Save): string[] => records.map(({ type, action }) => `${type} ${action}`).sort();

  it('is one timeline, save by save, and says what belongs together', async () => {
    const { data, next, records } = await read('samples', sample);
    expect(records).toEqual([
      { type: 'custody_events', count: 2 },
      { type: 'imports', count: 1 },
      { type: 'results', count: 1 },
      { type: 'samples', count: 1 },
    ]);
    expect(next).toBeNull();
    expect(data.slice(0, 3).map(deeds)).toEqual([
      ['results changed', 'samples changed'],
      ['custody_events created'],
      ['custody_events created'],
    ]);
    expect(data[0]).toMatchObject({ actor: 'system:chemist', reason: 'Because', eventCount: 2 });
    const arrival = data.find(({ records: touched }) => touched.some(({ type, action }) => type === 'samples' && action === 'created'));
    expect(arrival === undefined ? [] : deeds(arrival)).toEqual(expect.arrayContaining(['results created', 'samples created']));
    expect(JSON.stringify(data)).not.toContain(await findKey('samples', 'D-2'));
  });

  it('goes on to what hangs on what hangs on it', async () => {
    const { records, data } = await read('stations', await findKey('stations', 'C-1'));
    expect(records).toContainEqual({ type: 'results', count: 2 });
    expect(records).toContainEqual({ type: 'custody_events', count: 2 });
    expect(JSON.stringify(data)).toContain(await findKey('samples', 'D-2'));
  });

  it('goes page by page', async () => {
    // Reading it is an event of it, too.
    const changes = { kind: 'change' };
    const { data: all } = await read('samples', sample, changes);
    const pages: Save[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Awaited<ReturnType<typeof read>> = await read('samples', sample, {
        ...changes,
        limit: '1',
        ...(cursor === '' ? {} : { cursor }),
      });
      expect(page.data).toHaveLength(1);
      pages.push(...page.data);
      cursor = page.next;
    }
    expect(pages).toEqual(all);
    expect(await codeOf(ask(app, addressOf('samples', sample), { cursor: 'x' }).expect(400))).toBe('request.invalid');
  });

  it('is narrowed to one kind of event', async () => {
    const changes = await read('samples', sample, { kind: 'change' });
    expect(changes.data.length).toBeGreaterThan(2);
    expect((await read('samples', sample, { kind: 'identity' })).data).toEqual([]);
  });

  it('is of no other team', async () => {
    const { owner, team: own } = await startCustomer(app, admin);
    expect(await codeOf(owner.get(addressOf('samples', sample), own).expect(404))).toBe('resource.not-found');
    expect(await codeOf(owner.get(addressOf('samples', sample), { team }).expect(404))).toBe('resource.not-found');
    expect(await codeOf(ask(app, addressOf('samples', 'never-was'), {}).expect(404))).toBe('resource.not-found');
  });

  it('is refused where so much hangs on a record that it is not told at once', async () => {
    const { id, slug } = await seedTeam(app.database);
    await saveAs(
      app.database,
      'system:builder',
      `insert into sites (document_id, team_id, code, name, state, created_at) values ('large-${slug}', '${id}', 'L', 'L', 'active', now())`,
      `insert into stations (document_id, team_id, code, name, site_id)
       select '${slug}-' || n, '${id}', 'S' || n, 'S', 'large-${slug}' from generate_series(1, 5000) n`,
    );
    expect(await codeOf(ask(app, addressOf('sites', `large-${slug}`), {}).expect(413))).toBe('ledger.dossier-too-large');
    await saveAs(app.database, 'system:builder', `update stations set site_id = null where document_id = '${slug}-1'`);
    // What hung on it before belongs to it still.
    expect(await codeOf(ask(app, addressOf('sites', `large-${slug}`), {}).expect(413))).toBe('ledger.dossier-too-large');
    expect((await read('stations', `${slug}-1`)).records).toEqual([{ type: 'stations', count: 1 }]);
  });
});
