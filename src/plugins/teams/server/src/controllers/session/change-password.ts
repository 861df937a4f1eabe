import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { ChangePassword } from '../../../../contracts';
import { changePassword } from '../../services/password/change-password';

export const changePasswordHandler =
  (strapi: Core.Strapi): Handler<typeof ChangePassword> =>
  async ({ body: { present, password } }) => {
    await changePassword(strapi, present, password);
    return { status: 200, body: { data: null } };
  };
