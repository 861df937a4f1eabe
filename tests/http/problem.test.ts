import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProblemBody } from '../../src/lib/problem';
import { type App } from '../helpers/app';
import { joinApp } from '../helpers/shared-app';

describe('an error', () => {
  let app: App;
  beforeAll(async () => {
    app = await joinApp();
  });
  afterAll(async () => {
    await app.stop();
  });

  it.each([
    ['GET', '/api/nothing', 404, 'resource.not-found'],
    ['GET', '/api/stations/none/series', 404, 'resource.not-found'],
    ['GET', '/api/results?limit=0', 400, 'request.invalid'],
    ['GET', '/api/results?limit=9999', 400, 'request.invalid'],
    ['GET', '/api/results?limit=abc', 400, 'request.invalid'],
    ['GET', '/api/results?from=2015-13-01', 400, 'request.invalid'],
    ['GET', '/api/results?from=0000-01-01', 400, 'request.invalid'],
    ['GET', '/api/stations/none/series?to=9999-12-31', 400, 'request.invalid'],
    ['GET', `/api/results?cursor=${Buffer.from('["0000-01-01T00:00:00Z","1"]').toString('base64url')}`, 400, 'request.invalid'],
    ['GET', '/api/results?cursor=nonsense', 400, 'request.invalid'],
    ['GET', `/api/results?cursor=${Buffer.from('["2015-01-01T00:00:00Z","1;drop"]').toString('base64url')}`, 400, 'request.invalid'],
    ['GET', '/api/results?team=PUBLIC', 400, 'request.invalid'],
    ['GET', "/api/results?team=x'%20or%201=1", 400, 'request.invalid'],
    ['GET', '/api/results?station[$ne]=x', 400, 'request.invalid'],
    ['GET', '/api/results?station=a&station=b', 400, 'request.invalid'],
    ['GET', '/api/stations?team=', 400, 'request.invalid'],
    ['GET', '/api/imports', 401, 'request.unauthenticated'],
    ['GET', '/api/ledger/events', 401, 'request.unauthenticated'],
    ['DELETE', '/api/results', 405, 'request.method-not-allowed'],
    ['GET', '/api/users', 404, 'resource.not-found'],
    ['GET', '/api/members?team=public', 401, 'request.unauthenticated'],
    ['DELETE', '/api/session', 403, 'session.cross-site'],
  ])('to %s %s is problem+json %i %s', async (method, address, status, code) => {
    const response = await app.request()[method === 'GET' ? 'get' : 'delete'](address);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    const body = ProblemBody.parse(JSON.parse(response.text));
    expect({ status: response.status, code: body.code }).toEqual({ status, code });
    expect(body).toMatchObject({ status, requestId: response.headers['x-request-id'], type: `urn:luminous:problem:${code}` });
    expect(body.remedy.length).toBeGreaterThan(10);
  });

  it.each([
    ['broken JSON', 'application/json', '{"a":'],
    ['a form', 'application/x-www-form-urlencoded', 'a=%zz'],
    ['a multipart body without an end', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb'],
    ['plain text', 'text/plain', 'identifier'],
    ['a body that is not what it says', 'application/json', Buffer.from([0xff, 0xfe, 0x00])],
  ])('made of %s is no fault of ours', async (_what, type, body) => {
    const response = await app.request().post('/api/password-resets').set('Content-Type', type).send(body);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });

  it('answers whoever tries to sign up by themselves: people come by invitation', async () => {
    const person = { username: 'stranger', email: 'stranger@example.org', password: 'Enough-Letters-1' };
    const response = await app.request().post('/api/auth/local/register').send(person).expect(405);
    expect(ProblemBody.parse(response.body).code).toBe('request.method-not-allowed');
  });

  it('survives hostile addresses', async () => {
    const addresses = [
      '/%',
      '/%00',
      '/api/stations/%00/series',
      `/api/stations/${'x'.repeat(5000)}/series`,
      '/api/results?team=%F0%9F%92%A7',
      '/..%2f..%2fetc/passwd',
      '//',
      '/api//results',
      '/uploads/../.env',
      '/en?__proto__[x]=1',
    ];
    for (const address of addresses) {
      const response = await fetch(`${app.url}${address}`);
      expect({ address, isOurFault: response.status >= 500 }).toEqual({ address, isOurFault: false });
    }
    await app.request().get('/livez').expect(200);
  });
});
