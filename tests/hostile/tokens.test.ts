import { createHmac, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import jwt from 'jsonwebtoken';
import { collectFaults } from '../helpers/hostile/collect-faults';
import { findFault, send } from '../helpers/hostile/send';
import { listTargets, setStage, type Stage, type Target } from '../helpers/hostile/stage';
import { setting } from '../helpers/setting';

const secretOf = (name: string): string => setting.env[name] ?? '';
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** By hand: a library refuses to make such tokens. */
const sign = (header: object, payload: object, secret: string): string => {
  const text = `${encode(header)}.${encode(payload)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
};

/** Tokens that say what a good one says, and that nobody here has signed in this way. */
const forge = (token: string, ownSecret: 'JWT_SECRET' | 'ADMIN_JWT_SECRET'): Record<string, string> => {
  const payload = jwt.decode(token, { json: true }) ?? {};
  const { iat: _, exp: __, ...claims } = payload;
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const jwk = publicKey.export({ format: 'jwk' });
  const rs256 = (header: object) => jwt.sign(payload, privateKey, { algorithm: 'RS256', header: { alg: 'RS256', ...header } });
  const own = secretOf(ownSecret);
  const others = ['JWT_SECRET', 'ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'APP_KEYS', 'STAFF_TOKEN'].filter((name) => name !== ownSecret);
  const known = ['', 'secret', 'undefined', 'null', 'toBeModified'];
  return {
    'no algorithm': `${encode({ alg: 'none', typ: 'JWT' })}.${encode(payload)}.`,
    'no algorithm, in capitals': `${encode({ alg: 'NONE' })}.${encode(payload)}.`,
    'no algorithm, with a signature': `${encode({ alg: 'none' })}.${token.split('.').slice(1).join('.')}`,
    'no signature': token.split('.').slice(0, 2).join('.') + '.',
    'a changed payload': [token.split('.')[0], encode({ ...payload, userId: '2' }), token.split('.')[2]].join('.'),
    'a public key taken for a secret': sign({ alg: 'HS256' }, payload, publicPem),
    'a key of its own': rs256({}),
    'a key in its header': rs256({ jwk }),
    'a key at an address': rs256({ jku: 'http://127.0.0.1:1/keys', x5u: 'http://127.0.0.1:1/x' }),
    'a key in a file': sign({ alg: 'HS256', kid: '../../../../dev/null' }, payload, ''),
    'a key out of SQL': sign({ alg: 'HS256', kid: "x' union select 'secret'--" }, payload, 'secret'),
    'an algorithm that is not ours': jwt.sign(payload, own, { algorithm: 'HS512' }),
    'an end that is over': jwt.sign(claims, own, { expiresIn: -1 }),
    'the type of a refresh token': jwt.sign({ ...claims, type: 'refresh' }, own, { expiresIn: 600 }),
    'no session': jwt.sign({ userId: claims['userId'] as string, type: 'access' }, own, { expiresIn: 600 }),
    ...Object.fromEntries(others.map((name) => [`the secret ${name}`, sign({ alg: 'HS256' }, payload, secretOf(name))])),
    ...Object.fromEntries(known.map((secret) => [`the secret "${secret}"`, sign({ alg: 'HS256' }, payload, secret)])),
  };
};

/** Tried on every route; the others are told from a good one by the same lines, so that one route of each kind shows it. */
const everywhere: ReadonlySet<string> = new Set(
  ['no algorithm', 'a key in its header', 'an end that is over', 'the type of a refresh token', 'the panel’s token'].flatMap((what) => [
    what,
    `${what}, as bearer`,
  ]),
);

describe('a hostile token', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(async () => stage.app.stop());

  const access = () => stage.owner.cookie.replace('lum_access=', '');

  it('lets nobody in on any route that needs somebody', async () => {
    const targets = (await listTargets(stage, ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])).filter(({ operation }) => !operation.isOpen);
    const asCookie = Object.entries({
      ...forge(access(), 'JWT_SECRET'),
      'the panel’s token': stage.admin.token,
      'the staff token': stage.app.staffToken,
      'a key': stage.key.key,
    }).map(([what, token]) => ({ what, headers: { Cookie: `lum_access=${token}; jwtToken=${token}` } }));
    const asBearer = Object.entries(forge(stage.admin.token, 'ADMIN_JWT_SECRET')).map(([what, token]) => ({
      what: `${what}, as bearer`,
      headers: { Authorization: `Bearer ${token}` },
    }));
    const personAsBearer = { what: 'a person’s token, as bearer', headers: { Authorization: `Bearer ${access()}` } };
    const kindOf = ({ operation: { schemes }, address }: Target): string => `${address.split('/')[1] ?? ''} ${schemes.join(' ')}`;
    const firstOfKind = new Set(targets.filter((one, at) => targets.findIndex((other) => kindOf(other) === kindOf(one)) === at));
    const cases = targets.flatMap((target) =>
      [...(target.address.startsWith('/api/') ? asCookie : asBearer), personAsBearer]
        .filter(({ what }) => firstOfKind.has(target) || everywhere.has(what))
        .map(({ what, headers }) => ({ ...target, what, headers })),
    );
    expect(cases.length).toBeGreaterThan(300);
    const faults = await collectFaults(
      cases,
      ({ operation: { method }, address, what }) => `${method} ${address} with ${what}`,
      async ({ operation: { method }, address, headers }) => {
        const answer = await send(stage.app.url, address, { method, headers });
        return answer.status === 401 ? findFault(answer) : `answered ${String(answer.status)} ${answer.text.slice(0, 200)}`;
      },
    );
    expect(faults).toEqual([]);
  });

  it('is looked for in the cookie and the header alone', async () => {
    for (const query of [`access_token=${access()}`, `token=${stage.app.staffToken}`, `jwt=${access()}`, `key=${stage.key.key}`]) {
      const { status } = await send(stage.app.url, `/api/imports?team=${stage.own.slug}&${query}`, { method: 'GET' });
      expect({ query, status }).toEqual({ query, status: 401 });
    }
  });

  it('of one kind is no session of another, though the numbers are the same', async () => {
    const { owner } = stage.app.database;
    // Person 1, administrator 1 and key 1, and sessions that differ in nothing but whose they are.
    const { rows } = await owner.query<{ person: string; admin: string }>(
      `select (select min(user_id) from strapi_sessions where origin = 'users-permissions') as person,
              (select max(session_id) from strapi_sessions where origin = 'admin') as admin`,
    );
    const [{ person, admin } = { person: '', admin: '' }] = rows;
    expect([person, admin]).not.toContain(null);
    await owner.query(`update strapi_sessions set user_id = $1 where origin = 'admin'`, [person]);
    const borrowed = jwt.sign({ userId: person, sessionId: admin, type: 'access' }, secretOf('JWT_SECRET'), { expiresIn: 600 });
    const { status } = await send(stage.app.url, '/api/session', { method: 'GET', headers: { Cookie: `lum_access=${borrowed}` } });
    expect(status).toBe(401);
    const sessions = await send(stage.app.url, '/api/sessions', { method: 'GET', headers: { Cookie: stage.owner.cookie } });
    expect(sessions.status).toBe(200);
    expect(sessions.text).not.toContain(admin);
    const ended = await send(stage.app.url, `/api/sessions/${admin}`, { method: 'DELETE', headers: { Cookie: stage.owner.cookie } });
    expect(ended.status).toBe(404);
  });
});
