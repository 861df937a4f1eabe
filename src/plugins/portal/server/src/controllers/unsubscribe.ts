import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { z } from 'zod';
import { readFormFields } from '../../../../../lib/form-fields';
import { Problem, problems } from '../../../../../lib/problem';
import { countRequest } from '../../../../../lib/rate-limit';
import { notificationsService } from '../../../../notifications/contracts';
import type { Locale } from '../../../web/locales/messages';
import { answerUnsubscribe, tokenOf } from './answer-unsubscribe';

/** RFC 8058; and the button by which somebody takes it back. Whatever else a program sends along means nothing. */
const Stop = z.object({ 'List-Unsubscribe': z.literal('One-Click') });
const Again = z.object({ Subscribe: z.literal('Again') });
const Deed = z.union([Stop.transform(() => ({ isMailed: false })), Again.transform(() => ({ isMailed: true }))]);

const readForm = async (ctx: Context): Promise<unknown> => {
  const type = ctx.is('urlencoded', 'multipart');
  if (type === 'urlencoded') return (ctx.request as { body?: unknown }).body;
  if (type === 'multipart') return readFormFields(ctx.req, ctx.get('content-type'));
  throw new Problem(problems['request.unsupported-media-type'], 'This takes a form.');
};

/**
 * From wherever it comes, without cookies and without anybody signed in: a mail program knows neither. What is asked for stands in the signed
 * token alone, so that nobody can be made to ask for it who has not got the mail.
 */
export const unsubscribe =
  (strapi: Core.Strapi, locale: Locale | null) =>
  async (ctx: Context): Promise<void> => {
    await countRequest(strapi, ctx, null);
    const token = tokenOf(ctx);
    const deed = Deed.safeParse(await readForm(ctx));
    if (!deed.success) throw new Problem(problems['request.invalid'], 'The form must say "List-Unsubscribe=One-Click".');
    const { isMailed } = deed.data;
    const subscription = await notificationsService(strapi).changeMailSubscription(token, isMailed);
    answerUnsubscribe(strapi, ctx, { locale, token, subscription, isResumed: isMailed });
  };
