import type { Core } from '@strapi/types';
import type { GuestRead } from '../../../../../../lib/guest-reads';
import { record } from '../record';

/** For the owner, in whose team it is. Of which records it told is another event, where it told of one. @throws Problem server.unavailable */
export const recordGuestRead = async (strapi: Core.Strapi, { teamId, operation, asked }: GuestRead): Promise<void> =>
  record(strapi, { kind: 'access', action: 'read-as-guest', teamId, detail: { what: operation, asked } });
