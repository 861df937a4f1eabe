import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadApp, type Loaded } from '../helpers/in-process';

interface Layer {
  readonly methods: readonly string[];
  readonly path: string | RegExp;
}

const spoken: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** Readiness says 503 because no worker runs in this test; the panel's static files are built apart from the server. */
const explained: ReadonlySet<string> = new Set(['/readyz', '/admin/1']);

/** A real address for a route's pattern. */
const addressFor = (pattern: string): string =>
  pattern
    .replace(/:(\w+)(\([^)]*\))?[?*+]?/g, '1')
    .replace(/\(\.\*\)/g, 'x')
    .replace(/\{[^}]*\}/g, '');

describe('every route', () => {
  let app: Loaded;
  let url: string;
  beforeAll(async () => {
    app = await loadApp();
    await app.lib.runAs(app.lib.systemActor('starter'), async () => {
      await new Promise<void>((resolve) => {
        app.strapi.server.listen(0, '127.0.0.1', () => {
          resolve();
        });
      });
    });
    url = `http://127.0.0.1:${String((app.strapi.server.httpServer.address() as AddressInfo).port)}`;
  });
  afterAll(async () => {
    await app.destroy();
  });

  it('has an actor of its own: a stranger acts as the public, is named by a request id, and causes no fault', async () => {
    const layers = app.strapi.server.listRoutes() as readonly Layer[];
    const calls = layers.flatMap(({ methods, path }) =>
      typeof path === 'string'
        ? methods.filter((method) => spoken.has(method)).map((method) => ({ method, address: addressFor(path) }))
        : [],
    );
    expect(calls.length).toBeGreaterThan(200);
    const escaped: unknown[] = [];
    for (const { method, address } of calls.filter((call) => !explained.has(call.address))) {
      const body = ['POST', 'PUT', 'PATCH'].includes(method) ? { body: '{}', headers: { 'Content-Type': 'application/json' } } : {};
      const response = await fetch(url + address, { method, redirect: 'manual', ...body });
      await response.arrayBuffer();
      if (response.headers.get('x-request-id') === null || response.status >= 500)
        escaped.push({ method, address, status: response.status });
    }
    expect(escaped).toEqual([]);
    const { rows } = await app.database.owner.query<{ actor: string }>(
      `select distinct actor from ledger.event where actor not in ('system:migrate', 'system:boot')`,
    );
    expect(rows.filter(({ actor }) => actor !== 'public:anonymous')).toEqual([]);
  }, 120_000);
});
