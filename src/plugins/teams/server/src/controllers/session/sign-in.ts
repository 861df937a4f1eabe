import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { SignIn } from '../../../../contracts';
import { signIn } from '../../services/session/sign-in';

export const signInHandler =
  (strapi: Core.Strapi): Handler<typeof SignIn> =>
  async ({ body, headers }) => {
    const { me, cookies } = await signIn(strapi, { ...body, userAgent: headers['user-agent'] });
    return { status: 200, body: { data: me }, headers: { 'Set-Cookie': cookies } };
  };
