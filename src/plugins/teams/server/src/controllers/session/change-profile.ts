import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { ChangeProfile } from '../../../../contracts';
import { changeProfile } from '../../services/session/change-profile';

export const changeProfileHandler =
  (strapi: Core.Strapi): Handler<typeof ChangeProfile> =>
  async ({ body }) => ({ status: 200, body: { data: await changeProfile(strapi, body) } });
