import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { settings } from '../../../../../lib/settings';
import { AppFrame } from '../../../web/pages/app-frame';
import { answerAppPage } from './answer-page';

/** The same for everybody, whatever stands behind /app: what belongs to a person, the script asks for with the person's cookies. A link may name the language. */
export const showApp =
  (strapi: Core.Strapi) =>
  (ctx: Context): void => {
    const { lang: asked } = ctx.query;
    const wished = asked === 'en' || asked === 'fr' ? asked : ctx.acceptsLanguages('en', 'fr');
    const locale = wished === 'fr' ? 'fr' : 'en';
    ctx.vary('Accept-Language');
    answerAppPage(strapi, ctx, { locale, page: <AppFrame locale={locale} supportEmail={settings(strapi).supportEmail} /> });
  };
