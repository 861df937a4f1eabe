import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { ListRetention } from '../../../../contracts';
import { listRetention } from '../../services/retention/list-retention';

export const listRetentionHandler =
  (strapi: Core.Strapi): Handler<typeof ListRetention> =>
  async () => ({ status: 200, body: { data: await listRetention(strapi) } });
