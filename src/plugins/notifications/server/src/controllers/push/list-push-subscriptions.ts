import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import { settings } from '../../../../../../lib/settings';
import type { ListPushSubscriptions } from '../../../../contracts';
import { listPushSubscriptions } from '../../queries/push/list-push-subscriptions';
import { presentPerson } from '../../services/push/present-person';

export const listPushSubscriptionsHandler =
  (strapi: Core.Strapi): Handler<typeof ListPushSubscriptions> =>
  async () => {
    const { keys } = settings(strapi).push;
    const person = presentPerson();
    const data =
      keys === null ? [] : await withSql(strapi, async (sql) => listPushSubscriptions(sql, { ...person, serverKey: keys.publicKey }));
    return { status: 200, body: { data } };
  };
