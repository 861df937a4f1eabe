import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { runAs } from '../../../../../lib/actor';
import { stationService } from '../../../../../api/station/contracts';
import { publicTeamId } from '../../../../teams/contracts';
import type { Locale } from '../../../web/locales/messages';
import { StationsPage } from '../../../web/pages/stations-page';
import { answerPage } from './answer-page';

/** As many as fit into a small picture. */
const recentReadings = 40;

/** Shows what belongs to the public team, to everybody alike: whoever is signed in sees no more here. */
export const showStations =
  (strapi: Core.Strapi, locale: Locale) =>
  async (ctx: Context): Promise<void> => {
    const requestId = String(ctx.state['requestId']);
    const stations = await runAs({ kind: 'public', id: 'anonymous', scope: { team: publicTeamId }, requestId }, () =>
      stationService(strapi).listPublicStatus({ teamId: publicTeamId, parameterCode: 'naphthenic-acids', recentReadings }),
    );
    answerPage(strapi, ctx, { locale, page: <StationsPage locale={locale} stations={stations} /> });
    ctx.set('Cache-Control', 'public, max-age=60');
  };
