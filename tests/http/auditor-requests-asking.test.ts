import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditorRequest, DossierScope } from '../../src/plugins/audit/contracts';
import { CreateApiKey } from '../../src/plugins/teams/contracts';
import type { App } from '../helpers/app';
import {
  approve,
  askFor,
  decline,
  inTwoDays,
  listRequests,
  setAuditStage,
  untilSettled,
  withdraw,
  type AuditStage,
  type Place,
  type TeamPlace,
} from '../helpers/auditor-requests';
import { codeOf } from '../helpers/code-of';

describe('asking for a history', () => {
  let app: App;
  let operator: TeamPlace;
  let regulator: TeamPlace;
  let third: TeamPlace;
  let ofSite: AuditStage['ofSite'];
  let ofStation: AuditStage['ofStation'];
  beforeAll(async () => {
    ({ app, operator, regulator, third, ofSite, ofStation } = await setAuditStage());
  });
  afterAll(async () => app.stop());

  it('says nothing about which teams and records there are', async () => {
    const ask = async (owner: string, key: string) => {
      const scope = { kind: 'record', type: 'sites', key };
      const sent = regulator.owner.post('/auditor-requests', { owner, scope }, regulator.team);
      const { body } = (await sent.expect(201)) as { body: { data: AuditorRequest } };
      return { ...body.data, id: '', owner: '', askedAt: '', scope: '' };
    };
    expect(await ask(third.team.team, ofSite.key)).toEqual(await ask('nobody-has-this-name', 'nothing'));
  });

  it('is refused when it could never be answered, and when many wait already', async () => {
    const ask = (owner: string, scope: DossierScope) => third.owner.post('/auditor-requests', { owner, scope }, third.team);
    expect(await codeOf(ask(third.team.team, ofSite).expect(422))).toBe('auditor-request.unusable');
    const backwards = { kind: 'period', from: '2020-02-01T00:00:00Z', to: '2020-01-01T00:00:00Z' } as const;
    expect(await codeOf(ask(operator.team.team, backwards).expect(422))).toBe('auditor-request.unusable');
    for (let n = 0; n < 20; n += 1) await ask('somebody-else', ofSite).expect(201);
    expect(await codeOf(ask('somebody-else', ofSite).expect(409))).toBe('auditor-request.too-many');
    const request = await askFor(third, operator, ofSite);
    for (const endsAt of ['2020-01-01T00:00:00Z', '2199-01-01T00:00:00Z']) {
      expect(await codeOf(approve(operator, request, { endsAt }).expect(422))).toBe('auditor-request.unusable');
    }
    await withdraw(third, request).expect(200);
  });

  it('comes page by page, by side and by state', async () => {
    for (let n = 0; n < 7; n += 1) await decline(operator, await askFor(regulator, operator, ofStation)).expect(200);
    await askFor(operator, third, ofStation);
    const all = (await listRequests(regulator, { limit: '100' })).map(({ id }) => id);
    const paged: string[] = [];
    let cursor: string | null = null;
    do {
      const query: Record<string, string> = { ...regulator.team, limit: '3', ...(cursor === null ? {} : { cursor }) };
      const { body } = (await regulator.owner.get('/auditor-requests', query).expect(200)) as {
        body: { data: AuditorRequest[]; next: string | null };
      };
      paged.push(...body.data.map(({ id }) => id));
      cursor = body.next;
    } while (cursor !== null);
    expect(paged).toEqual(all);
    expect(all.length).toBeGreaterThan(5);
    expect(await listRequests(regulator, { side: 'owner' })).toEqual([]);
    expect((await listRequests(operator, { side: 'owner', state: 'declined' })).every(({ state }) => state === 'declined')).toBe(true);
  });

  it('is made and fetched by a program with a key for history, and decided by none', async () => {
    const mint = async (by: Place, body: object): Promise<string> => {
      const { body: made } = (await by.owner.post('/api-keys', { name: 'x', ...body }, by.team).expect(201)) as { body: unknown };
      return CreateApiKey.responses[201].body.parse(made).data.key;
    };
    const call = (key: string, method: 'get' | 'post', address: string, team: { readonly team: string }, body: object = {}) => {
      const sent = app.request()[method](`/api/auditor-requests${address}`).query(team).set('Authorization', `Bearer ${key}`);
      return method === 'get' ? sent : sent.send(body);
    };
    const asked = { owner: operator.team.team, scope: ofStation };
    await call(await mint(regulator, { scopes: ['data.read'] }), 'post', '', regulator.team, asked).expect(403);
    const test = await mint(regulator, { scopes: ['history.read'], kind: 'test' });
    await call(test, 'post', '', regulator.team, asked).expect(404);
    const key = await mint(regulator, { scopes: ['history.read'] });
    const { body } = (await call(key, 'post', '', regulator.team, asked).expect(201)) as { body: { data: AuditorRequest } };
    const ofOperator = await mint(operator, { scopes: ['history.read'] });
    await call(ofOperator, 'post', `/${body.data.id}/approve`, operator.team, { endsAt: inTwoDays() }).expect(403);
    await approve(operator, body.data).expect(200);
    await untilSettled(regulator, body.data);
    await call(key, 'get', `/${body.data.id}/bundle`, regulator.team).expect(200);
    await call(test, 'get', `/${body.data.id}/bundle`, regulator.team).expect(404);
  });

  it('is no affair of whoever was let in to read', async () => {
    const request = await askFor(third, operator, ofSite);
    const terms = { siteCodes: ['north'], kinds: ['history'], endsAt: inTwoDays(), grantee: regulator.team.team };
    await operator.owner.post('/read-grants', terms, operator.team).expect(201);
    const guest = { team: operator.team, owner: regulator.owner };
    await guest.owner.get('/auditor-requests', guest.team).expect(404);
    await guest.owner.get(`/auditor-requests/${request.id}`, guest.team).expect(404);
    await withdraw(third, request).expect(200);
  });
});
