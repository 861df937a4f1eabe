import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ListCustodyStatus, type CustodyStatus } from '../../src/api/custody/contracts';
import { composeDemoCustody } from '../../src/cli/demo/compose-demo-custody';
import { createAdministrator, createColleague, type Administrator } from '../helpers/administrator';
import { albertaFile } from '../helpers/alberta';
import { type App } from '../helpers/app';
import { joinApp } from '../helpers/shared-app';
import { ask } from '../helpers/ask';
import { codeOf } from '../helpers/code-of';
import { addedEntry, addEntries, addEntry, ago, digestOf, readChain, readerFile, sendSamples, wholeChain } from '../helpers/custody';
import { sendFile } from '../helpers/intake';
import { bringIn, startCustomer, type Visitor } from '../helpers/people';
import { seedTeam } from '../helpers/teams';

describe('the custody of samples', () => {
  let app: App;
  let admin: Administrator;
  beforeAll(async () => {
    app = await joinApp();
    admin = await createAdministrator(app);
  });
  afterAll(async () => app.stop());

  const list = async (team: string, query: Record<string, string> = {}): Promise<{ data: CustodyStatus[]; next: string | null }> => {
    const { body } = (await ask(app, '/custody-status', { team, ...query }).expect(200)) as { body: unknown };
    return ListCustodyStatus.responses[200].body.parse(body);
  };

  it('is a chain of four stages, each with what was recorded of it', async () => {
    const { slug } = await seedTeam(app.database);
    await sendSamples(app, slug, ['a/1']);
    expect(await readChain(app, slug, 'a/1')).toMatchObject({ sample: 'a/1', station: 'C-1', site: null, state: 'none', holder: null });
    await addEntries(app, slug, 'a/1', wholeChain);
    const chain = await readChain(app, slug, 'a/1');
    expect(chain).toMatchObject({ state: 'whole', holder: 'Luminous' });
    expect(chain.stages.map(({ stage, state, elapsedMinutes }) => [stage, state, elapsedMinutes])).toEqual([
      ['field-scan', 'present', null],
      ['lab-receipt', 'present', 50],
      ['plate-reader', 'present', 50],
      ['ingestion', 'present', 60],
    ]);
    expect(chain.stages[0]?.entries[0]).toMatchObject({
      ...wholeChain[0],
      sequence: 1,
      temperatureCelsius: '11.5',
      recordedBy: 'apiKey:staff',
      correctedBy: null,
      isSealWrong: false,
      flags: [],
    });
    expect(chain.stages[2]?.entries[0]).toMatchObject({ fileSha256List: [readerFile] });
  });

  it('shows what is left out as a gap with its reason, and goes on behind it', async () => {
    const { slug } = await seedTeam(app.database);
    await sendSamples(app, slug, ['g']);
    const [scan, , reader] = wholeChain;
    await addEntries(app, slug, 'g', scan === undefined ? [] : [scan]);
    await addedEntry(app, slug, 'g', { stage: 'lab-receipt', action: 'gap', to: 'Laboratory', gapReason: 'The form was lost.' });
    await addEntries(app, slug, 'g', reader === undefined ? [] : [reader]);
    const { state, stages } = await readChain(app, slug, 'g');
    expect([state, ...stages.map((stage) => stage.state)]).toEqual(['gap', 'present', 'gap', 'present', 'missing']);
  });

  it('is corrected by entries that name others, which all stay', async () => {
    const { slug } = await seedTeam(app.database);
    await sendSamples(app, slug, ['c']);
    const first = await addedEntry(app, slug, 'c', { stage: 'field-scan', to: 'Mary', receivedAt: ago(60) });
    const second = await addedEntry(app, slug, 'c', { stage: 'field-scan', to: 'Marie', receivedAt: ago(60), correctionOf: first.id });
    expect(second).toMatchObject({ sequence: 2, correctionOf: first.id });
    const { holder, stages } = await readChain(app, slug, 'c');
    expect(holder).toBe('Marie');
    expect(stages[0]?.entries.map(({ to, correctedBy }) => [to, correctedBy])).toEqual([
      ['Mary', second.id],
      ['Marie', null],
    ]);
  });

  it('is listed page by page, by state and by site', async () => {
    const { id, slug } = await seedTeam(app.database);
    await sendSamples(app, slug, ['one', 'two'], 'S-1');
    await sendSamples(app, slug, ['three'], 'S-2');
    await app.database.owner.query(
      `with made as (insert into sites (document_id, team_id, code, name) values (luminous.new_document_id(), $1::text, 'north', 'N') returning document_id)
       update stations set site_id = (select document_id from made) where team_id = $1::text and code = 'S-2'`,
      [id],
    );
    await addEntries(app, slug, 'two', wholeChain);
    const all = await list(slug);
    expect(all.data.map(({ sample }) => sample).sort()).toEqual(['one', 'three', 'two']);
    expect(all.data.find(({ sample }) => sample === 'two')).toMatchObject({
      state: 'whole',
      stages: ['present', 'present', 'present', 'present'],
      entryCount: 4,
      flagCount: 0,
    });
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const page: { data: CustodyStatus[]; next: string | null } = await list(slug, { limit: '1', ...(after === '' ? {} : { after }) });
      seen.push(...page.data.map(({ sample }) => sample));
      after = page.next;
    }
    expect(seen).toEqual(all.data.map(({ sample }) => sample));
    expect((await list(slug, { state: 'whole' })).data.map(({ sample }) => sample)).toEqual(['two']);
    expect((await list(slug, { state: 'broken' })).data).toEqual([]);
    expect((await list(slug, { state: 'none' })).data.map(({ sample }) => sample).sort()).toEqual(['one', 'three']);
    expect((await list(slug, { site: 'north' })).data.map(({ sample, site }) => [sample, site])).toEqual([['three', 'north']]);
    expect((await list(slug, { site: 'north', state: 'whole' })).data).toEqual([]);
  });

  it('has an ETag that a new entry changes', async () => {
    const { slug } = await seedTeam(app.database);
    await sendSamples(app, slug, ['e']);
    const { headers } = await ask(app, '/samples/e/custody', { team: slug }).expect(200);
    const known = { headers: { 'If-None-Match': String(headers['etag']) } };
    await ask(app, '/samples/e/custody', { team: slug }, known).expect(304);
    await addEntries(app, slug, 'e', wholeChain.slice(0, 1));
    await ask(app, '/samples/e/custody', { team: slug }, known).expect(200);
  });

  it('ends by itself with the import of the file that the plate reader gave', async () => {
    const { slug } = await seedTeam(app.database);
    const samples = ['i-1', 'i-2', 'i-3'];
    const file = albertaFile(...samples.map((sample) => ({ 'Sample number': sample, 'Parameter sign': '' })));
    await sendSamples(app, slug, samples);
    for (const [sample, given] of [
      ['i-1', digestOf(file)],
      ['i-2', digestOf('another')],
    ] as const) {
      const [scan, receipt, reader] = wholeChain;
      for (const entry of [scan, receipt]) if (entry !== undefined) await addedEntry(app, slug, sample, entry);
      if (reader !== undefined) await addedEntry(app, slug, sample, { ...reader, fileSha256List: [given] });
    }
    const corrected = albertaFile(...samples.map((sample) => ({ 'Sample number': sample, 'Parameter value': '9.9' })));
    await addedEntry(app, slug, 'i-1', {
      ...wholeChain[2],
      stage: 'plate-reader',
      fileSha256List: [digestOf(corrected)],
      correctionOf: (await readChain(app, slug, 'i-1')).stages[2]?.entries[0]?.id ?? null,
    });
    await sendFile(app, corrected, { team: slug, query: { reason: 'read again' } }).expect(201);
    const states = (await list(slug)).data.map(({ sample, state, holder }) => [sample, state, holder]).sort();
    expect(states).toEqual([
      ['i-1', 'whole', 'Luminous'],
      ['i-2', 'open', 'Jean'],
      ['i-3', 'none', null],
    ]);
  });

  it.each([
    [{ stage: 'field-scan' }],
    [{ stage: 'field-scan', to: 'A' }],
    [{ stage: 'elsewhere', to: 'A', receivedAt: ago(1) }],
    [{ stage: 'field-scan', to: 'A', receivedAt: 'yesterday' }],
    [{ stage: 'field-scan', to: 'A', receivedAt: ago(1), latitude: '57' }],
    [{ stage: 'field-scan', to: 'A', receivedAt: ago(1), latitude: '91', longitude: '0' }],
    [{ stage: 'field-scan', to: 'A', receivedAt: ago(1), temperatureCelsius: 'cold' }],
    [{ stage: 'field-scan', to: 'A', receivedAt: ago(1), fileSha256List: ['abc'] }],
    [{ stage: 'field-scan', to: 'A', receivedAt: ago(1), recordedAt: ago(1) }],
  ])('is refused with %j', async (entry) => {
    const { slug } = await seedTeam(app.database);
    await sendSamples(app, slug, ['r']);
    expect(await codeOf(addEntry(app, slug, 'r', entry).expect(400))).toBe('request.invalid');
    expect((await readChain(app, slug, 'r')).state).toBe('none');
  });

  it('is the team’s own, read by whoever may read custody and added to by whoever may write', async () => {
    const { owner, team } = await startCustomer(app, admin);
    await sendSamples(app, team.team, ['o']);
    const [viewer, auditor] = [await bringIn(app, owner, team, 'viewer'), await bringIn(app, owner, team, 'auditor')];
    const add = (who: Visitor) => who.post('/samples/o/custody', { stage: 'field-scan', to: 'A', receivedAt: ago(1) }, team);
    await add(viewer).expect(403);
    await add(auditor).expect(403);
    await add(owner).expect(201);
    await viewer.get('/samples/o/custody', team).expect(403);
    await viewer.get('/custody-status', team).expect(403);
    await auditor.get('/samples/o/custody', team).expect(200);
    await auditor.get('/custody-status', team).expect(200);
    const other = await startCustomer(app, admin);
    await other.owner.get('/samples/o/custody', team).expect(404);
    await other.owner.get('/samples/o/custody', other.team).expect(404);
    await other.owner.post('/samples/o/custody', { stage: 'field-scan', to: 'A', receivedAt: ago(1) }, other.team).expect(404);
    await ask(app, '/samples/none/custody', team).expect(404);
    await ask(app, '/custody-status', {}, { isPublic: true }).expect(401);
  });

  it('is shown to another team by a grant of custody, and by no other', async () => {
    const { owner, team, customer } = await startCustomer(app, admin, {
      provisioning: {
        sites: [
          { code: 'north', name: 'North' },
          { code: 'south', name: 'South' },
        ],
      },
    });
    await sendSamples(app, team.team, ['n-1', 'n-2'], 'N');
    await sendSamples(app, team.team, ['s-1'], 'S');
    await app.database.owner.query(
      `update stations st set site_id = s.document_id from sites s
        where st.team_id = s.team_id and s.team_id = $1::text and lower(st.code) = left(s.code, 1)`,
      [customer.id],
    );
    await addEntries(app, team.team, 'n-1', wholeChain);
    await addEntries(app, team.team, 's-1', wholeChain);
    const other = await startCustomer(app, admin);
    const grant = async (kinds: string[], siteCodes: string[]) =>
      owner
        .post('/read-grants', { grantee: other.team.team, siteCodes, kinds, endsAt: new Date(Date.now() + 86_400_000).toISOString() }, team)
        .expect(201);
    await grant(['data'], ['south']);
    await other.owner.get('/custody-status', team).expect(403);
    await grant(['custody'], ['north']);
    const shown = ListCustodyStatus.responses[200].body.parse((await other.owner.get('/custody-status', team).expect(200)).body);
    expect(shown.data.map(({ sample, station, site, state }) => [sample, station, site, state]).sort()).toEqual([
      ['n-1', 'N', 'north', 'whole'],
      ['n-2', 'N', 'north', 'none'],
    ]);
    await other.owner.get('/samples/n-1/custody', team).expect(200);
    await other.owner.get('/samples/s-1/custody', team).expect(404);
    await other.owner.get('/custody-status', { ...team, site: 'north', state: 'whole' }).expect(200);
    await other.owner.post('/samples/n-2/custody', { stage: 'field-scan', to: 'A', receivedAt: ago(1) }, team).expect(403);
    // Of the other site's stations nothing more is seen than before.
    const { body } = (await other.owner.get('/stations', team).expect(200)) as { body: { data: { code: string }[] } };
    expect(body.data.map(({ code }) => code)).toEqual(['S']);
  });

  it('is shown in all its states by the demo', async () => {
    const { slug } = await seedTeam(app.database);
    const chains = composeDemoCustody();
    await sendSamples(
      app,
      slug,
      chains.map(({ sample }) => sample),
    );
    for (const { sample, entries } of chains) await addEntries(app, slug, sample, entries);
    const states = await Promise.all(chains.map(async ({ sample }) => (await readChain(app, slug, sample)).state));
    expect(states).toEqual(['whole', 'whole', 'gap', 'broken', 'open']);
  });

  it('is kept in the admin panel by whoever has the permission', async () => {
    const { slug } = await seedTeam(app.database);
    await sendSamples(app, slug, ['p']);
    const post = (token: string) =>
      app
        .request()
        .post('/luminous/samples/p/custody')
        .query({ team: slug })
        .set('Authorization', `Bearer ${token}`)
        .send({ stage: 'field-scan', to: 'A', receivedAt: ago(1) });
    await createColleague(app, admin, { code: 'luminous-support' }).then(async (person) => {
      const { body } = (await app.request().post('/admin/login').send(person).expect(200)) as { body: { data: { token: string } } };
      await post(body.data.token).expect(403);
    });
    await post(admin.token).expect(201);
    expect((await readChain(app, slug, 'p')).stages[0]?.entries[0]?.recordedBy).toMatch(/^admin:/);
  });
});
