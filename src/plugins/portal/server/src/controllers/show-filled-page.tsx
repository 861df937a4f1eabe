import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { z } from 'zod';
import { TeamSlug } from '../../../../teams/contracts';
import type { FilledPage } from '../../../web/locales/filled-pages';
import type { Locale } from '../../../web/locales/messages';
import { FilledPageFrame } from '../../../web/pages/filled-page';
import { answerFilledPage } from './answer-page';

/** What stays in the address when the language changes: in which team, and which entry is open. */
const kept = { team: TeamSlug, open: z.string().regex(/^[a-z0-9]{1,64}$/) };

const keepQuery = (asked: Context['query']): string => {
  const found = new URLSearchParams();
  for (const [name, schema] of Object.entries(kept)) {
    const { data } = schema.safeParse(asked[name]);
    if (data !== undefined) found.set(name, data);
  }
  return found.size === 0 ? '' : `?${found.toString()}`;
};

/** The same for everybody: what belongs to a person, the script asks for with the person's cookies. */
export const showFilledPage =
  (strapi: Core.Strapi, locale: Locale, page: FilledPage) =>
  (ctx: Context): void => {
    answerFilledPage(strapi, ctx, { locale, page: <FilledPageFrame locale={locale} page={page} query={keepQuery(ctx.query)} /> });
  };
