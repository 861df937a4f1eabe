import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { albertaFile } from '../helpers/alberta';
import { eventually, type App } from '../helpers/app';
import { joinApp } from '../helpers/shared-app';
import { sendFile } from '../helpers/intake';

describe('a running server', () => {
  let app: App;
  beforeAll(async () => {
    app = await joinApp();
  });
  afterAll(async () => {
    await app.stop();
  });

  it('says that it lives and that it is ready: database, jobs, not draining', async () => {
    await app.request().get('/livez').expect(200, { status: 'ok' });
    await app.request().get('/readyz').expect(200, { status: 'ok', database: 'ok', jobs: 'ok', draining: false });
  });

  it('writes one JSON object a line, with the request id it answered with', async () => {
    const { headers } = await app.request().get('/api/stations?team=public').expect(200);
    const id = String(headers['x-request-id']);
    const line = await eventually(
      async () =>
        Promise.resolve(
          app
            .log()
            .split('\n')
            .find((text) => text.includes(id)),
        ),
      { what: 'the log line' },
    );
    expect(JSON.parse(line)).toMatchObject({
      message: 'request',
      requestId: id,
      method: 'GET',
      path: '/api/stations',
      status: 200,
      actor: 'public:anonymous',
    });
  });

  it('keeps a request id that the caller sends, unless it is unfit for a log', async () => {
    const kept = await app.request().get('/livez').set('X-Request-Id', 'trace-12345678');
    expect(kept.headers['x-request-id']).toBe('trace-12345678');
    const replaced = await app.request().get('/livez').set('X-Request-Id', '"}{"level":"error"');
    expect(replaced.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('writes no secret and no query string into its log', async () => {
    await app.request().get('/api/results?station=somebody@example.org').set('Authorization', 'Bearer very-secret-token');
    await app.request().post('/admin/login').send({ email: 'somebody@example.org', password: 'very-secret-password' });
    await sendFile(app, albertaFile({})).expect(201);
    for (const secret of ['very-secret', 'somebody@example.org', app.staffToken]) expect(app.log()).not.toContain(secret);
  });

  it('sends strict headers and does not say what it runs on', async () => {
    const { headers } = await app.request().get('/en').expect(200);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });
});
