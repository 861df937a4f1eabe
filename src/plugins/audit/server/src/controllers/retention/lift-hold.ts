import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { LiftHold } from '../../../../contracts';
import { endHold } from '../../services/retention/change-holds';

export const liftHoldHandler =
  (strapi: Core.Strapi): Handler<typeof LiftHold> =>
  async ({ params: { id }, body: { reason } }) => ({ status: 200, body: { data: await endHold(strapi, id, reason) } });
