import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { countRequest } from '../../../../../lib/rate-limit';
import { notificationsService } from '../../../../notifications/contracts';
import type { Locale } from '../../../web/locales/messages';
import { answerUnsubscribe, tokenOf } from './answer-unsubscribe';

/** Nothing is changed by looking. */
export const showUnsubscribe =
  (strapi: Core.Strapi, locale: Locale | null) =>
  async (ctx: Context): Promise<void> => {
    await countRequest(strapi, ctx, null);
    const token = tokenOf(ctx);
    const subscription = await notificationsService(strapi).findMailSubscription(token);
    answerUnsubscribe(strapi, ctx, { locale, token, subscription, isResumed: false });
  };
