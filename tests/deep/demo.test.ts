import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ListExceedances } from '../../src/plugins/notifications/contracts/exceedance-routes';
import { GetSession } from '../../src/plugins/teams/contracts/session';
import { demoPeople, demoReaders, operatorSlug } from '../../src/cli/demo/demo-people';
import { eventually, type OwnApp } from '../helpers/app';
import { signInToDemo, startDemo } from '../helpers/demo';

describe('the demonstration', () => {
  let app: OwnApp;
  beforeAll(async () => {
    app = await startDemo();
  });
  afterAll(async () => {
    await app.stop();
  });

  it.each(demoPeople)('lets $email in, as $role of $team', async ({ email, team, role }) => {
    const somebody = await signInToDemo(app, email);
    const { data } = GetSession.responses[200].body.parse((await somebody.get('/session').expect(200)).body);
    expect(data.teams.map((one) => [one.slug, one.role])).toEqual([[team, role]]);
  });

  it.each(demoReaders)('lets $slug read what the operator measures', async ({ slug }) => {
    const reader = demoPeople.find(({ team }) => team === slug);
    const somebody = await signInToDemo(app, reader?.email ?? '');
    await somebody.get('/stations', { team: operatorSlug }).expect(200);
  });

  it('has something to be told: what has just come in exceeds a limit', async () => {
    const owner = await signInToDemo(app, 'owner@tamarack.example');
    const open = await eventually(async () => {
      const { body } = (await owner.get('/exceedances', { team: operatorSlug, state: 'open' }).expect(200)) as { body: unknown };
      const { data } = ListExceedances.responses[200].body.parse(body);
      return data.length > 0 ? data : undefined;
    });
    expect(open.map(({ level }) => level)).toContain('critical');
  });
});
