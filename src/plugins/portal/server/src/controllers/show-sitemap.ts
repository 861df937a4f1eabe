import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { runAs } from '../../../../../lib/actor';
import { settings } from '../../../../../lib/settings';
import { publicTeamId } from '../../../../teams/contracts';
import { listAddresses } from '../services/content/content';
import { addressOf } from '../services/content/read-content-page';

/** Letters of an address that mean something in XML. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${String(letter.codePointAt(0))};`);

/** What searches may find: the pages that everybody may read. */
export const showSitemap =
  (strapi: Core.Strapi) =>
  async (ctx: Context): Promise<void> => {
    const requestId = String(ctx.state['requestId']);
    const pages = await runAs({ kind: 'public', id: 'anonymous', scope: { team: publicTeamId }, requestId }, async () =>
      listAddresses(strapi),
    );
    const { publicUrl } = settings(strapi);
    const entries = pages.map(({ locale, slug }) => `<url><loc>${escaped(`${publicUrl}${addressOf(locale, slug)}`)}</loc></url>`);
    ctx.type = 'application/xml';
    ctx.set('Cache-Control', 'public, max-age=600');
    ctx.body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
  };
