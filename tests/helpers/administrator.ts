import { z } from 'zod';
import type { App } from './app';

const Registered = z.object({ data: z.object({ token: z.string(), user: z.object({ id: z.union([z.string(), z.number()]) }) }) });

export interface Administrator {
  readonly id: string;
  readonly token: string;
}

/** The first administrator of an empty installation, signed in. Works once for each app. */
export const createAdministrator = async (app: App): Promise<Administrator> => {
  const { body } = (await app
    .request()
    .post('/admin/register-admin')
    .send({ email: 'admin@luminous.example', firstname: 'Ada', password: 'Enough-Letters-1' })
    .expect(200)) as { body: unknown };
  const { data } = Registered.parse(body);
  return { id: String(data.user.id), token: data.token };
};
