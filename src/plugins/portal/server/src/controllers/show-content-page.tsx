import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { systemClock } from '../../../../../lib/clock';
import { runAs } from '../../../../../lib/actor';
import { Problem, problems } from '../../../../../lib/problem';
import { publicTeamId } from '../../../../teams/contracts';
import type { Locale } from '../../../web/locales/messages';
import { ContentPage } from '../../../web/pages/content-page';
import { readContentPage } from '../services/content/read-content-page';
import { answerPage } from './answer-page';

/** To everybody alike: whoever is signed in sees no more here. */
export const showContentPage =
  (strapi: Core.Strapi, locale: Locale, fixedSlug: string | null = null) =>
  async (ctx: Context): Promise<void> => {
    const requestId = String(ctx.state['requestId']);
    const { slug } = ctx['params'] as { slug?: string };
    const wanted = { locale, slug: fixedSlug ?? slug ?? '', now: systemClock() };
    const found = await runAs({ kind: 'public', id: 'anonymous', scope: { team: publicTeamId }, requestId }, async () =>
      readContentPage(strapi, wanted),
    );
    if (found === null) throw new Problem(problems['resource.not-found'], 'There is no such page.');
    const { page, facts, addresses, site } = found;
    answerPage(strapi, ctx, { locale, page: <ContentPage page={page} facts={facts} addresses={addresses} />, site });
    ctx.set('Cache-Control', 'public, max-age=60');
  };
