import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { App } from './app';

const Registered = z.object({ data: z.object({ token: z.string(), user: z.object({ id: z.union([z.string(), z.number()]) }) }) });
const Invited = z.object({ data: z.object({ registrationToken: z.string() }) });
const Roles = z.object({ data: z.array(z.object({ id: z.union([z.string(), z.number()]), code: z.string() })) });

/** Who signs in by hand. */
export interface Person {
  readonly email: string;
  readonly password: string;
}

export interface Administrator extends Person {
  readonly id: string;
  readonly token: string;
}

const ada: Person = { email: 'admin@luminous.example', password: 'Enough-Letters-1' };
const ben = { password: 'Enough-Letters-2' };
const anAddress = (name: string): string => `${name}-${randomBytes(4).toString('hex')}@luminous.example`;
const superAdmin = 'strapi-super-admin';

const bearer = (token: string): string => `Bearer ${token}`;

/** The first one of an empty installation. Works once for each. */
export const registerAdministrator = async (app: Pick<App, 'request'>): Promise<Administrator> => {
  const { body } = (await app
    .request()
    .post('/admin/register-admin')
    .send({ ...ada, firstname: 'Ada' })
    .expect(200)) as { body: unknown };
  const { data } = Registered.parse(body);
  return { ...ada, id: String(data.user.id), token: data.token };
};

interface Wanted {
  readonly name: string;
  readonly code: string;
  readonly email: string;
}

const invite = async (app: Pick<App, 'request'>, token: string, { name, code: wanted, email }: Wanted): Promise<Administrator> => {
  const { body: listed } = (await app.request().get('/admin/roles').set('authorization', bearer(token)).expect(200)) as { body: unknown };
  const roles = Roles.parse(listed).data.flatMap(({ id, code }) => (code === wanted ? [id] : []));
  const { body: invited } = (await app
    .request()
    .post('/admin/users')
    .set('authorization', bearer(token))
    .send({ email, firstname: name, roles })
    .expect(201)) as { body: unknown };
  const { registrationToken } = Invited.parse(invited).data;
  const { body } = (await app
    .request()
    .post('/admin/register')
    .send({ registrationToken, userInfo: { firstname: name, password: ben.password } })
    .expect(200)) as { body: unknown };
  const { data } = Registered.parse(body);
  return { ...ben, email, id: String(data.user.id), token: data.token };
};

/**
 * An administrator who may do everything, signed in: the first one of an installation of the test's own, another one each time where
 * several files share one.
 */
export const createAdministrator = async (app: Pick<App, 'request' | 'firstToken'>): Promise<Administrator> =>
  app.firstToken === null
    ? registerAdministrator(app)
    : invite(app, app.firstToken, { name: 'Ada', code: superAdmin, email: anAddress('admin') });

/** Another one, with the same role unless said otherwise, invited by the first. */
export const createColleague = async (
  app: Pick<App, 'request'>,
  { token }: Administrator,
  { code = superAdmin, email = anAddress('colleague') } = {},
): Promise<Person> => {
  const { password } = await invite(app, token, { name: 'Ben', code, email });
  return { email, password };
};
