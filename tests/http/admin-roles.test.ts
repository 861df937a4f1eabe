import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { createAdministrator, createColleague, type Administrator } from '../helpers/administrator';
import { type App } from '../helpers/app';
import { joinApp } from '../helpers/shared-app';
import { createCustomer } from '../helpers/people';

const Roles = z.object({ data: z.array(z.object({ id: z.union([z.string(), z.number()]), code: z.string(), name: z.string() })) });
const SignedIn = z.object({ data: z.object({ token: z.string() }) });

describe('the roles of staff', () => {
  let app: App;
  let admin: Administrator;
  beforeAll(async () => {
    app = await joinApp();
    admin = await createAdministrator(app);
  });
  afterAll(async () => app.stop());

  const roles = async () => {
    const { body } = (await app.request().get('/admin/roles').set('Authorization', `Bearer ${admin.token}`).expect(200)) as {
      body: unknown;
    };
    return Roles.parse(body).data;
  };

  const tokenOf = async (code: string): Promise<string> => {
    const email = `${code}@luminous.example`;
    const person = await createColleague(app, admin, { code, email });
    const { body } = (await app.request().post('/admin/login').send(person).expect(200)) as { body: unknown };
    return SignedIn.parse(body).data.token;
  };

  it('are there from the beginning, each once', async () => {
    const names = (await roles()).filter(({ code }) => code.startsWith('luminous-')).map(({ name }) => name);
    expect(names.sort()).toEqual(['Auditor', 'Laboratory', 'Luminous Administrator', 'Support']);
  });

  it.each([
    ['luminous-administrator', { list: 200, create: 201, suspend: 200, imports: 200, people: 200 }],
    ['luminous-laboratory', { list: 200, create: 403, suspend: 403, imports: 200, people: 200 }],
    ['luminous-support', { list: 200, create: 403, suspend: 403, imports: 200, people: 200 }],
    ['luminous-auditor', { list: 200, create: 403, suspend: 403, imports: 200, people: 200 }],
  ])('%s may do what its name says', async (code, expected) => {
    const customer = await createCustomer(app, admin);
    const token = await tokenOf(code);
    const call = (method: 'get' | 'post', path: string) => {
      const request = app.request();
      return request[method](`/luminous${path}`).set('Authorization', `Bearer ${token}`);
    };
    const team = { team: customer.slug };
    const { createdAt: _, id: __, state: ___, suspendedAt: ____, suspensionReason: _____, ...settings } = customer;
    const statusOf = async (answer: PromiseLike<{ status: number }>) => (await answer).status;
    expect({
      list: await statusOf(call('get', '/customers')),
      create: await statusOf(call('post', '/customers').send({ ...settings, slug: `by-${code}`, ownerEmail: 'o@o.example' })),
      suspend: await statusOf(call('post', `/customers/${customer.slug}/suspend`).send({ reason: 'Test' })),
      imports: await statusOf(call('get', '/imports').query(team)),
      people: await statusOf(call('get', '/members').query(team)),
    }).toEqual(expected);
  });
});
