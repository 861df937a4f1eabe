import type { Core } from '@strapi/types';
import { settings } from '../../../../../../lib/settings';

/** Said once at the start, so that whoever misses pushes need not look for why. */
export const sayWhetherPushed = (strapi: Core.Strapi): void => {
  const { isMigrating, push } = settings(strapi);
  if (!isMigrating && push.keys === null) strapi.log.info('web push is off: VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY are not set');
};
