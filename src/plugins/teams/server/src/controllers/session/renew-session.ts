import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { RenewSession } from '../../../../contracts';
import { readCookie, refreshCookie } from '../../services/session/cookies';
import { renewSession } from '../../services/session/renew-session';

export const renewSessionHandler =
  (strapi: Core.Strapi): Handler<typeof RenewSession> =>
  async ({ headers: { cookie } }) => {
    const cookies = await renewSession(strapi, readCookie(cookie, refreshCookie(strapi)));
    return { status: 200, body: { data: null }, headers: cookies === null ? {} : { 'Set-Cookie': cookies } };
  };
