import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { z } from 'zod';
import { StationCode } from '../../../../../api/station/contracts';
import { Problem, problems } from '../../../../../lib/problem';
import { TeamSlug } from '../../../../teams/contracts';
import type { Locale } from '../../../web/locales/messages';
import { PlacePage } from '../../../web/pages/place-page';
import { readPlacePage } from '../services/places/read-place-page';
import { answerPage } from './answer-page';
import { asPublic } from './as-public';

const Wanted = z.object({ team: TeamSlug, code: StationCode }).transform(({ team, code }) => ({ teamSlug: team, stationCode: code }));

/** A place that the public may read about; another is not there. */
export const showPlace =
  (strapi: Core.Strapi, locale: Locale) =>
  async (ctx: Context): Promise<void> => {
    const wanted = Wanted.safeParse(ctx['params']);
    const found = wanted.success ? await asPublic(ctx, async () => readPlacePage(strapi, { locale, ...wanted.data })) : null;
    if (found === null) throw new Problem(problems['resource.not-found'], 'There is no such place.');
    const { site, ...facts } = found;
    answerPage(strapi, ctx, { locale, page: <PlacePage {...facts} locale={locale} />, site });
    ctx.set('Cache-Control', 'public, no-cache');
  };
