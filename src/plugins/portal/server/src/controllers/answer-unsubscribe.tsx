import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { Problem, problems } from '../../../../../lib/problem';
import type { MailSubscription } from '../../../../notifications/contracts';
import type { Locale } from '../../../web/locales/messages';
import { UnsubscribePage } from '../../../web/pages/unsubscribe-page';
import { answerFormPage } from './answer-page';

interface Answered {
  /** That of the address; null where it names none. */
  readonly locale: Locale | null;
  readonly token: string;
  readonly subscription: MailSubscription | null;
  readonly isResumed: boolean;
}

export const tokenOf = (ctx: Context): string => {
  const { token } = ctx.query;
  return typeof token === 'string' ? token : '';
};

/** Whoever opens the mail's link is answered in the language of the mail. @throws Problem resource.not-found to a program */
export const answerUnsubscribe = (strapi: Core.Strapi, ctx: Context, { locale, token, subscription, isResumed }: Answered): void => {
  if (subscription === null && ctx.accepts('json', 'html') !== 'html') {
    throw new Problem(problems['resource.not-found'], 'The link was not made here, or only a part of it has come.');
  }
  const spoken = locale ?? subscription?.locale ?? (ctx.acceptsLanguages('en', 'fr') === 'fr' ? 'fr' : 'en');
  answerFormPage(strapi, ctx, {
    locale: spoken,
    page: <UnsubscribePage locale={spoken} token={token} subscription={subscription} isResumed={isResumed} />,
  });
  ctx.status = subscription === null ? 404 : 200;
};
