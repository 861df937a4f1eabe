import { describe, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import { ProblemBody } from '../../src/lib/problem';
import { eventually, startApp } from '../helpers/app';
import { asAdministrator } from '../helpers/database';

describe('a server whose database goes away', () => {
  it('says so without telling about our insides, stays alive, and heals by itself', async () => {
    const app = await startApp();
    const { name } = app.database;
    const cut = async (admin: Client): Promise<void> => {
      await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1::text', [name]);
    };

    await asAdministrator(cut);
    expect([200, 503]).toContain((await app.request().get('/api/results')).status);

    await asAdministrator(async (admin) => {
      await admin.query(`alter database ${name} allow_connections false`);
      await cut(admin);
    });
    const response = await app.request().get('/api/results').expect(503);
    expect(ProblemBody.parse(response.body).code).toBe('server.unavailable');
    expect(response.headers['retry-after']).toBe('5');
    expect(response.text).not.toMatch(/terminat|pg_|stack|node_modules|not currently accepting/);
    await app
      .request()
      .get('/readyz')
      .expect(503)
      .expect((unready) => {
        expect(JSON.parse(unready.text)).toEqual({ status: 'unavailable', database: 'unreachable', jobs: 'unknown', draining: false });
      });
    await app.request().get('/livez').expect(200);
    const page = await app.request().get('/en').set('Accept', 'text/html').expect(503);
    expect(page.text).toContain('This page cannot be shown right now');

    await asAdministrator(async (admin) => {
      await admin.query(`alter database ${name} allow_connections true`);
    });
    await eventually(async () => ((await app.request().get('/api/results')).status === 200 ? true : undefined), { what: 'healing' });
    await app.stop();
  });
});
