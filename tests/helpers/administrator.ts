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
const ben: Person = { email: 'colleague@luminous.example', password: 'Enough-Letters-2' };

/** The first administrator of an empty installation, signed in. Works once for each app. */
export const createAdministrator = async (app: Pick<App, 'request'>): Promise<Administrator> => {
  const { body } = (await app
    .request()
    .post('/admin/register-admin')
    .send({ ...ada, firstname: 'Ada' })
    .expect(200)) as { body: unknown };
  const { data } = Registered.parse(body);
  return { ...ada, id: String(data.user.id), token: data.token };
};

/** Another one, with the same role unless said otherwise, invited by the first. Works once for each app and address. */
export const createColleague = async (
  app: App,
  { token }: Administrator,
  { code: wanted = 'strapi-super-admin', email = ben.email } = {},
): Promise<Person> => {
  const authorization = `Bearer ${token}`;
  const { body: listed } = (await app.request().get('/admin/roles').set('authorization', authorization).expect(200)) as { body: unknown };
  const roles = Roles.parse(listed).data.flatMap(({ id, code }) => (code === wanted ? [id] : []));
  const { body: invited } = (await app
    .request()
    .post('/admin/users')
    .set('authorization', authorization)
    .send({ email, firstname: 'Ben', roles })
    .expect(201)) as { body: unknown };
  const { registrationToken } = Invited.parse(invited).data;
  await app
    .request()
    .post('/admin/register')
    .send({ registrationToken, userInfo: { firstname: 'Ben', password: ben.password } })
    .expect(200);
  return { ...ben, email };
};
