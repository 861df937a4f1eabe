import type { Context } from 'koa';
import { TeamSlug } from '../../../../teams/contracts';
import type { FilledPage } from '../../../web/locales/filled-pages';
import type { Locale } from '../../../web/locales/messages';
import { FilledPageFrame } from '../../../web/pages/filled-page';
import { renderPage } from '../../../web/render-page';
import { answerFilledPage } from './answer-page';

/** The same for everybody: what belongs to a person, the script asks for with the person's cookies. */
export const showFilledPage =
  (locale: Locale, page: FilledPage) =>
  (ctx: Context): void => {
    const team = TeamSlug.safeParse(ctx.query['team']);
    const query = team.success ? `?team=${team.data}` : '';
    answerFilledPage(ctx, locale, renderPage(<FilledPageFrame locale={locale} page={page} query={query} />));
  };
