import type { Core } from '@strapi/types';
import { settings } from '../../../../../../lib/settings';
import type { NotificationType } from '../../../../contracts';

interface Stopped {
  readonly teamId: string;
  readonly personId: string;
  readonly type: NotificationType;
}

export const composeUnsubscribeUrl = (strapi: Core.Strapi, { teamId, personId, type }: Stopped): string =>
  `${settings(strapi).publicUrl}/unsubscribe/${teamId}.${personId}.${type}`;
