import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { SignOut } from '../../../../contracts';
import { noCookies, readCookie, refreshCookie } from '../../services/session/cookies';
import { signOut } from '../../services/session/sign-out';

export const signOutHandler =
  (strapi: Core.Strapi): Handler<typeof SignOut> =>
  async ({ headers: { cookie } }) => {
    await signOut(strapi, readCookie(cookie, refreshCookie(strapi)));
    return { status: 200, body: { data: null }, headers: { 'Set-Cookie': noCookies(strapi) } };
  };
