import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { ResetPassword } from '../../../../contracts';
import { resetPassword } from '../../services/password/reset-password';

export const resetPasswordHandler =
  (strapi: Core.Strapi): Handler<typeof ResetPassword> =>
  async ({ body: { token, password } }) => {
    await resetPassword(strapi, token, password);
    return { status: 200, body: { data: null } };
  };
