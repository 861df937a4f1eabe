import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { CreateHold } from '../../../../contracts';
import { createHold } from '../../services/retention/change-holds';

export const createHoldHandler =
  (strapi: Core.Strapi): Handler<typeof CreateHold> =>
  async ({ body }) => ({ status: 201, body: { data: await createHold(strapi, body) } });
