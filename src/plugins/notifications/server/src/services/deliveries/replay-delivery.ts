import type { Core } from '@strapi/types';
import { withReason } from '../../../../../../lib/actor';
import { inTransaction, type Sql } from '../../../../../../lib/database';
import { Problem, problems } from '../../../../../../lib/problem';
import { deliveryProblems, type DeliveryDetail } from '../../../../contracts';
import { teamsService } from '../../../../../teams/contracts';
import type { Channel } from '../../../../contracts/notification-type';
import { findDelivery } from '../../queries/deliveries/find-delivery';
import { replayDeliveries, replayDelivery } from '../../queries/deliveries/replay-deliveries';

/** @throws Problem resource.not-found */
export const getDelivery = async (sql: Sql, id: string): Promise<DeliveryDetail> => {
  const found = await findDelivery(sql, id);
  if (found === null) throw new Problem(problems['resource.not-found'], `There is no delivery ${id}.`);
  return found;
};

/** One guarded statement decides; why it changed nothing is asked afterwards. @throws Problem resource.not-found, delivery.not-dead */
export const replayOne = async (strapi: Core.Strapi, id: string, reason: string): Promise<DeliveryDetail> =>
  withReason(reason, async () =>
    inTransaction(strapi, async (sql) => {
      const isReplayed = await replayDelivery(sql, id);
      const delivery = await getDelivery(sql, id);
      if (!isReplayed) throw new Problem(deliveryProblems['delivery.not-dead'], `It is ${delivery.state}.`);
      return delivery;
    }),
  );

interface Wanted {
  readonly team: string;
  readonly channel: Channel;
  readonly reason: string;
}

const mostAtOnce = 1000;

/** How many are due again. @throws Problem resource.not-found */
export const replayAll = async (strapi: Core.Strapi, { team: slug, channel, reason }: Wanted): Promise<number> => {
  const { id: teamId } = await teamsService(strapi).getTeam(slug);
  return withReason(reason, async () => inTransaction(strapi, async (sql) => replayDeliveries(sql, { teamId, channel, most: mostAtOnce })));
};
