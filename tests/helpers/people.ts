import { randomBytes } from 'node:crypto';
import request from 'supertest';
import type { z } from 'zod';
import { CreateCustomer, type Customer, type NewCustomer, type TeamRole } from '../../src/plugins/teams/contracts';
import type { Administrator } from './administrator';
import { eventually, type App } from './app';
import { mailsTo } from './mail';

export const goodPassword = 'ospreys carry silver twigs';

type Query = Readonly<Record<string, string>>;

/** A browser of one person: keeps cookies and says where it comes from, as browsers do. */
export interface Visitor {
  readonly get: (path: string, query?: Query) => request.Test;
  readonly post: (path: string, body?: object, query?: Query) => request.Test;
  readonly put: (path: string, body: object, query?: Query) => request.Test;
  readonly del: (path: string, query?: Query) => request.Test;
}

export const visit = (app: Pick<App, 'url'>, headers: Readonly<Record<string, string>> = {}): Visitor => {
  const agent = request.agent(app.url);
  const prepare = (test: request.Test, query: Query = {}) =>
    test.query(query).set({ Origin: app.url, 'User-Agent': 'Test Browser', ...headers });
  return {
    get: (path, query) => prepare(agent.get(`/api${path}`), query),
    post: (path, body = {}, query) => prepare(agent.post(`/api${path}`), query).send(body),
    put: (path, body, query) => prepare(agent.put(`/api${path}`), query).send(body),
    del: (path, query) => prepare(agent.delete(`/api${path}`), query),
  };
};

export const freshEmail = (name = 'person'): string => `${name}-${randomBytes(5).toString('hex')}@people.example`;

/** The newest link that was mailed to this address, by how often it has been mailed. */
export const mailedToken = async (email: string, { nth = 1, page = 'invitation' } = {}): Promise<string> =>
  eventually(
    async () => {
      const links = (await mailsTo(email)).flatMap(({ text }) => new RegExp(`/${page}#([\\w-]{43})`).exec(text)?.[1] ?? []);
      return links.length >= nth ? links.at(-1) : undefined;
    },
    { what: `the mail to ${email}` },
  );

/** What staff enter for one. */
export const newCustomer = (slug: string): z.input<typeof NewCustomer> => ({
  slug,
  name: slug,
  kind: 'operator',
  locale: 'en',
  timeZone: 'America/Edmonton',
  contactName: null,
  contactEmail: null,
  contactPhone: null,
  address: null,
  brandColour: null,
  ownerEmail: freshEmail('owner'),
});

type Changes = Partial<z.input<typeof NewCustomer>>;

/** A customer of its own for a test, made as staff make one. */
export const createCustomer = async (app: App, { token }: Administrator, changes: Changes = {}): Promise<Customer> => {
  const { body } = (await app
    .request()
    .post('/luminous/customers')
    .set('Authorization', `Bearer ${token}`)
    .send({ ...newCustomer(`customer-${randomBytes(4).toString('hex')}`), ...changes })
    .expect(201)) as { body: unknown };
  return CreateCustomer.responses[201].body.parse(body).data;
};

export interface Joined extends Visitor {
  readonly email: string;
  readonly id: string;
}

/** Accepts the invitation that was mailed to the address, as somebody who has no account yet. */
export const joinByMail = async (app: App, email: string): Promise<Joined> => {
  const visitor = visit(app);
  const token = await mailedToken(email);
  await visitor.post('/invitations/accept', { token, person: { name: 'Test Person', password: goodPassword } }).expect(200);
  const { body } = (await visitor.get('/session').expect(200)) as { body: { data: { id: string } } };
  return { ...visitor, email, id: body.data.id };
};

/** A customer with its owner signed in. */
export const startCustomer = async (app: App, admin: Administrator, changes: Changes = {}) => {
  const ownerEmail = changes.ownerEmail ?? freshEmail('owner');
  const customer = await createCustomer(app, admin, { ...changes, ownerEmail });
  return { customer, team: { team: customer.slug }, owner: await joinByMail(app, ownerEmail) };
};

/** Invited by the first and signed in. */
export const bringIn = async (app: App, inviter: Visitor, team: Query, role: TeamRole): Promise<Joined> => {
  const email = freshEmail(role);
  const accessEndsAt = role === 'auditor' ? new Date(Date.now() + 86_400_000).toISOString() : null;
  await inviter.post('/invitations', { email, role, accessEndsAt }, team).expect(201);
  return joinByMail(app, email);
};
