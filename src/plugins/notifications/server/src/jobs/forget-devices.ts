import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../../lib/database';
import type { EventEnvelope } from '../../../../../lib/events';
import { removeUnreachableDevices } from '../queries/push/remove-unreachable-devices';

/** The browsers of somebody who has left the last team. */
export const forgetDevicesOfStranger = async (
  strapi: Core.Strapi,
  { payload: { personId } }: EventEnvelope<{ readonly personId: string }>,
): Promise<void> => inTransaction(strapi, async (sql) => removeUnreachableDevices(sql, personId));
