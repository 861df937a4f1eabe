import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { problems } from '../../../lib/problem';
import { TeamSlug } from '../../teams/contracts';
import { Delivery, DeliveryDetail, deliveryProblems, DeliveryState } from './delivery';
import { Channel, NotificationType } from './notification-type';

const RowId = z.string().regex(/^[1-9]\d{0,17}$/);
const reason = z.string().trim().min(3).max(1000).meta({ description: 'Why it is sent once more; on record for ever.' });
const tag = 'Deliveries';
const usual = [problems['request.invalid'], problems['request.unauthenticated'], problems['resource.not-found']];
const one = z.object({ id: RowId });

export const ListDeliveries = defineContract({
  operationId: 'listDeliveries',
  method: 'GET',
  path: '/deliveries',
  tag,
  summary: 'List what was sent to whom, and how that stands',
  access: [],
  request: {
    query: z.object({
      team: TeamSlug.optional().meta({ description: 'Only those of this customer; of all when left out.' }),
      state: DeliveryState.optional(),
      channel: Channel.optional(),
      type: NotificationType.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50).meta({ description: 'Page size.' }),
      cursor: RowId.optional().meta({ description: 'The `next` of the page before.' }),
    }),
  },
  responses: {
    200: { description: 'One page, the newest first.', body: z.object({ data: z.array(Delivery), next: z.string().nullable() }) },
  },
  problems: usual,
});

export const GetDelivery = defineContract({
  operationId: 'getDelivery',
  method: 'GET',
  path: '/deliveries/:id',
  tag,
  summary: 'Read one delivery with its attempts',
  access: [],
  request: { params: one },
  responses: { 200: { description: 'The delivery.', body: z.object({ data: DeliveryDetail }) } },
  problems: usual,
});

export const ReplayDelivery = defineContract({
  operationId: 'replayDelivery',
  method: 'POST',
  path: '/deliveries/:id/replay',
  tag,
  summary: 'Send once more what was given up',
  access: [],
  request: { params: one, body: z.strictObject({ reason }) },
  responses: { 200: { description: 'The delivery, due again.', body: z.object({ data: DeliveryDetail }) } },
  problems: [...usual, deliveryProblems['delivery.not-dead']],
});

export const ReplayDeliveries = defineContract({
  operationId: 'replayDeliveries',
  method: 'POST',
  path: '/deliveries/replay',
  tag,
  summary: 'Send once more all that was given up for a customer by one way',
  description: 'Up to a thousand at once, the oldest first.',
  access: [],
  request: { body: z.strictObject({ team: TeamSlug, channel: Channel.exclude(['in-app']), reason }) },
  responses: { 200: { description: 'How many are due again.', body: z.object({ data: z.object({ count: z.int() }) }) } },
  problems: usual,
});
