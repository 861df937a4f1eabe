import type { Channel } from '../../../../contracts/notification-type';
import type { SendMessage } from './channel';
import { sendEmail } from './send-email';
import { sendPush } from './send-push';

/** Every way but the inbox, where a notification stands as soon as it is told. */
export const senders: Partial<Readonly<Record<Exclude<Channel, 'in-app'>, SendMessage>>> = {
  email: sendEmail,
  'web-push': sendPush,
};
