import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { settings } from '../../../../../lib/settings';
import { placeAddress } from '../../../web/places/place-address';
import { listAddresses } from '../services/content/list-addresses';
import { addressOf } from '../services/content/read-content-page';
import { listPlaces } from '../services/places/list-places';
import { asPublic } from './as-public';

/** Letters of an address that mean something in XML. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${String(letter.codePointAt(0))};`);

/** What searches may find: the pages that everybody may read. */
export const showSitemap =
  (strapi: Core.Strapi) =>
  async (ctx: Context): Promise<void> => {
    const [pages, places] = await asPublic(ctx, async () => Promise.all([listAddresses(strapi), listPlaces(strapi, 'en')]));
    const { publicUrl } = settings(strapi);
    const addresses = [
      ...pages.map(({ locale, slug }) => addressOf(locale, slug)),
      ...places.flatMap((place) => [placeAddress('en', place), placeAddress('fr', place)]),
    ];
    const entries = addresses.map((address) => `<url><loc>${escaped(`${publicUrl}${address}`)}</loc></url>`);
    ctx.type = 'application/xml';
    ctx.set('Cache-Control', 'public, max-age=600');
    ctx.body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
  };
