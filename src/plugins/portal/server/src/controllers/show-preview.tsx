import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { systemClock } from '../../../../../lib/clock';
import { Problem, problems } from '../../../../../lib/problem';
import { countRequest } from '../../../../../lib/rate-limit';
import { ContentPage } from '../../../web/pages/content-page';
import { readPreview } from '../services/content/read-content-page';
import { readPreviewLink } from '../services/preview/preview-link';
import { answerFormPage } from './answer-page';
import { asPublic } from './as-public';

/** What nobody has published yet, to whoever has the link; in a frame of the admin panel as well. */
export const showPreview =
  (strapi: Core.Strapi) =>
  async (ctx: Context): Promise<void> => {
    await countRequest(strapi, ctx, null);
    const previewed = readPreviewLink(strapi, ctx.query, systemClock());
    const found = previewed === null ? null : await asPublic(ctx, async () => readPreview(strapi, previewed));
    if (found === null) throw new Problem(problems['resource.not-found'], 'The link to the preview is over, or its page is gone.');
    const { page, facts, addresses, site } = found;
    const drawn = <ContentPage page={page} facts={facts} addresses={addresses} isDraft={previewed?.status === 'draft'} />;
    answerFormPage(strapi, ctx, { locale: facts.locale, page: drawn, site });
    const policy = ctx.response.get('Content-Security-Policy');
    ctx.set('Content-Security-Policy', policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"));
  };
