import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { RequestPasswordReset } from '../../../../contracts';
import { requestReset } from '../../services/password/request-reset';

export const requestPasswordResetHandler =
  (strapi: Core.Strapi): Handler<typeof RequestPasswordReset> =>
  async ({ body: { email } }) => {
    await requestReset(strapi, email);
    return { status: 202, body: { data: null } };
  };
