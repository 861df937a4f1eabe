import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { CreateCustomer, GetCustomer, ListCustomers, type Customer, type NewCustomer } from '../../src/plugins/teams/contracts';
import { ProblemBody } from '../../src/lib/problem';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { type App } from '../helpers/app';
import { joinApp } from '../helpers/shared-app';

const northern: z.input<typeof NewCustomer> = {
  slug: 'northern',
  name: 'Northern Operator',
  kind: 'operator',
  locale: 'fr',
  timeZone: 'America/Edmonton',
  contactName: 'Marie Roy',
  contactEmail: 'marie@northern.example',
  contactPhone: null,
  address: '1 River Road\nFort McMurray',
  brandColour: '#0f766e',
  ownerEmail: 'owner@northern.example',
};
const { slug: _, ownerEmail: __, ...northernSettings } = northern;
const northernAtOnce = { slug: northern.slug, ...northernSettings };

describe('customers', () => {
  let app: App;
  let admin: Administrator;
  beforeAll(async () => {
    app = await joinApp();
    admin = await createAdministrator(app);
  });
  afterAll(async () => app.stop());

  const call = (method: 'get' | 'post' | 'put', address: string, body?: object) => {
    const request = app.request()[method](`/luminous${address}`).set('Authorization', `Bearer ${admin.token}`);
    return body === undefined ? request : request.send(body);
  };
  const create = async (changes: Partial<z.input<typeof NewCustomer>>): Promise<Customer> => {
    const { body } = (await call('post', '/customers', { ...northern, ...changes }).expect(201)) as { body: unknown };
    return CreateCustomer.responses[201].body.parse(body).data;
  };
  const get = async (slug: string): Promise<Customer> => {
    const { body } = (await call('get', `/customers/${slug}`).expect(200)) as { body: unknown };
    return GetCustomer.responses[200].body.parse(body).data;
  };
  const list = async (query: Record<string, string>) => {
    const { body } = (await call('get', '/customers').query(query).expect(200)) as { body: unknown };
    return ListCustomers.responses[200].body.parse(body);
  };
  const codeOf = (body: unknown): string => ProblemBody.parse(body).code;

  it('are created with all that was entered, and can be read again', async () => {
    const created = await create({});
    expect(created).toMatchObject({ ...northernAtOnce, state: 'active', suspendedAt: null, suspensionReason: null });
    expect(await get('northern')).toEqual(created);
  });

  it('are made once, however often the button is pressed', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, async () => call('post', '/customers', { ...northern, slug: 'pressed' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(codeOf(refused?.body)).toBe('customer.slug-taken');
  });

  it.each([
    [{ slug: 'Not A Slug' }],
    [{ name: ' ' }],
    [{ name: 'Two\nlines' }],
    [{ kind: 'public' }],
    [{ timeZone: 'Mars/Olympus' }],
    [{ brandColour: 'teal' }],
    [{ contactEmail: 'nobody' }],
    [{ state: 'suspended' }],
    [{ locale: 'de' }],
    [{ name: 'x'.repeat(201) }],
    [{ address: 'nul\0' }],
  ])('are refused with %j', async (changes) => {
    const refused = await call('post', '/customers', { ...northern, slug: 'refused', ...changes }).expect(400);
    expect(codeOf(refused.body)).toBe('request.invalid');
    await call('get', '/customers/refused').expect(404);
  });

  it('take empty fields for none', async () => {
    const created = await create({ slug: 'sparse', contactName: '', contactEmail: '', contactPhone: ' ', address: '', brandColour: null });
    expect(created).toMatchObject({ contactName: null, contactEmail: null, contactPhone: null, address: null, brandColour: null });
  });

  it('can be changed in everything but the short name', async () => {
    await create({ slug: 'changing' });
    await call('put', '/customers/changing', { ...northernSettings, name: 'Another name', locale: 'en', brandColour: '#FFFFFF' }).expect(
      200,
    );
    expect(await get('changing')).toMatchObject({ slug: 'changing', name: 'Another name', locale: 'en', brandColour: '#ffffff' });
    await call('put', '/customers/changing', { ...northernSettings, slug: 'changed' }).expect(400);
    await call('put', '/customers/nowhere', northernSettings).expect(404);
  });

  it('are suspended with a reason and restored, each once', async () => {
    await create({ slug: 'late' });
    await call('post', '/customers/late/suspend', { reason: ' ' }).expect(400);
    const reason = `Unpaid since May${' and June'.repeat(100)}`;
    await call('post', '/customers/late/suspend', { reason }).expect(200);
    expect(await get('late')).toMatchObject({ state: 'suspended', suspensionReason: reason });
    expect(codeOf((await call('post', '/customers/late/suspend', { reason: 'Again' }).expect(409)).body)).toBe('customer.not-in-state');
    await call('post', '/customers/late/restore').expect(200);
    expect(await get('late')).toMatchObject({ state: 'active', suspendedAt: null, suspensionReason: null });
    expect(codeOf((await call('post', '/customers/late/restore').expect(409)).body)).toBe('customer.not-in-state');
  });

  it('are found by a part of either name and by state, page by page', async () => {
    await create({ slug: 'find-a', name: 'Première Nation' });
    await create({ slug: 'find-b', name: 'Lac aux FIND-perles' });
    await create({ slug: 'find-c' });
    await call('post', '/customers/find-c/suspend', { reason: 'Test' }).expect(200);
    const slugs = async (query: Record<string, string>) => (await list(query)).data.map(({ slug }) => slug);
    expect(await slugs({ search: 'FIND-' })).toEqual(['find-a', 'find-b', 'find-c']);
    expect(await slugs({ search: 'première' })).toEqual(['find-a']);
    expect(await slugs({ search: '%' })).toEqual([]);
    expect(await slugs({ search: 'find', state: 'suspended' })).toEqual(['find-c']);
    const first = await list({ search: 'find-', limit: '2' });
    expect([first.data.length, first.next]).toEqual([2, 'find-b']);
    expect(await slugs({ search: 'find-', limit: '2', after: 'find-b' })).toEqual(['find-c']);
  });

  it('do not include the public team, which nobody can change', async () => {
    expect((await list({})).data.map(({ slug }) => slug)).not.toContain('public');
    await call('get', '/customers/public').expect(404);
    await call('put', '/customers/public', northernSettings).expect(404);
    await call('post', '/customers/public/suspend', { reason: 'Test' }).expect(404);
  });

  it('are nobody else’s business', async () => {
    const routes = [
      app.request().get('/luminous/customers'),
      app.request().post('/luminous/customers').send(northern),
      app.request().get('/luminous/customers/northern').set('Authorization', `Bearer ${app.staffToken}`),
    ];
    for (const route of routes) await route.expect(401);
    await app.request().get('/api/customers').set('Authorization', `Bearer ${app.staffToken}`).expect(404);
  });

  it('have every change on record, with who made it', async () => {
    await create({ slug: 'recorded' });
    await call('post', '/customers/recorded/suspend', { reason: 'Test' }).expect(200);
    const { rows } = await app.database.owner.query<{ action: string; actor: string }>(
      `select e.action, e.actor from ledger.event e join teams t on t.document_id = e.row_key
        where e.table_name = 'teams' and t.slug = 'recorded' order by e.id`,
    );
    expect(rows.map(({ action }) => action)).toEqual(['insert', 'update']);
    expect(rows.every(({ actor }) => actor.startsWith('admin:'))).toBe(true);
  });
});
