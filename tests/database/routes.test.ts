import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadApp, type Loaded } from '../helpers/in-process';
import { addressFor, listen, listRoutes } from '../helpers/route-table';

/** Readiness says 503 because no worker runs in this test; the panel's static files are built apart from the server. */
const explained: ReadonlySet<string> = new Set(['/readyz', '/admin/1']);

describe('every route', () => {
  let app: Loaded;
  let url: string;
  beforeAll(async () => {
    app = await loadApp();
    url = await listen(app);
  });
  afterAll(async () => {
    await app.destroy();
  });

  it('has an actor of its own: a stranger acts as the public, is named by a request id, and causes no fault', async () => {
    const calls = listRoutes(app).map((route) => ({ method: route.method, address: addressFor(route) }));
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
