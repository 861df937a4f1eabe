import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { collectFaults } from '../helpers/hostile/collect-faults';
import { findFault, send } from '../helpers/hostile/send';
import { loadApp, type Loaded } from '../helpers/in-process';
import { readOperations, type Operation } from '../helpers/isolation/operations';
import { createWorld } from '../helpers/isolation/world';
import { addressFor, listen, listRoutes, type Route } from '../helpers/route-table';
import { setting } from '../helpers/setting';
import { seedTeam } from '../helpers/teams';

/**
 * Readiness says 503 because no worker runs in this test; the panel's static files are built apart from the server; and who is signed out
 * could not knock at the rest.
 */
const leftOut: ReadonlySet<string> = new Set(['GET /readyz', 'GET /admin/:path*', 'DELETE /api/session']);

/** What everybody may fetch beside the API: pages and files that are the same for everybody. */
const openToAll =
  /^(?:\/(?:en|fr)(?:\/[\w-]+)?|\/|\/sitemap\.xml|\/app(?:\/worker\.js|\/\(\.\*\))?|\/livez|\/_health|\/documentation(?:\/.*)?|\/content-manager\/preview\/script)$/;

/** How the panel finds out whether there is an administrator yet, and in which edition it runs. */
const openPanel: ReadonlySet<string> = new Set(['/admin/init', '/admin/project-type']);

describe('everybody who is not meant', () => {
  let app: Loaded;
  let url: string;
  let team: string;
  let routes: Route[];
  let own: Map<string, Operation>;
  let admin: Administrator;
  let principals: Readonly<Record<string, Readonly<Record<string, string>>>>;

  beforeAll(async () => {
    app = await loadApp();
    url = await listen(app);
    routes = listRoutes(app);
    const { list } = await readOperations({ url });
    own = new Map(list.map((operation) => [`${operation.method} /api${operation.path.replace(/\{(\w+)\}/g, ':$1')}`, operation]));
    principals = await createPrincipals();
    admin = await createAdministrator({ request: () => request(url), firstToken: null });
  });
  afterAll(async () => {
    await app.destroy();
  });

  const createPrincipals = async () => {
    const seeded = [await seedTeam(app.database), await seedTeam(app.database)];
    const teams = seeded.map(({ id, slug }) => ({ id, slug, secretMark: `s${slug}`, grantedMark: `g${slug}` }));
    const key = { team: 0, creator: null, kind: 'live', scopes: ['data.read', 'data.write'] } as const;
    const spec = { people: 2, memberships: [], keys: [{ ...key, scopes: [...key.scopes] }], grants: [], publications: [], suspended: [1] };
    const { people, keys } = await createWorld(app.database, { teams, ids: [] }, spec);
    team = teams[0]?.slug ?? '';
    const [owner = '', suspended = ''] = people.map(({ cookie }) => cookie);
    const bearer = (token = '') => ({ Authorization: `Bearer ${token}` });
    return {
      anonymous: {},
      owner: { Cookie: owner },
      ownerAsBearer: { ...bearer(owner.replace('lum_access=', '')), Cookie: owner.replace('lum_access', 'jwtToken') },
      suspended: { Cookie: suspended },
      key: bearer(keys[0]?.key),
      staffToken: bearer(setting.env['STAFF_TOKEN']),
    };
  };

  const knock = async (route: Route, headers: Readonly<Record<string, string>>) =>
    send(url, `${addressFor(route)}?team=${team}`, {
      method: route.method,
      headers,
      ...(['POST', 'PUT', 'PATCH'].includes(route.method) ? { type: 'application/json', body: '{}' } : {}),
    });

  const mayAnswer = ({ method, pattern }: Route, who: string): boolean => {
    const operation = own.get(`${method} ${pattern}`);
    if (operation === undefined) return openToAll.test(pattern) || openPanel.has(pattern);
    const { isOpen, hasTeam, schemes } = operation;
    if (isOpen) return true;
    if (who === 'key') return schemes.includes('key');
    return who === 'owner' ? schemes.includes('session') : who === 'suspended' && !hasTeam;
  };

  it('is let in by no route of the table: staff’s, Strapi’s own or a plugin’s', async () => {
    const knocked = routes.filter(({ method, pattern }) => !leftOut.has(`${method} ${pattern}`));
    expect(knocked.length).toBeGreaterThan(300);
    // At the API itself these two are tried by tests of their own.
    const isTried = ({ method, pattern }: Route, who: string): boolean =>
      !own.has(`${method} ${pattern}`) || !['staffToken', 'ownerAsBearer'].includes(who);
    const cases = knocked.flatMap((route) =>
      Object.entries(principals).flatMap(([who, headers]) => (isTried(route, who) ? [{ route, who, headers }] : [])),
    );
    const faults = await collectFaults(
      cases,
      ({ route: { method, pattern }, who }) => `${who}: ${method} ${pattern}`,
      async ({ route, who, headers }) => {
        const answer = await knock(route, headers);
        if (answer.status < 400 && !mayAnswer(route, who)) return `answered ${String(answer.status)} ${answer.text.slice(0, 100)}`;
        if (answer.location !== null && new URL(answer.location, url).origin !== url) return `led to ${answer.location}`;
        return findFault(answer);
      },
    );
    expect(faults).toEqual([]);
  });

  it('finds none of the ways in and of the tools that are not ours', () => {
    const unwanted = /graphql|^\/api\/(?:auth|users|connect|users-permissions)\b|playground|\/_debug/i;
    expect(routes.filter(({ pattern }) => unwanted.test(pattern))).toEqual([]);
  });

  it('changes no content type, not even as the first administrator', async () => {
    const building = routes.filter(({ method, pattern }) => method !== 'GET' && pattern.startsWith('/content-type-builder/'));
    expect(building.length).toBeGreaterThan(4);
    for (const route of building) {
      const { status } = await knock(route, { Authorization: `Bearer ${admin.token}` });
      expect({ route, isRefused: [403, 404].includes(status) }).toEqual({ route, isRefused: true });
    }
  });
});
