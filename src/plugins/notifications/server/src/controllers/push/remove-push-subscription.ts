import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { inTransaction } from '../../../../../../lib/database';
import { Problem, problems } from '../../../../../../lib/problem';
import type { RemovePushSubscription } from '../../../../contracts';
import { removePushSubscription } from '../../queries/push/remove-push-subscription';
import { presentPerson } from '../../services/push/present-person';

export const removePushSubscriptionHandler =
  (strapi: Core.Strapi): Handler<typeof RemovePushSubscription> =>
  async ({ params: { id } }) => {
    const { personId } = presentPerson();
    const isRemoved = await inTransaction(strapi, async (sql) => removePushSubscription(sql, personId, id));
    if (!isRemoved) throw new Problem(problems['resource.not-found'], 'You have no such device.');
    return { status: 200, body: { data: null } };
  };
