import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { Problem, problems } from '../../../../../lib/problem';
import type { Locale } from '../../../web/locales/messages';
import { ContentPage } from '../../../web/pages/content-page';
import { readContentPage } from '../services/content/read-content-page';
import { answerPage } from './answer-page';
import { asPublic } from './as-public';

export const showContentPage =
  (strapi: Core.Strapi, locale: Locale, fixedSlug: string | null = null) =>
  async (ctx: Context): Promise<void> => {
    const { slug } = ctx['params'] as { slug?: string };
    const found = await asPublic(ctx, async () => readContentPage(strapi, { locale, slug: fixedSlug ?? slug ?? '' }));
    if (found === null) throw new Problem(problems['resource.not-found'], 'There is no such page.');
    const { page, facts, addresses, site } = found;
    answerPage(strapi, ctx, { locale, page: <ContentPage page={page} facts={facts} addresses={addresses} />, site });
    ctx.set('Cache-Control', 'public, no-cache');
  };
