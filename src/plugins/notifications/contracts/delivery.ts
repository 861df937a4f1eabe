import { z } from 'zod';
import { defineProblems } from '../../../lib/problem';
import { NotificationSubject } from './notification';
import { Channel, NotificationSeverity, NotificationType } from './notification-type';

const Instant = z.iso.datetime();
const answer = z.string().nullable().meta({ description: 'What the provider said last, one line.' });

export const DeliveryState = z.enum(['due', 'delivered', 'dead', 'left-out']).meta({
  description:
    '`due`: on its way, or tried again later; `delivered`: the provider has accepted it; `dead`: given up, for staff to look at; `left-out`: not sent, because the person wants it so or is not of the team any more.',
});
export type DeliveryState = z.infer<typeof DeliveryState>;

export const Delivery = z
  .object({
    id: z.string(),
    team: z.object({ slug: z.string(), name: z.string() }),
    person: z.object({ id: z.string(), name: z.string().nullable(), email: z.string().nullable() }),
    channel: Channel,
    state: DeliveryState,
    types: z.array(NotificationType).meta({ description: 'Of what it tells.' }),
    attemptCount: z.int(),
    nextAttemptAt: Instant.nullable(),
    answer,
    createdAt: Instant,
    updatedAt: Instant,
  })
  .meta({ id: 'Delivery', description: 'One message to one person by one way; it may tell of several notifications.' });
export type Delivery = z.infer<typeof Delivery>;

const DeliveryAttempt = z.object({
  id: z.string(),
  at: Instant,
  outcome: z.enum(['accepted', 'put-off', 'refused']),
  answer,
});

export const DeliveryDetail = Delivery.extend({
  attempts: z.array(DeliveryAttempt).meta({ description: 'The earliest first, across replays.' }),
  notices: z
    .array(
      z.object({
        id: z.string(),
        type: NotificationType,
        severity: NotificationSeverity,
        createdAt: Instant,
        about: z.array(NotificationSubject),
      }),
    )
    .meta({ description: 'The notifications that it tells of.' }),
}).meta({ id: 'DeliveryDetail', description: 'A delivery with its attempts and what it tells of.' });
export type DeliveryDetail = z.infer<typeof DeliveryDetail>;

export const Telling = z
  .object({
    delivery: z.string(),
    type: NotificationType,
    severity: NotificationSeverity,
    person: z.string().nullable().meta({ description: 'How the person is called, where it is known.' }),
    channel: Channel,
    state: DeliveryState,
    notifiedAt: Instant.meta({ description: 'When there was something to tell.' }),
    deliveredAt: Instant.nullable().meta({ description: 'When it had arrived, as far as the provider knows.' }),
    attemptCount: z.int().meta({ description: 'How often it was tried; none as long as it is gathered for a summary.' }),
    nextAttemptAt: Instant.nullable().meta({ description: 'When it goes out, or is tried again; null once that is settled.' }),
  })
  .meta({ id: 'Telling', description: 'Who was told of something, when and how.' });
export type Telling = z.infer<typeof Telling>;

export const deliveryProblems = defineProblems({
  'delivery.not-dead': {
    status: 409,
    title: 'This delivery has not been given up',
    remedy: 'Read it again: it is on its way, has arrived, or was left out on purpose.',
  },
});
