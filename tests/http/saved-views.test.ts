import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CreateSavedView, ListSavedViews, mostViews } from '../../src/api/saved-view/contracts';
import { createAdministrator } from '../helpers/administrator';
import { type App } from '../helpers/app';
import { bodyOf } from '../helpers/intake';
import { joinApp } from '../helpers/shared-app';
import { bringIn, startCustomer, type Joined } from '../helpers/people';

describe('saved views', () => {
  let app: App;
  let team: { team: string };
  let owner: Joined;
  let colleague: Joined;
  beforeAll(async () => {
    app = await joinApp();
    const admin = await createAdministrator(app);
    ({ team, owner } = await startCustomer(app, admin));
    colleague = await bringIn(app, owner, team, 'viewer');
  });
  afterAll(async () => {
    await app.stop();
  });

  const listAs = async (who: Joined): Promise<string[]> => {
    const body = await bodyOf(who.get('/saved-views', team).expect(200));
    return ListSavedViews.responses[200].body.parse(body).data.map(({ name }) => name);
  };

  it('are kept by their names, for whoever saved them alone', async () => {
    const view = { name: ' North pit ', filter: { station: 'N-1', from: '2024-01-01', qualityControl: 'false' } };
    const body = await bodyOf(owner.post('/saved-views', view, team).expect(201));
    const { data } = CreateSavedView.responses[201].body.parse(body);
    expect(data).toMatchObject({ name: 'North pit', filter: view.filter });
    await owner.post('/saved-views', { name: 'all', filter: {} }, team).expect(201);
    expect(await listAs(owner)).toEqual(['all', 'North pit']);
    expect(await listAs(colleague)).toEqual([]);
    const taken = await owner.post('/saved-views', view, team).expect(409);
    expect(taken.body).toMatchObject({ code: 'saved-view.name-taken' });
    await colleague.post('/saved-views', view, team).expect(201);
    await colleague.del(`/saved-views/${data.id}`, team).expect(404);
    await owner.del(`/saved-views/${data.id}`, team).expect(200);
    await owner.del(`/saved-views/${data.id}`, team).expect(404);
    expect(await listAs(owner)).toEqual(['all']);
    expect(await listAs(colleague)).toEqual(['North pit']);
  });

  it('hold filters and nothing else, and have an end', async () => {
    for (const body of [
      { name: ' ', filter: {} },
      { name: 'x'.repeat(81), filter: {} },
      { name: 'other', filter: { colour: 'red' } },
      { name: 'long', filter: { station: 'x'.repeat(65) } },
    ])
      await owner.post('/saved-views', body, team).expect(400);
    await app.database.owner.query(
      `insert into saved_views (document_id, team_id, person_id, name, filter)
       select luminous.new_document_id(), (select document_id from teams where slug = $1), $2, 'view ' || n, '{}'
         from generate_series(2, $3::int) n`,
      [team.team, owner.id, mostViews],
    );
    const refused = await owner.post('/saved-views', { name: 'one more', filter: {} }, team).expect(409);
    expect(refused.body).toMatchObject({ code: 'saved-view.too-many' });
    await colleague.post('/saved-views', { name: 'one more', filter: {} }, team).expect(201);
  });

  it('of another team are not there', async () => {
    const { team: other } = await startCustomer(app, await createAdministrator(app));
    await owner.get('/saved-views', other).expect(404);
    await owner.post('/saved-views', { name: 'mine', filter: {} }, other).expect(404);
  });
});
